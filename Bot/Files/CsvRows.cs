using System.Text;

namespace ShopBot.Bot.Files;

/// <summary>
/// Reads what calls itself CSV, row by row: any line ending, quotes around any cell, line breaks within quotes. A quote in the middle of a cell is
/// part of it, as in the programs that write such files.
/// </summary>
/// <param name="separator">What <see cref="SeparatorOf"/> says.</param>
public sealed class CsvRows(string text, char separator)
{
    private int _at;
    private int _row;

    /// <summary>The row in which a quote opens that nothing closes; null while there is none. The rest of the file is in that cell.</summary>
    public int? OpenQuoteRow { get; private set; }

    /// <summary>The comma, semicolon or tab that stands most often in the first line, outside quotes; a comma where there is none.</summary>
    public static char SeparatorOf(string text)
    {
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var isQuoted = false;
        foreach (var c in text)
        {
            if (c is '\r' or '\n' && !isQuoted)
            {
                break;
            }

            isQuoted ^= c == '"';
            if (!isQuoted && counts.TryGetValue(c, out var count))
            {
                counts[c] = count + 1;
            }
        }

        return counts.MaxBy(pair => pair.Value).Key;
    }

    public IEnumerable<SheetRow> Read()
    {
        while (_at < text.Length)
        {
            _row++;
            var cells = new List<string>();
            bool isLast;
            do
            {
                var cell = Cell(out isLast);
                if (cells.Count < SheetRow.MaxCells)
                {
                    cells.Add(cell);
                }
            }
            while (!isLast);

            yield return new(_row, cells);
        }
    }

    /// <param name="isLast">Whether the row ends behind it.</param>
    private string Cell(out bool isLast)
    {
        var cell = new StringBuilder();
        if (_at < text.Length && text[_at] == '"')
        {
            Quoted(cell);
        }

        var from = _at;
        while (_at < text.Length && text[_at] != separator && text[_at] is not ('\r' or '\n'))
        {
            _at++;
        }

        cell.Append(text, from, _at - from);
        isLast = _at == text.Length || text[_at] != separator;
        _at += _at + 1 < text.Length && text[_at] == '\r' && text[_at + 1] == '\n' ? 2 : 1;
        return cell.ToString();
    }

    private void Quoted(StringBuilder cell)
    {
        while (true)
        {
            var end = text.IndexOf('"', _at + 1);
            if (end < 0)
            {
                OpenQuoteRow = _row;
                end = text.Length;
            }

            cell.Append(text, _at + 1, end - _at - 1);
            _at = Math.Min(text.Length, end + 1);
            if (_at == text.Length || text[_at] != '"')
            {
                return;
            }

            cell.Append('"');
        }
    }
}
