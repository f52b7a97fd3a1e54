namespace ShopBot.Persistence.Catalog;

/// <summary>Where what a file names stands, beside what the owner changed and put somewhere else.</summary>
public static class OwnersPlaces
{
    /// <param name="named">Ids in the file's order.</param>
    /// <param name="held">What keeps its place, whether the file names it or not.</param>
    /// <returns>The position of each id that the file names. Of those that are held: the file's own, which tells whether they stand elsewhere.</returns>
    public static Dictionary<string, int> Around(IReadOnlyList<string> named, IReadOnlyList<MenuRow> held)
    {
        var places = named.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
        if (held.Count == 0)
        {
            return places;
        }

        var (ids, taken) = (held.Select(row => row.Id).ToHashSet(StringComparer.Ordinal), held.Select(row => row.Position).ToHashSet());
        var next = 0;
        foreach (var id in named.Where(id => !ids.Contains(id)))
        {
            while (taken.Contains(next))
            {
                next++;
            }

            places[id] = next++;
        }

        return places;
    }
}
