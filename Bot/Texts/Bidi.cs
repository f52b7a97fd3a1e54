using System.Text;

namespace ShopBot.Bot.Texts;

/// <summary>
/// Keeps text that runs from right to left, and stray direction marks, from turning round what stands beside them:
/// each line of it becomes an isolate of its own. Source: Unicode Standard Annex 9, sections 2.4 and 3.1.2.
/// </summary>
internal static class Bidi
{
    private const char Isolate = '\u2068'; // FSI
    private const char PopIsolate = '\u2069'; // PDI
    private const char Pop = '\u202C'; // PDF, ends an embedding or override

    /// <summary>Letters of scripts written from right to left, and the controls of direction.</summary>
    public static bool Matters(string text)
    {
        foreach (var character in text)
        {
            if (character >= '\u0590' && (IsRightToLeft(character) || IsControl(character)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text as isolates, one a line: a direction ends with its line. What was opened is closed; what closes nothing is left out.</summary>
    public static string Isolated(string text) => string.Join('\n', text.Split('\n').Select(Line));

    private static string Line(string line)
    {
        if (line.Length == 0)
        {
            return line;
        }

        var balanced = new StringBuilder(line.Length + 2).Append(Isolate);
        var ends = new Stack<char>();
        foreach (var character in line)
        {
            switch (character)
            {
                case '\u202A' or '\u202B' or '\u202D' or '\u202E':
                    ends.Push(Pop);
                    break;
                case '\u2066' or '\u2067' or '\u2068':
                    ends.Push(PopIsolate);
                    break;
                case Pop when !ends.TryPeek(out var last) || last != Pop:
                case PopIsolate when !ends.Contains(PopIsolate):
                    continue;
                case Pop:
                    ends.Pop();
                    break;
                case PopIsolate:
                    // Ends the embeddings inside the isolate too.
                    while (ends.Pop() != PopIsolate)
                    {
                    }

                    break;
            }

            balanced.Append(character);
        }

        while (ends.TryPop(out var end))
        {
            balanced.Append(end);
        }

        return balanced.Append(PopIsolate).ToString();
    }

    /// <summary>High surrogates D802, D803, D83A and D83B begin the right-to-left blocks beyond the basic plane.</summary>
    private static bool IsRightToLeft(char character) => character
        is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF')
        or '\uD802' or '\uD803' or '\uD83A' or '\uD83B';

    private static bool IsControl(char character) =>
        character is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
