using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Figures;

/// <summary>How a period went. Orders that were rejected or cancelled count nowhere else; amounts are what was to be paid, in the shop's currency.</summary>
public sealed record ShopFigures
{
    public required Tally Orders { get; init; }

    public int Rejected { get; init; }

    public int Cancelled { get; init; }

    public IReadOnlyList<(Way Way, Tally Tally)> Ways { get; init; } = [];

    /// <summary>By the link the customers came by, the one with most orders first; without those who came by none.</summary>
    public IReadOnlyList<(string Source, Tally Tally)> Sources { get; init; } = [];

    /// <summary>By day and hour of the shop's wall clock, in order; hours without orders are left out.</summary>
    public IReadOnlyList<(DateOnly Day, int Hour, Tally Tally)> Hours { get; init; } = [];

    /// <summary>Pieces and prices of lines, before any discount; the one that was sold most first.</summary>
    public IReadOnlyList<(string ProductId, LocalText Name, Tally Tally)> Products { get; init; } = [];

    /// <summary>Median from accepted to ready of orders for as soon as possible; null: there was none.</summary>
    public int? MinutesToReady { get; init; }

    /// <summary>Tables that were booked for the period, and kept.</summary>
    public int Tables { get; init; }

    /// <summary>Stays that begin in the period, and what they cost.</summary>
    public required Tally Stays { get; init; }

    /// <summary>Of <see cref="Tables"/> and <see cref="Stays"/>.</summary>
    public int Guests { get; init; }

    public int NoShows { get; init; }

    /// <summary>Who ordered or had booked for the first time.</summary>
    public int NewCustomers { get; init; }

    public int ReturningCustomers { get; init; }

    /// <summary>Whether anybody ordered or had booked at all: a shop that was closed, or not there yet, is nothing to compare with.</summary>
    public bool HasTrade => Orders.Count + Rejected + Cancelled + Tables + Stays.Count + NoShows > 0;

    /// <summary>Of an order, rounded to the minor unit; null without orders.</summary>
    public Money? Average => Orders.Count == 0 ? null
        : new Money((long)Math.Round((decimal)Orders.Total.Minor / Orders.Count, MidpointRounding.AwayFromZero), Orders.Total.Currency);
}

/// <param name="Count">Orders, pieces or stays.</param>
public readonly record struct Tally(int Count, Money Total)
{
    public static Tally operator +(Tally a, Tally b) => new(a.Count + b.Count, a.Total + b.Total);
}

public sealed record FiguresLook(FiguresPeriod Period) : Look;

/// <param name="Before">Of what it is compared with.</param>
public sealed record FoundFigures(FiguresPeriod Period, ShopFigures Now, ShopFigures Before) : Found;
