using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>
/// What a link or a printed code opens: t_table, p_product, c_campaign. Anybody can make one up, so it only ever opens
/// what a button would open, or is remembered as where an order came from.
/// </summary>
public static class DeepLink
{
    /// <summary>What a campaign's name is made of; Telegram hands no other characters on.</summary>
    public const int MaxCampaignLength = 32;

    /// <summary>A table stays chosen this long: a meal, not a day.</summary>
    private static readonly TimeSpan TableLasts = TimeSpan.FromHours(4);

    /// <param name="botName">Without "@".</param>
    /// <param name="argument">As <see cref="ToTable"/> and the others make it; null: the link opens the shop.</param>
    public static string Url(string botName, string? argument) => argument is null ? $"https://t.me/{botName}" : $"https://t.me/{botName}?start={argument}";

    public static string ToTable(string table) => $"t_{table}";

    public static string ToProduct(string id) => $"p_{id}";

    /// <summary>Null unless it is 1 to <see cref="MaxCampaignLength"/> of a-z, A-Z, 0-9, '-' and '_'.</summary>
    public static string? ToCampaign(string name) =>
        name.Length is > 0 and <= MaxCampaignLength && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? $"c_{name}" : null;

    internal static Step Open(string link, Visit visit)
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
