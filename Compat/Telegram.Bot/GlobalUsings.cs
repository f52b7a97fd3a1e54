global using System.Diagnostics.CodeAnalysis;
global using System.Text.Json.Serialization;
global using Telegram.Bot.Requests.Abstractions;
global using Telegram.Bot.Serialization;
global using Telegram.Bot.Types;
global using Telegram.Bot.Types.Enums;
global using Telegram.Bot.Types.Payments;
global using Telegram.Bot.Types.ReplyMarkups;
