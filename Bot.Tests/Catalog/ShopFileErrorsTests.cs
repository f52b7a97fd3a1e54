using FluentAssertions;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog;

/// <summary>What an owner reads when a line of the shop file is wrong: where, what, and what to write.</summary>
public class ShopFileErrorsTests
{
    [Theory]
    [InlineData("price: 2.50", "price: \"2,50\"", "24: price \"2,50\" of green: write 2.50")]
    [InlineData("price: 2.50", "price: 2,50", "24: price \"2,50\": a comma ends a value here: write 2.50")]
    [InlineData("large: 3}", "large: 3,00}", "25: large \"3,00\": a comma ends a value here: write 3.00")]
    [InlineData("large: 3}", "large: 1,500}", "25: large \"1,500\": a comma ends a value here: write 1500, or 1.50")]
    [InlineData("options: [milk]", "allergens: gluten, milk", "24: \"milk\" of green has no value: if it belongs to the one before it, put a list in brackets and a text with a comma in quotes")]
    [InlineData("options: [milk]", "allergens: \"gluten, milk\"", "24: allergens \"gluten, milk\" of green: write a list in brackets: [gluten, milk]")]
    [InlineData("options: [milk]", "options: \"milk, sugar\"", "24: options \"milk, sugar\" of green: write a list in brackets: [milk, sugar]")]
    [InlineData("price: 2.50", "price: €2.50", "24: price \"€2.50\" of green: write 2.50")]
    [InlineData("price: 2.50", "price: free", "24: price \"free\" of green: write a number such as 9.50")]
    [InlineData("price: 2.50", "price: 2.505", "24: price \"2.505\" of green: EUR has 2 decimals: write 2.51")]
    [InlineData("price: 2.50", "price: -1", "24: price \"-1\" of green: write an amount from 0 to 1000000000")]
    [InlineData("price: 2.50", "price: 99999999999999999999", "24: price \"99999999999999999999\" of green: write an amount from 0 to 1000000000")]
    [InlineData("price: 2.50", "price: ", "24: price of green is empty: write 9.50")]
    [InlineData("price: 2.50", "price: [1, 2]", "24: price of green: write one value, such as 9.50")]
    [InlineData("price: 2.50, ", "", "24: green has no price: write price: 9.50, or variants with a price each")]
    [InlineData("variants: {small: 2", "price: 4, variants: {small: 2", "25: black has a price and variants: delete the price, each variant has its own")]
    [InlineData("large: 3}", "huge: 3}", "25: unknown variant \"huge\" of black: write one of small, large")]
    [InlineData("large: 3}", "larg: 3}", "25: unknown variant \"larg\" of black: did you mean large?")]
    [InlineData("price: 2.50", "prise: 2.50, price: 2", "24: unknown key \"prise\" of green: did you mean price?")]
    [InlineData("options: [milk]", "options: [mlik]", "24: options \"mlik\" of green: did you mean milk?")]
    [InlineData("options: [milk]", "options: [milk, milk]", "24: options \"milk\" of green: it stands twice: delete one")]
    [InlineData("options: [milk]", "tax: beer", "24: tax \"beer\" of green: write one of food, wine")]
    [InlineData("options: [milk]", "allergens: [milc]", "24: allergens \"milc\" of green: did you mean milk?")]
    [InlineData("options: [milk]", "allergens: [milk, milk]", "24: allergens \"milk\" of green: it stands twice: delete one")]
    [InlineData("options: [milk]", "diets: [raw]", "24: diets \"raw\" of green: write one of vegetarian, vegan, gluten_free, lactose_free, halal, kosher, spicy")]
    [InlineData("options: [milk]", "diets: [vegan], allergens: [milk]", "24: green is vegan and contains milk: delete one of the two")]
    [InlineData("options: [milk]", "stock: -1", "24: stock \"-1\" of green: write a whole number from 0 to 1000000")]
    [InlineData("options: [milk]", "stock: 1.5", "24: stock \"1.5\" of green: write a whole number from 0 to 1000000")]
    [InlineData("options: [milk]", "ways: [delivry]", "24: ways \"delivry\" of green: did you mean delivery?")]
    [InlineData("options: [milk]", "picture: no.png", "24: picture \"no.png\" of green: no such file: write a name relative to the folder of the shop file, or delete the line")]
    [InlineData("options: [milk]", "picture: ../up.png", "24: picture \"../up.png\" of green: outside the folder of the shop file: move the picture beside it")]
    [InlineData("options: [milk]", "picture: /etc/passwd", "24: picture \"/etc/passwd\" of green: outside the folder of the shop file: move the picture beside it")]
    [InlineData("green: {", "Grün Tee: {", "24: \"Grün Tee\" is no id of a product: write 1-24 of a-z, 0-9 and '-', such as gr-n-tee")]
    [InlineData("      black: {", "      green: {", "25: \"green\" stands twice here, first in line 24: delete one or rename it")]
    [InlineData("green: {name: {all: Green}", "green: {name: {en: Green}", "24: name of green has no text in it: write it: ...")]
    [InlineData("green: {name: {all: Green}", "green: {name: {all: Green, de: Grün}", "24: name of green has a text in de, which is none of the shop's languages: write one of en, it, all")]
    [InlineData("green: {name: {all: Green}", "green: {name: {en: Green, it: \"\"}", "24: it of name of green is empty: write a text")]
    [InlineData("green: {name: {all: Green}", "green: {name: {en: Green, as it is, it: Verde}", "24: name of green breaks off before \"as it is\": put a text with a comma in quotes")]
    [InlineData("green: {name: {all: Green}", "green: {name: Green", "24: name \"Green\" of green: the shop speaks 2 languages: write {en: ..., it: ...}, or {all: ...} where it is the same in all")]
    [InlineData("green: {name: {all: Green}", "green: {name: {all: \"two\\nlines\"}", "24: all \"two lines\" of name of green: write it on one line")]
    [InlineData("  tea:\n    name: {all: Tea}", "  tea:\n    emoji: tea\n    name: {all: Tea}", "22: emoji \"tea\" of category tea: write one emoji, such as 🍕")]
    [InlineData("  tea:\n    name: {all: Tea}\n", "  tea:\n", "21: category tea has no name: write name: ...")]
    public void In_the_menu(string find, string write, string error) => Spoilt(find, write, error);

    [Theory]
    [InlineData("12:00-15:00", "12.00-15:00", "8: mon-fri \"12.00-15:00, 18:30-23:00\" of hours of the shop: \"12.00\" is no time: write 12:00")]
    [InlineData("12:00-15:00", "25:00-26:00", "8: mon-fri \"25:00-26:00, 18:30-23:00\" of hours of the shop: \"25:00\" is no time: write 00:00 to 24:00, such as 18:30")]
    [InlineData("12:00-15:00", "noon", "8: mon-fri \"noon, 18:30-23:00\" of hours of the shop: \"noon\" is no period: write two times such as 11:30-15:00")]
    [InlineData("12:00-15:00", "12:00-12:00", "8: mon-fri \"12:00-12:00, 18:30-23:00\" of hours of the shop: \"12:00-12:00\" begins when it ends: write 00:00-24:00 for the whole day")]
    [InlineData("12:00-15:00", "12:00-19:00", "8: mon-fri in hours of the shop: 12:00-19:00 and 18:30-23:00 overlap: write periods that follow each other")]
    [InlineData("mon-fri: 12:00", "sun-fri: 01:00", "9: sat in hours of the shop: 18:00-02:00 reaches into sun, 01:00-15:00: write periods that follow each other")]
    [InlineData("mon-fri", "mon-sat", "9: sat stands twice in hours of the shop: delete one")]
    [InlineData("mon-fri", "monday", "8: \"monday\" in hours of the shop is no day: write mon, tue, wed, thu, fri, sat, sun, a range such as mon-fri, or a date such as 2026-12-25")]
    [InlineData("  sat:", "  2026-13-01:", "9: \"2026-13-01\" in hours of the shop is no date: write 2026-12-25, or 2026-08-10 to 2026-08-24 for up to 366 days")]
    [InlineData("  sat:", "  2026-12-25: closed\n  2026-12-24 to 2026-12-26:", "10: 2026-12-25 stands twice in hours of the shop: delete one")]
    [InlineData("  sat:", "  2026-12-25: {reason: {all: Feast}}\n  sat:", "9: 2026-12-25 has no hours: write hours: closed")]
    [InlineData("  sat:", "  2026-12-24: 20:00-04:00\n  2026-12-25: 03:00-05:00\n  sat:", "9: 2026-12-24 in hours of the shop: 20:00-04:00 reaches into 2026-12-25, 03:00-05:00: write periods that follow each other")]
    [InlineData("mon-fri: 12:00-15:00, 18:30-23:00\n  sat: 18:00-02:00", "mon: closed", "7: hours of the shop: closed every day: write hours such as mon-fri: 11:30-15:00, 18:30-23:00")]
    [InlineData("options: [milk]", "sold: {mon: 9:00-10:00, 11:00-12:00}", "24: \"11:00-12:00\" in sold of green is no day: in braces, write the periods of a day as a list, [11:30-15:00, 18:30-23:00]")]
    public void In_the_hours(string find, string write, string error) => Spoilt(find, write, error);

    [Theory]
    [InlineData("key: tearoom", "key: Tea Room", "1: key \"Tea Room\" of the shop: write 1-32 of a-z, 0-9 and '-', such as tea-room")]
    [InlineData("key: tearoom\n", "", "1: the shop has no key: write key: my-shop")]
    [InlineData("currency: EUR", "currency: euros", "4: currency \"euros\" of the shop: write the three letters of ISO 4217, such as EUR")]
    [InlineData("Europe/Rome", "Europe/Rom", "5: time_zone \"Europe/Rom\" of the shop: did you mean Europe/Rome?")]
    [InlineData("Europe/Rome", "Tokyo Standard Time", "5: time_zone \"Tokyo Standard Time\" of the shop: did you mean Asia/Tokyo?")]
    [InlineData("Europe/Rome", "here", "5: time_zone \"here\" of the shop: write an IANA time zone, such as Europe/Rome")]
    [InlineData("[en, it]", "[en, it, fr]", "6: languages \"fr\" of the shop: the bot does not speak it: write one of en, es, it, ru")]
    [InlineData("[en, it]", "[en, it, en]", "6: languages \"en\" of the shop: it stands twice: delete one")]
    [InlineData("[41.9, 12.5]", "[141.9, 12.5]", "3: location of the shop: write latitude and longitude as a map shows them: [41.8902, 12.4844]")]
    [InlineData("[41.9, 12.5]", "Rome", "3: location \"Rome\" of the shop: write latitude and longitude as a map shows them: [41.8902, 12.4844]")]
    [InlineData("location: [41.9, 12.5]\n", "", "11: distance \"3 km\" of zone near: distance is measured from the shop, which has no location: write location: [41.8902, 12.4844] at the top")]
    [InlineData("pickup: {minutes: 20}", "pickup: {minutes: 500}", "10: minutes \"500\" of pickup: write a whole number from 1 to 240")]
    [InlineData("pickup: {minutes: 20}", "pickup: {}, drone: {}", "10: unknown way \"drone\": write one of delivery, pickup, at_table")]
    [InlineData(", at_table: {}", "", "11: tables without the way at_table: add it under ways, or delete tables")]
    [InlineData("tables: [1-3]\n", "", "10: at_table needs tables: write tables: 1-12")]
    [InlineData("tables: [1-3]", "tables: [1-3, 2]", "11: table 2 stands twice: delete one")]
    [InlineData("tables: [1-3]", "tables: [by the door]", "11: tables \"by the door\" of the shop: \"by the door\" is no table: write a number, a name of 1-24 of A-Z, a-z, 0-9, '-' and '_', or a range such as 1-12")]
    [InlineData("tables: [1-3]", "tables: [1-9999]", "11: tables \"1-9999\" of the shop: \"1-9999\" is no table: write a number, a name of 1-24 of A-Z, a-z, 0-9, '-' and '_', or a range such as 1-12")]
    [InlineData("tables: [1-3]", "staff_chat: 123\ntables: 1", "11: staff_chat \"123\" of the shop: write a whole number from -9999999999999 to -1, such as -1001234567890")]
    [InlineData("tables: [1-3]", "owners: [me]\ntables: 1", "11: owners \"me\" of the shop: write a whole number from 1 to 9999999999999, such as 123456789")]
    [InlineData("tables: [1-3]", "phone: 555 12\ntables: 1", "11: phone \"555 12\" of the shop: write it with the country code, such as +39 06 5550 1234")]
    [InlineData("distance: 3 km", "distance: 3", "12: distance \"3\" of zone near: write a length with its unit, from 1 m to 200 km, such as 800 m or 1.5 km")]
    [InlineData("distance: 3 km", "polygon: [[1, 2], [3, 4]]", "12: polygon of zone near: write at least three corners, each [latitude, longitude]")]
    [InlineData("distance: 3 km, ", "", "12: zone near needs one shape: write circle: {center: [41.8902, 12.4844], radius: 1.5 km}, polygon: [[...], [...], [...]] or distance: 3 km")]
    [InlineData("distance: 3 km", "circle: {center: [1, 2]}", "12: circle of zone near has no radius: write radius: 1.5 km")]
    [InlineData("orders: 4", "minutes: 3", "13: minutes \"3\" of slots: write a whole number from 5 to 120")]
    [InlineData("[cash, card]", "[cash, cart]", "14: payments \"cart\" of the shop: did you mean card?")]
    [InlineData("inclusive", "included", "15: prices \"included\" of taxes: write one of inclusive, exclusive")]
    [InlineData("food: 10%", "food: 101%", "15: food \"101%\" of rates: write a share from 0 to 100 with at most 4 decimals, such as 10%")]
    [InlineData("wine: 22%}", "wine: 22%}, delivery: fod", "15: delivery \"fod\" of taxes: did you mean food?")]
    [InlineData("off: 10%", "off: 0%", "16: off \"0%\" of discount collect: nothing comes off: write more than 0, or delete the discount")]
    [InlineData("ways: {pickup: {minutes: 20}, ", "ways: {", "16: ways of discount collect: the shop has no pickup: write one of delivery, at_table, or add it under ways")]
    [InlineData("choose: 1", "choose: 3-1", "19: choose \"3-1\" of option group milk: the smaller number comes first: write 1-3")]
    [InlineData("choose: 1", "choose: 3", "19: choose \"3\" of option group milk: it has only 2 to choose from: write at most 2, or add options")]
    [InlineData("choose: 1", "choose: any", "19: choose \"any\" of option group milk: write how many to choose, 1 to 20: 1 for exactly one, 0-3 for up to three")]
    [InlineData("choose: 1", "choose: 0", "19: choose \"0\" of option group milk: write at least 1 and at most 20, such as 0-3")]
    [InlineData("choose: 1", "choose: 1, each: 2", "19: each \"2\" of option group milk: only 1 may be chosen in all: write at most 1")]
    public void In_the_rest_of_the_file(string find, string write, string error) => Spoilt(find, write, error);

    [Fact]
    public void All_errors_of_a_file_are_named_at_once_in_the_order_of_its_lines()
    {
        var text = GoodShop.With("price: 2.50", "price: \"2,50\"").Replace("Europe/Rome", "Europe/Rom", StringComparison.Ordinal)
            .Replace("off: 10%", "of: 10%", StringComparison.Ordinal);

        GoodShop.Errors(text).Should().Equal(
            "tearoom.yaml:5: time_zone \"Europe/Rom\" of the shop: did you mean Europe/Rome?",
            "tearoom.yaml:16: discount collect has no off: write off: 10%, or an amount such as off: 5",
            "tearoom.yaml:16: unknown key \"of\" of discount collect: did you mean off?",
            "tearoom.yaml:24: price \"2,50\" of green: write 2.50");
    }

    [Fact]
    public void A_wrong_currency_is_one_error_and_not_one_for_every_price() =>
        GoodShop.Errors(GoodShop.With("currency: EUR", "currency: euros")).Should().ContainSingle();

    [Fact]
    public void Products_share_one_set_of_ids_across_categories() =>
        GoodShop.Errors(GoodShop.Text + "  more:\n    name: {all: More}\n    products: {green: {name: {all: Green}, price: 1}}\n").Should()
            .Equal("tearoom.yaml:28: product \"green\" stands twice in the menu, first in line 24: rename one");

    private static void Spoilt(string find, string write, string error)
    {
        var result = GoodShop.Read(GoodShop.With(find, write));

        result.Errors.Select(e => e.ToString()).Should().Equal("tearoom.yaml:" + error);
        result.Shop.Should().BeNull();
    }
}
