using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>A change of the menu that somebody works on; customers see nothing of it.</summary>
/// <param name="Before">As it was when the change was begun; null: it is new.</param>
/// <param name="After">As it is to be.</param>
/// <param name="Version">Of the entry when the change was begun; 0: it is new.</param>
/// <param name="Step">Counts the changes of the draft: a button of an earlier step is stale.</param>
public sealed record MenuDraft(MenuEntry? Before, MenuEntry After, int Version, int Step)
{
    public bool IsChanged => Before is null || EntryChange.Between(Before, After).Count > 0;

    public MenuDraft With(MenuEntry after) => this with { After = after, Step = Step + 1 };
}

/// <summary>What an action leaves somebody to work on.</summary>
/// <param name="Draft">Null: nothing any more.</param>
public sealed record KeptDraft(MenuDraft? Draft);

/// <summary>A change that was saved: what can be taken back.</summary>
/// <param name="Id">Counts up from 1 in each shop.</param>
/// <param name="Before">Null: the entry was new.</param>
/// <param name="Version">Of the entry after it was saved: while it has no other, nobody changed it since.</param>
public sealed record SavedEdit(long Id, MenuEntry? Before, MenuEntry After, int Version);

/// <param name="EditId">The saved change that is asked for; null: none.</param>
public sealed record MenuLook(long UserId, long? EditId) : Look;

/// <param name="Draft">What whoever acts works on; null: nothing.</param>
/// <param name="Edit">Null: none of that number.</param>
/// <param name="NextEditId">For the change that may be saved in this turn.</param>
public sealed record FoundMenu(MenuState Menu, MenuDraft? Draft, SavedEdit? Edit, long NextEditId) : Found;
