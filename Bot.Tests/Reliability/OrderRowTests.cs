using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

public class OrderRowTests
{
    private static readonly Gen<string> Words = Gen.Elements([.. NastyTexts.All.Where(text => text != "\uD83C")]);
    private static readonly Gen<string?> MaybeWords = Gen.OneOf(Gen.Constant<string?>(null), Words.Select(text => (string?)text));
    private static readonly Gen<DateTimeOffset> Instants = Gen.Choose(0, int.MaxValue).Select(ms => DateTimeOffset.UnixEpoch.AddDays(20_000).AddMilliseconds(ms));
    private static readonly Gen<Money> Amounts = Gen.Choose(0, int.MaxValue).Select(minor => new Money(minor, Currency.Of("EUR")));

    private static readonly Gen<OrderLine> Lines =
        from name in Words
        from variant in MaybeWords
        from note in MaybeWords
        from quantity in Gen.Choose(1, 99)
        from price in Amounts
        from percent in Gen.Choose(0, 10_000)
        from options in Gen.Choose(0, 2).SelectMany(count => Gen.ListOf(from word in Words from times in Gen.Choose(1, 9) from price in Amounts select new OrderOption("group", "option", TestShop.Text(word), times, price), count))
        select new OrderLine
        {
            ProductId = "water",
            VariantId = variant is null ? null : "large",
            Name = new LocalText([new("en", name), new("it", "Acqua")]),
            VariantName = variant is null ? null : TestShop.Text(variant),
            Note = note,
            Quantity = quantity,
            UnitPrice = price,
            Tax = new TaxRate("rate", percent / 100m),
            Options = [.. options],
        };

    private static readonly Gen<Func<Order, Order>> Changes =
        from lines in Gen.Choose(1, 3).SelectMany(count => Gen.ListOf(Lines, count))
        from words in MaybeWords
        from amount in Amounts
        from at in Instants
        from way in Gen.Elements(Enum.GetValues<Way>())
        from status in Gen.Elements(Enum.GetValues<OrderStatus>())
        from reason in Gen.Elements<RejectReason?>([null, .. Enum.GetValues<RejectReason>().Cast<RejectReason?>()])
        from minutes in Gen.Elements<int?>(null, 1, 90)
        select new Func<Order, Order>(order => order with
        {
            Way = way,
            Phone = words is null ? null : "+390655501234",
            Address = way == Way.Delivery ? new DeliveryAddress(words ?? "Via", minutes is null ? null : new GeoPoint(41.8897, 12.4721), "centre", words) : null,
            Table = way == Way.AtTable ? words ?? "5" : null,
            Slot = minutes is { } length ? new Slot(at, TimeSpan.FromMinutes(length)) : null,
            DueAt = at,
            ChangeFrom = words is null ? null : amount,
            Comment = words,
            Source = words,
            Lines = [.. lines.Select((line, position) => line with { Position = position })],
            Totals = new(amount, amount, words is null ? null : TestShop.Text(words), amount, [new TaxAmount("rate", 22.5m, amount, amount)], minutes is null, amount),
            PlacedAt = at,
            Status = status,
            Minutes = minutes,
            RejectReason = reason,
            Steps = [new(OrderStatus.Placed, at, null), new(status, at, words)],
        });

    [Fact]
    public async Task An_order_is_read_as_it_was_written()
    {
        using var shop = new Turning(TestShop.Product("water", TestShop.Eur(1)));
        var number = 0;
        await shop.Greet(Turning.Anna);
        Property.Holds(
            Changes,
            change =>
            {
                Order? placed = null;
                var id = new Guid(++number, 0, 0, new byte[8]);
                Commit(shop, [], batch => Turning.Place(batch, Turning.Anna, order => placed = change(order) with { CheckoutId = id }));
                Commit(shop, [placed!.Id], batch => batch.Orders.Find(placed.Id).Should().BeEquivalentTo(placed, all => all.WithStrictOrdering()));
            },
            tests: 20);
    }

    private static void Commit(Turning shop, long[] orders, Action<Persistence.Conversation.Batch> act)
    {
        var batch = shop.Load([Turning.Anna], orders).GetAwaiter().GetResult();
        act(batch);
        batch.Commit(CancellationToken.None).GetAwaiter().GetResult();
        batch.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
