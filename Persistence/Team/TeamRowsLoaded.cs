using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Editing;

namespace ShopBot.Persistence.Team;

/// <summary>What was loaded for what the team does in a batch.</summary>
internal sealed class TeamRowsLoaded
{
    /// <summary>By update; a row where turns may change it: an invite, a menu file.</summary>
    public Dictionary<long, object> Found { get; init; } = [];

    public Dictionary<(long ChatId, long UserId), QuestionRow> Questions { get; init; } = [];

    /// <summary>By update; the messages of those questions that answers take the place of.</summary>
    public Dictionary<long, int> QuestionMessages { get; init; } = [];

    /// <summary>What members of the team change on the menu, by who they are.</summary>
    public Dictionary<long, MenuDraftRow> Drafts { get; init; } = [];

    /// <summary>Null while nobody changes the menu.</summary>
    public Dictionary<string, CategoryRow>? Categories { get; init; }

    public long LastEditId { get; set; }

    public Dictionary<long, MemberRow> Members { get; init; } = [];

    /// <summary>Null while nobody of the team does anything.</summary>
    public ShopRow? Shop { get; init; }

    public long LastLogId { get; set; }

    public long LastBroadcastId { get; set; }

    public long LastImportId { get; set; }
}
