using ShopBot.Bot.Texts;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using Xunit;

namespace ShopBot.Bot.Tests.Texts;

/// <summary>The real text files, and a shop to say something about.</summary>
internal static class Book
{
    public static TextBook Texts { get; } = TextBook.Load();

    public static TheoryData<string> Languages => [.. TextBook.Languages];

    public static Shop Shop { get; } = new()
    {
        Key = "trattoria",
        Name = new LocalText("en", "Trattoria"),
        Currency = Currency.Of("EUR"),
        TimeZone = "Europe/Rome",
        Languages = ["en"],
        Hours = OpeningHours.Always,
        Ways = [new WayRules(Way.Pickup, 20, null)],
        Slots = new SlotRules(15, null, 1),
        Payments = [PaymentMethod.Cash],
        Taxes = new TaxRules(true, [new TaxRate("standard", 10)], null),
        Menu = new Menu([]),
    };

    public static string Say(string language, string key, params (string Name, object? Value)[] values) =>
        Texts.Say(new Phrase(key, values), language, Shop);

    public static string Plain(string language, string key, params (string Name, object? Value)[] values) =>
        Texts.Plain(new Phrase(key, values), language, Shop);
}
