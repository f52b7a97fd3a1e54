namespace ShopBot.Domain.Booking;

/// <summary>What each guest owes the town for each night. Always on top of the price, and not itself taxed.</summary>
/// <param name="MostNights">Nights of a stay that it is owed for at most; null: all.</param>
public sealed record PersonTax(LocalText Name, Money Amount, int? MostNights);

/// <summary>What can be had with a stay, such as breakfast.</summary>
/// <param name="Id">1-24 of a-z, 0-9 and '-'.</param>
/// <param name="Tax">A tax rate's id of the shop; null for that of the room.</param>
public sealed record StayOption(string Id, LocalText Name, Money Price, OptionPer Per, string? Tax);

/// <summary>What an option's price is for.</summary>
public enum OptionPer
{
    PersonNight,
    Night,
    Person,
    Stay,
}

/// <summary>What is paid before the stay: a share of the total, or the price of its first nights. Exactly one is not null.</summary>
/// <param name="Percent">More than 0, up to 100.</param>
/// <param name="Nights">1-30.</param>
public sealed record StayDeposit(decimal? Percent, int? Nights);

/// <param name="FreeDays">Cancelling is free until this many days before the arrival, at the wall clock's time of check-in: 0-365.</param>
/// <param name="Percent">The share of the total, without the tax per person, that is owed from then on: more than 0, up to 100.</param>
public sealed record StayCancellation(int FreeDays, decimal Percent);
