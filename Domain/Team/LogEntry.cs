namespace ShopBot.Domain.Team;

/// <summary>One act in the log: who, what, before, after.</summary>
/// <param name="What">Key of what was done, without "log.": see the texts.</param>
/// <param name="About">Whom or what; null: the shop.</param>
public sealed record LogEntry(string What, string? About = null, string? Before = null, string? After = null)
{
    /// <summary>All that is ever written; the texts are the keys log.what_*.</summary>
    public static IReadOnlyList<string> Known { get; } =
        ["pause", "close", "open", "busy", "hours", "soldout", "back", "invite", "role", "join", "staffchat", "order", "lines", "refund", "booking", "import", "import_take", "import_drop", "import_yes", "import_add", "import_stale", "import_same", "import_refuse", "setup_name", "setup_phone", "setup_address", "setup_currency", "setup_zone", "setup_languages", "setup_ways", "setup_tax", "setup_payments", "edit", "edit_new", "edit_off", "edit_on", "edit_undo", "export", "note", "label", "merge", "news", "news_stop", "backup", "retry", "drop", "handback", "phone_order"];

    private const string Between = " · ";

    /// <summary>What became of something, with words about a person that leave the log when the person does.</summary>
    public static string With(string after, string words) => $"{after}{Between}{words}";

    /// <summary>As it was before <see cref="With"/>; where other words stand there, as it is.</summary>
    public static string? Without(string? after, IEnumerable<string> words) =>
        after?.IndexOf(Between, StringComparison.Ordinal) is >= 0 and var end && words.Contains(after[(end + Between.Length)..]) ? after[..end] : after;
}

/// <param name="By">The name as it was then.</param>
public sealed record LoggedAct(long UserId, string By, Role Role, DateTimeOffset At, LogEntry Entry);
