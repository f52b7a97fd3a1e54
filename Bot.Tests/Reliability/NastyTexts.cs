namespace ShopBot.Bot.Tests.Reliability;

/// <summary>What people, and those who mean no good, write to a bot.</summary>
internal static class NastyTexts
{
    public static IReadOnlyList<string> All { get; } =
    [
        "<b>bold</b>", "<script>alert(1)</script>", "a < b && c > d", "&lt;&amp;&#39;&nbsp;", "</b></i>", "<a href=\"https://example.com\">x</a>",
        "👨‍👩‍👧‍👦🍕🏳️‍🌈", "🍝", "\u202Ereversed\u202C", "مرحبا، أريد بيتزا", "שלום", "e\u0301\u0301\u0301\u0301", "\u200B\u200B", "\uFEFFbom", "\uD83C",
        new string('x', 4000), string.Concat(Enumerable.Repeat("<&>", 1300)), string.Concat(Enumerable.Repeat("🍕", 2000)), string.Concat(Enumerable.Repeat("line\n", 700)),
        "0", "-1", "1", "2", "999999999999999999999", "1e9", "3.5", "٣", "+39 333 1234567", "06 5550 1234", "+1 555 0100", "12345", "1, 2, 3",
        "Via della Lungaretta 42", "Via del Corso 18, int. 5", "Москва, Тверская 1", "Calle Mayor 5", "''; drop table orders; --", "{number} {0} %s %n",
        "/", "/unknown", "/start@somebody_bot", "/menu extra words", "pizza", "Margherita", "ПИЦЦА", "birra", "zzzzzz", "ok", "?", "....", "null", "true", "\\n\\t", "\t\r\n",
    ];

    /// <summary>Callback data that this bot never drew.</summary>
    public static IReadOnlyList<string> Buttons { get; } =
    [
        "", ".", "..", "...", "x", "0", "0.", "0.menu", "-1.menu", "99999999999.menu", "1.confirm", "2147483647.confirm", "1.product", "1.product.", "1.product.nothing",
        "1.quantity.-5", "1.quantity.99999", "1.category.pizza.margherita", "o.1.cancel", "o.1.repeat", "o.999999.cancel", "o.-1.cancel", "o.x.cancel", "o.1", "t.1.accept.30",
        "t.1.reject.other", "t.99.deliver", "t.x.accept", "t.1.accept.-30", "1.way.0", "1.way.99", "1.pay.99", "1.from.-1", "1.from.9223372036854775807", "1.zone.further",
        "1.order.1", "1.language.xx", "🍕", "1.page.-1", "1.page.2147483647", new string('9', 64),
    ];

    public static IReadOnlyList<string> Links { get; } =
    [
        "t_5", "t_terrace-1", "t_99", "t_", "p_tiramisu", "p_margherita", "p_nothing", "p_", "c_welcome", "c_instagram", "c_", "x", "t_5_6", new string('a', 64), "p_-1", "confirm",
    ];
}
