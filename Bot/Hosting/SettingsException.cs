namespace ShopBot.Bot.Hosting;

/// <summary>A setting that stops the start; the message is one line that says what to write instead.</summary>
public sealed class SettingsException(string message) : Exception(message);
