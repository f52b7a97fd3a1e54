namespace ShopBot.Domain.Conversation;

/// <summary>What a screen shows: the same value is drawn by Telegram today and by any other channel tomorrow.</summary>
public sealed record View(Phrase Text)
{
    /// <summary>With words above its text, said once.</summary>
    public View Saying(params IEnumerable<Phrase?> notices)
    {
        Phrase[] said = [.. notices.OfType<Phrase>()];
        return said.Length == 0 ? this : this with
        {
            Text = Phrase.Lines([.. said.Select(notice => new Phrase("notice", ("notice", notice))), Phrase.Blank, Text]),
        };
    }

    /// <summary>With one more button below the others, or instead of the one that does the same. A keyboard that is shared from has no place for it.</summary>
    public View Offering(Button? button) => button is null || Share != Share.Nothing ? this
        : Rows.Any(row => row.Any(known => known.Verb == button.Verb)) ? this with { Rows = [.. Rows.Select(row => row.Select(known => known.Verb == button.Verb ? button : known).ToList())] }
        : this with { Rows = [.. Rows, [button]] };

    /// <summary>File name as in <see cref="Catalog.Product.Picture"/>.</summary>
    public string? Picture { get; init; }

    /// <summary>At most 8 buttons a row and 100 in all.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Rows { get; init; } = [];

    /// <summary>What the channel is to offer for sharing beside the buttons.</summary>
    public Share Share { get; init; }
}

public enum Share
{
    Nothing,
    Contact,
    Location,
}

/// <param name="Verb">1-12 of a-z: what is done.</param>
/// <param name="Argument">An id, at most 36 of a-z, 0-9, '-', '.' and ':': never a price.</param>
public sealed record Button(Phrase Label, string Verb, string? Argument = null)
{
    /// <summary>An https address the button opens instead of acting; null for all others.</summary>
    public string? Url { get; init; }

    /// <summary>Whether words may stand for it. What is confirmed must have been seen: words may be older than the screen.</summary>
    public bool MayBeNamed => Url is null && Verb != "confirm";
}
