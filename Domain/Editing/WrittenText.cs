using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Editing;

/// <summary>Names and descriptions as people write them in a chat, and what they do to a text in several languages.</summary>
internal static class WrittenText
{
    /// <summary>On one line. Null: nothing is left of it, or more than <see cref="MenuLimits.Name"/> letters.</summary>
    public static string? Name(string written)
    {
        var name = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(WithoutControls)).Trim();
        return name.Length is 0 or > MenuLimits.Name ? null : name;
    }

    /// <summary>Null: nothing is left of it, or more than <see cref="MenuLimits.Description"/> letters.</summary>
    public static string? Description(string written)
    {
        var text = string.Join('\n', written.ReplaceLineEndings("\n").Split('\n').Select(line => WithoutControls(line).TrimEnd())).Trim();
        return text.Length is 0 or > MenuLimits.Description ? null : text;
    }

    /// <summary>
    /// A text in every language of the shop. Those that said the same as the first language, or nothing, follow it: they wait for a translation.
    /// </summary>
    public static LocalText Put(LocalText? before, string language, string text, IReadOnlyList<string> languages)
    {
        var old = before?.In(languages[0]);
        return new(languages.Select(each => KeyValuePair.Create(
            each, each == language ? text
                : before is null || (language == languages[0] && before.In(each) == old) ? text
                : before.In(each))));
    }

    private static string WithoutControls(string text) => new([.. text.Where(c => !char.IsControl(c))]);
}
