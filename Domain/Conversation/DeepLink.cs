using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>
/// What a link or a printed code opens: t_table, p_product, c_campaign. Anybody can make one up, so it only ever opens
/// what a button would open, or is remembered as where an order came from.
/// </summary>
internal static class DeepLink
{
    private const int MaxCampaignLength = 32;

    /// <summary>A table stays chosen this long: a meal, not a day.</summary>
    private static readonly TimeSpan TableLasts = TimeSpan.FromHours(4);

    public static Step Open(string link, Visit visit)
    {
        if (link == Counter.Command && Counter.Begin(visit) is { } begun)
        {
            return begun;
        }

        var (kind, value) = link.Split('_', 2) is [var prefix, var rest] ? (prefix, rest) : (string.Empty, string.Empty);
        return kind switch
        {
            "t" => Table(value, visit),
            "p" => Everywhere.OpenProduct(value, visit),
            "c" when value.Length is > 0 and <= MaxCampaignLength => Step.Go(Trigger.OpenHome, visit.Session with { Source = value }),
            _ => Step.Go(Trigger.OpenHome, visit.Session),
        };
    }

    private static Step Table(string value, Visit visit)
    {
        var booked = Booking.BookingText.Today(visit);
        if (visit.Shop.Rules(Way.AtTable) is null || TableScreen.Known(visit, value) is not { } table)
        {
            return Step.Go(Trigger.OpenHome, visit.Session).Saying(booked ?? PlaceText.Unknown(visit.Shop, value));
        }

        return Step.Go(Trigger.OpenMenu, visit.Session with { Table = table, TableUntil = visit.Now + TableLasts, Checkout = new(), CategoryId = null, Page = 0 })
            .Saying(booked);
    }
}
