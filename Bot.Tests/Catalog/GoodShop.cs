using ShopBot.Bot.Catalog;

namespace ShopBot.Bot.Tests.Catalog;

/// <summary>A small shop file without an error, and ways to spoil it.</summary>
internal static class GoodShop
{
    public const string Text = """
        key: tearoom
        name: {en: Tea room, it: Sala da tè}
        location: [41.9, 12.5]
        currency: EUR
        time_zone: Europe/Rome
        languages: [en, it]
        hours:
          mon-fri: 12:00-15:00, 18:30-23:00
          sat: 18:00-02:00
        ways: {pickup: {minutes: 20}, delivery: {minimum: 10}, at_table: {}}
        tables: [1-3]
        zones: {near: {name: {all: Near}, distance: 3 km, fee: 2}}
        slots: {orders: 4}
        payments: [cash, card]
        taxes: {prices: inclusive, rates: {food: 10%, wine: 22%}}
        discounts: {collect: {name: {all: Collect}, off: 10%, ways: [pickup]}}
        variants: {small: {all: Small}, large: {all: Large}}
        option_groups:
          milk: {name: {all: Milk}, choose: 1, options: {oat: {name: {all: Oat}, price: 0.40}, soy: {name: {all: Soy}}}}
        menu:
          tea:
            name: {all: Tea}
            products:
              green: {name: {all: Green}, price: 2.50, options: [milk]}
              black: {name: {all: Black}, variants: {small: 2, large: 3}}

        """;

    public static ShopFileResult Read(string text = Text) => ShopFile.Parse(text.ReplaceLineEndings("\n"), "tearoom.yaml", Path.GetTempPath());

    /// <summary>Every place where <paramref name="find"/> stands becomes <paramref name="write"/>.</summary>
    public static string With(string find, string write) =>
        Text.Contains(find, StringComparison.Ordinal) ? Text.Replace(find, write, StringComparison.Ordinal) : throw new ArgumentException($"'{find}' is not in the good shop.");

    public static IEnumerable<string> Errors(string text) => Read(text).Errors.Select(error => error.ToString());
}
