using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>A stay in words: its days, its price and its terms, the same on every screen, in its message and on its ticket.</summary>
internal static class StayText
{
    /// <summary>Runs of nights of one price that are written at most: a message holds them in every language.</summary>
    private const int MostRuns = 40;

    public static Phrase? Dates(StayDates? dates) => dates is { } stay
        ? new Phrase("stay.dates", ("from", stay.Arrival), ("to", stay.Departure), ("count", stay.Count))
        : null;

    public static Phrase Hours(RoomBookingRules rules) => new("stay.hours", ("from", rules.CheckIn), ("to", rules.CheckOut));

    /// <summary>What the whole stay costs, for how many nights and guests.</summary>
    public static Phrase Whole(StayPrice price, int party) => new(
        "stay.whole",
        ("total", price.Total),
        ("nights", new Phrase("stay.nights", ("count", price.Nights.Count))),
        ("guests", new Phrase("stay.for_guests", ("count", party))));

    /// <summary>Nights, options and taxes, then the total.</summary>
    public static IEnumerable<Phrase> Bill(StayPrice price)
    {
        yield return new Phrase("stay.line", ("name", new Phrase("stay.nights", ("count", price.Nights.Count))), ("amount", SumOf(price.Nights)));
        foreach (var option in price.Options)
        {
            yield return option.Times == 1
                ? new Phrase("stay.line", ("name", option.Name), ("amount", option.Total))
                : new Phrase("stay.line_times", ("name", option.Name), ("times", option.Times), ("price", option.Price), ("amount", option.Total));
        }

        foreach (var tax in price.Taxes.Where(tax => !tax.Tax.IsZero && !price.TaxesIncluded))
        {
            yield return new Phrase("sum.tax", ("percent", tax.Percent), ("amount", tax.Tax));
        }

        if (price.PersonTax is { Amount.IsZero: false } person)
        {
            yield return new Phrase("stay.line", ("name", person.Name), ("amount", person.Amount));
        }

        yield return new Phrase("sum.total", ("amount", price.Total));
        foreach (var tax in price.Taxes.Where(tax => !tax.Tax.IsZero && price.TaxesIncluded))
        {
            yield return new Phrase("sum.tax_included", ("percent", tax.Percent), ("amount", tax.Tax));
        }
    }

    /// <summary>What is paid before and how, until when cancelling is free and what it costs then.</summary>
    public static IEnumerable<Phrase> Terms(StayPrice price, Shop shop, DateTimeOffset now)
    {
        if (price.Deposit is { } deposit)
        {
            yield return new Phrase("booking.deposit", ("amount", deposit));
            yield return shop.RoomBooking?.DepositText is { } how ? Phrase.Verbatim(how) : Phrase.Blank;
        }

        yield return price.FeeAt(now) is { IsZero: false } fee ? new Phrase("stay.fee_now", ("amount", fee))
            : price.FreeUntil is { } until ? new Phrase("stay.free_until", ("date", Day(shop, until)), ("time", TimeOnly.FromDateTime(shop.ToLocal(until))), ("amount", price.LateFee))
            : new Phrase("stay.free_always");
    }

    /// <summary>Nights of one price in a row are one line.</summary>
    public static IEnumerable<Phrase> NightByNight(StayPrice price)
    {
        var runs = new List<List<NightPrice>>();
        foreach (var night in price.Nights)
        {
            if (runs.LastOrDefault() is { } run && run[0].Total == night.Total)
            {
                run.Add(night);
            }
            else
            {
                runs.Add([night]);
            }
        }

        foreach (var run in runs.Take(MostRuns))
        {
            yield return run.Count == 1
                ? new Phrase("stay.night", ("date", run[0].Date), ("amount", run[0].Total))
                : new Phrase("stay.night_run", ("from", run[0].Date), ("to", run[^1].Date), ("times", run.Count), ("price", run[0].Total), ("amount", SumOf(run)));
        }

        if (runs.Count > MostRuns)
        {
            yield return new Phrase("line.more", ("count", runs.Count - MostRuns));
        }
    }

    /// <summary>An option with what its price is for.</summary>
    public static Phrase PriceOf(StayOption option) => new("stay.option", ("name", option.Name), ("price", option.Price), ("per", new Phrase(option.Per switch
    {
        OptionPer.PersonNight => "stay.per_person_night",
        OptionPer.Night => "stay.per_night",
        OptionPer.Person => "stay.per_person",
        _ => "stay.per_stay",
    })));

    private static DateOnly Day(Shop shop, DateTimeOffset instant) => DateOnly.FromDateTime(shop.ToLocal(instant));

    private static Money SumOf(IReadOnlyList<NightPrice> nights) => nights.Skip(1).Aggregate(nights[0].Total, (sum, night) => sum + night.Total);
}
