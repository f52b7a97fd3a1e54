using FluentAssertions;
using ShopBot.Persistence.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Editing;

public class OwnersPlacesTests
{
    [Fact]
    public void Without_changes_of_the_owners_everything_stands_as_in_the_file() => Order(["a", "b", "c"]).Should().Equal("a", "b", "c");

    [Fact]
    public void What_the_owner_moved_up_stays_there() => Order(["a", "b", "c", "d"], ("d", 1)).Should().Equal("a", "d", "b", "c");

    [Fact]
    public void What_the_owner_moved_down_stays_there() => Order(["a", "b", "c", "d"], ("a", 2)).Should().Equal("b", "c", "a", "d");

    [Fact]
    public void What_the_owner_brought_keeps_its_place_among_what_the_file_names() => Order(["a", "b", "c"], ("own", 1)).Should().Equal("a", "own", "b", "c");

    /// <summary>The file's where the file puts them, the owner's where they are.</summary>
    private static IEnumerable<string> Order(string[] named, params (string Id, int Position)[] held)
    {
        var places = OwnersPlaces.Around(named, [.. held.Select(row => new ProductRow { Id = row.Id, CategoryId = "c", Document = "", Position = row.Position })]);
        foreach (var (id, position) in held)
        {
            places[id] = position;
        }

        places.Values.Should().OnlyHaveUniqueItems();
        return places.OrderBy(place => place.Value).Select(place => place.Key);
    }
}
