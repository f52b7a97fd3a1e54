namespace ShopBot.Domain.Booking;

/// <summary>The free nights of one room, from today to the horizon.</summary>
internal sealed class UnitNights
{
    private readonly DateOnly _today;

    /// <summary>For each night how many are free in a row from it on; 0: it is taken.</summary>
    private readonly int[] _free;

    /// <param name="nights">How many nights there are to sell, that of <paramref name="today"/> first.</param>
    /// <param name="taken">In any order; they may overlap, and reach out of the nights there are.</param>
    public UnitNights(RoomType type, string name, DateOnly today, int nights, IEnumerable<StayDates> taken)
    {
        Type = type;
        Name = name;
        _today = today;
        _free = new int[nights];

        var isTaken = new bool[nights];
        foreach (var dates in taken)
        {
            var (from, to) = (Math.Clamp(Index(dates.Arrival), 0, nights), Math.Clamp(Index(dates.Departure), 0, nights));
            isTaken.AsSpan(from, Math.Max(0, to - from)).Fill(true);
        }

        for (var night = nights - 1; night >= 0; night--)
        {
            _free[night] = isTaken[night] ? 0 : 1 + (night + 1 < nights ? _free[night + 1] : 0);
        }
    }

    public RoomType Type { get; }

    public string Name { get; }

    /// <summary>How many nights are free in a row from <paramref name="arrival"/> on; 0 for days past and beyond the horizon.</summary>
    public int FreeFrom(DateOnly arrival) => Index(arrival) is var night && night >= 0 && night < _free.Length ? _free[night] : 0;

    /// <summary>How many nights the gap has that a free night lies in.</summary>
    public int GapAround(DateOnly free)
    {
        var first = Index(free);
        while (first > 0 && _free[first - 1] > 0)
        {
            first--;
        }

        return _free[first];
    }

    private int Index(DateOnly date) => date.DayNumber - _today.DayNumber;
}
