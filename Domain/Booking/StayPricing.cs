using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Booking;

/// <summary>What a stay costs by the rules of this moment.</summary>
public static class StayPricing
{
    /// <param name="dates">At least one night.</param>
    /// <param name="party">1 to <see cref="RoomType.Most"/>.</param>
    /// <param name="options">Ids of those chosen; ids that are no longer offered are left out.</param>
    /// <exception cref="InvalidOperationException">The shop lets no rooms.</exception>
    public static StayPrice Of(Shop shop, RoomType type, StayDates dates, int party, IReadOnlyCollection<string> options)
    {
        var rules = shop.RoomBooking ?? throw new InvalidOperationException($"{shop.Key} lets no rooms; ask for prices only where Shop.RoomBooking is not null.");
        var nights = dates.Nights.Select(date => Night(rules, type, date, party)).ToList();
        var chosen = rules.Options.Where(option => options.Contains(option.Id)).ToList();
        var extras = chosen.Select(option => new OptionPrice(option.Id, option.Name, option.Price, Times(option.Per, party, nights.Count))).ToList();
        var taxes = TaxesOn(shop, rules, nights, chosen.Zip(extras));
        var person = rules.PersonTax is { } tax
            ? new PersonTaxPrice(tax.Name, tax.Amount * (party * Math.Min(nights.Count, tax.MostNights ?? int.MaxValue)))
            : null;

        var taxed = Sum(shop, [.. nights.Select(night => night.Total), .. extras.Select(extra => extra.Total)]);
        if (!shop.Taxes.Inclusive)
        {
            taxed += Sum(shop, taxes.Select(amount => amount.Tax));
        }

        var total = person is null ? taxed : taxed + person.Amount;
        return new StayPrice
        {
            Nights = nights,
            Options = extras,
            Taxes = taxes,
            TaxesIncluded = shop.Taxes.Inclusive,
            PersonTax = person,
            Total = total,
            Deposit = Deposit(shop, rules.Deposit, nights, total),
            FreeUntil = rules.Cancellation is { } rule ? FreeUntil(shop, rules, rule, dates.Arrival) : null,
            LateFee = rules.Cancellation is { } late ? Share(taxed, late.Percent) : Money.Zero(shop.Currency), // no tax per person for who never comes
        };
    }

    private static NightPrice Night(RoomBookingRules rules, RoomType type, DateOnly date, int party) =>
        new(date, type.PriceOf(date, rules.SeasonOf(date)), type.ExtraGuest * Math.Max(0, party - type.Included));

    private static int Times(OptionPer per, int party, int nights) => per switch
    {
        OptionPer.PersonNight => party * nights,
        OptionPer.Night => nights,
        OptionPer.Person => party,
        _ => 1,
    };

    /// <summary>As of an order: what one rate is due on is summed first and rounded once.</summary>
    private static List<TaxAmount> TaxesOn(
        Shop shop, RoomBookingRules rules, IReadOnlyList<NightPrice> nights, IEnumerable<(StayOption Option, OptionPrice Price)> options)
    {
        var bases = shop.Taxes.Rates.ToDictionary(rate => rate.Id, _ => Money.Zero(shop.Currency));
        bases[shop.Taxes.Rate(rules.Tax).Id] += Sum(shop, nights.Select(night => night.Total));
        foreach (var (option, price) in options)
        {
            bases[shop.Taxes.Rate(option.Tax ?? rules.Tax).Id] += price.Total;
        }

        return
        [
            .. shop.Taxes.Rates.Where(rate => !bases[rate.Id].IsZero).Select(rate =>
                new TaxAmount(rate.Id, rate.Percent, bases[rate.Id], Taxes.TaxOn(bases[rate.Id], rate, shop.Taxes.Inclusive))),
        ];
    }

    /// <summary>Nights that the stay does not have, or a price that is nothing, make no deposit above the total and none of zero.</summary>
    private static Money? Deposit(Shop shop, StayDeposit? rule, IReadOnlyList<NightPrice> nights, Money total)
    {
        var due = rule switch
        {
            { Percent: { } percent } => Share(total, percent),
            { Nights: { } first } => Sum(shop, nights.Take(first).Select(night => night.Total)),
            _ => Money.Zero(shop.Currency),
        };
        return due.IsZero ? null : due;
    }

    private static DateTimeOffset FreeUntil(Shop shop, RoomBookingRules rules, StayCancellation rule, DateOnly arrival) =>
        WallClock.Begin(shop.Zone, arrival.AddDays(-rule.FreeDays).ToDateTime(rules.CheckIn));

    private static Money Share(Money of, decimal percent) => of with { Minor = Rounding.HalfAwayFromZero(of.Minor * percent / 100) };

    private static Money Sum(Shop shop, IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(shop.Currency), (sum, amount) => sum + amount);
}
