using FsCheck;
using FsCheck.Fluent;

namespace ShopBot.Bot.Tests.Files;

/// <summary>Texts as nasty as people and their tools make them.</summary>
internal static class TableTexts
{
    private static readonly string[] Pieces =
    [
        "=", "+", "-", "@", "＝", "1+1", "SUM(A1)", "cmd|' /C calc'!A0", "'", "\"", "\"\"", ";", ",", "\t", "\r", "\n", "\r\n", " ", "\u00A0", "\u200B", "\uFEFF",
        "\u0001", "_x0041_", "_x", "a", "Пицца", "🍕", "👩‍🍳", "<b>", "&amp;", "]]>", "{=1}", "-5", "1.50", "TRUE", "2026-01-02", "é", "null", "#REF!",
    ];

    public static Gen<string> Any { get; } = Gen.Elements(Pieces).ListOf().Select(string.Concat);
}
