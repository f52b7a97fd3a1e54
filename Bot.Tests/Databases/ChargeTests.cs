using FluentAssertions;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Persistence;
using Xunit;

namespace ShopBot.Bot.Tests.Databases;

/// <summary>Who may serve a shop. Two <see cref="Database"/>s stand for two processes.</summary>
public class ChargeTests
{
    [PostgresFact]
    public async Task A_shop_is_in_the_charge_of_one_until_it_is_given_back()
    {
        using var place = new CatalogDatabase(onPostgres: true);
        using var other = new Database(place.ConnectionString);
        var charge = await place.Database.TakeCharge(1, default);

        (await other.TakeCharge(1, default)).Should().BeNull();
        (await other.TakeCharge(2, default)).Should().NotBeNull("another shop is another matter");
        await charge!.DisposeAsync();

        (await other.TakeCharge(1, default)).Should().NotBeNull();
    }

    [PostgresFact]
    public async Task Whose_connection_ends_is_told_and_may_ask_again()
    {
        using var place = new CatalogDatabase(onPostgres: true);
        var charge = await place.Database.TakeCharge(1, default);
        var told = new TaskCompletionSource();
        await using var registration = charge!.Lost.Register(told.SetResult);

        await PostgresServer.EndConnections(place.ConnectionString);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(60));

        (await place.Database.TakeCharge(1, default))!.Lost.IsCancellationRequested.Should().BeFalse();
    }

    [Fact]
    public async Task On_SQLite_nobody_disputes_it()
    {
        using var place = new CatalogDatabase();

        (await place.Database.TakeCharge(1, default))!.Lost.CanBeCanceled.Should().BeFalse();
    }
}
