using System.Text;
using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads the YAML file that describes a shop. docs/shop-file.md says what may stand in it.</summary>
public static class ShopFile
{
    /// <summary>5 MB.</summary>
    public const int MaxBytes = 5_000_000;

    public static ShopFileResult Read(string path)
    {
        var name = Path.GetFileName(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return Refused(name, $"no such file in {folder}: write the path of the shop file");
            }

            return file.Length > MaxBytes
                ? Refused(name, $"more than {MaxBytes / 1_000_000} MB: a shop file is text; keep pictures in files of their own")
                : Parse(new UTF8Encoding(false, true).GetString(File.ReadAllBytes(path)), name, folder);
        }
        catch (DecoderFallbackException)
        {
            return Refused(name, "not in UTF-8: save the file with that encoding");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refused(name, $"cannot be read ({error.Message}): let the user that runs the bot read it");
        }
    }

    /// <param name="name">What errors call the file.</param>
    /// <param name="folder">Where the names of pictures start.</param>
    public static ShopFileResult Parse(string text, string name, string folder)
    {
        var reading = new Reading(folder);
        var shop = ReadText(text.TrimStart('\uFEFF'), reading);
        var errors = reading.Errors
            .Distinct()
            .OrderBy(error => error.Line)
            .Select(error => new FileError(name, error.Line, TextBook.InEnglish(error.What)))
            .ToList();
        return new(errors.Count == 0 ? shop : null, errors);
    }

    private static Shop? ReadText(string text, Reading reading)
    {
        if (TabsAtTheStart(text, reading))
        {
            return null;
        }

        switch (YamlTree.Read(text, reading.Add))
        {
            case MapNode map when map.Entries.Count > 0:
                return ShopReader.Read(new Fields(map, Phrase.Verbatim("the shop"), reading));
            case ScalarNode { Text: not "" } or ListNode:
                reading.Add(1, "no mapping: write lines such as name: Trattoria da Lucia");
                return null;
            default:
                if (reading.Errors.Count == 0)
                {
                    reading.Add(0, "empty: copy one of the samples and change it");
                }

                return null;
        }
    }

    /// <summary>The most common slip of all, which YAML parsers explain badly.</summary>
    private static bool TabsAtTheStart(string text, Reading reading)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indent = content[..(content.Length - content.TrimStart(" \t").Length)];
            if (indent.Contains('\t') && indent.Length < content.Length && content[indent.Length] != '#')
            {
                reading.Add(line, "a tab at the start of the line: write spaces");
            }
        }

        return reading.Errors.Count > 0;
    }

    private static ShopFileResult Refused(string name, string text) => new(null, [new(name, 0, text)]);
}
