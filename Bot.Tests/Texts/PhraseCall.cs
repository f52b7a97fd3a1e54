using System.Text.RegularExpressions;

namespace ShopBot.Bot.Tests.Texts;

/// <summary>Reads from a source file which phrases it makes, and with which values.</summary>
internal static partial class PhraseCall
{
    /// <summary>One entry for each key that stands as a literal in the first argument of "new Phrase(" or "new(".</summary>
    public static IEnumerable<(string Key, IReadOnlyList<string> Names)> In(string source)
    {
        foreach (Match begin in New().Matches(source))
        {
            var arguments = Arguments(source, begin.Index + begin.Length);
            var first = Outside(arguments[0]);
            string[] names = [.. arguments.Skip(1).Select(argument => ValueName().Match(argument)).Where(match => match.Success).Select(match => match.Groups[1].Value)];
            foreach (Match key in Key().Matches(first))
            {
                yield return (key.Groups[1].Value, names);
            }
        }
    }

    /// <summary>The arguments up to the bracket that closes the call.</summary>
    private static List<string> Arguments(string source, int from)
    {
        var arguments = new List<string>();
        var (depth, begin, inText) = (0, from, false);
        for (var i = from; i < source.Length; i++)
        {
            inText ^= source[i] == '"';
            if (inText)
            {
                continue;
            }

            if (source[i] is ')' or ']' or '}' && depth-- == 0)
            {
                arguments.Add(source[begin..i]);
                break;
            }

            depth += source[i] is '(' or '[' or '{' ? 1 : 0;
            if (source[i] == ',' && depth == 0)
            {
                arguments.Add(source[begin..i]);
                begin = i + 1;
            }
        }

        return arguments.Count == 0 ? [""] : arguments;
    }

    /// <summary>Without what stands in round brackets: the calls within a call are read by themselves.</summary>
    private static string Outside(string argument)
    {
        while (Round().IsMatch(argument))
        {
            argument = Round().Replace(argument, "");
        }

        return argument;
    }

    [GeneratedRegex(@"\bnew( Phrase)?\(")]
    private static partial Regex New();

    [GeneratedRegex("\"([a-z]+(?:\\.[a-z_]+)+)\"")]
    private static partial Regex Key();

    [GeneratedRegex("""^\s*\("([a-z_]+)",""")]
    private static partial Regex ValueName();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Round();
}
