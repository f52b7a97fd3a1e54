namespace ShopBot.Persistence.Catalog;

/// <summary>What a shop file, or an owner's menu, did to the database; each entry is "shop", "category pizza" or "product margherita".</summary>
/// <param name="ShopId">The shop's id in the database.</param>
/// <param name="Added">New, or back after they were gone.</param>
/// <param name="Changed">Follow the file, which says something else than the database did.</param>
/// <param name="Gone">No longer in the file.</param>
/// <param name="Kept">Differ from the file because the owner changed, brought or took them away; they stay until the import is told to take the file.</param>
public sealed record ImportReport(
    int ShopId, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Gone, IReadOnlyList<string> Kept);
