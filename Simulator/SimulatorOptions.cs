namespace ShopBot.Simulator;

/// <summary>How to start a <see cref="SimulatorServer"/>.</summary>
public sealed record SimulatorOptions
{
    /// <summary>TCP port on 127.0.0.1; 0 takes a free one. Default 5080.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Listens on this address instead of 127.0.0.1, for a container only: whoever reaches the port can act as every customer.</summary>
    public string Address { get; init; } = "127.0.0.1";

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Lets the page put the clock forward; <see cref="TimeProvider"/> must follow. Null: the page shows no clock. Default null.</summary>
    public Action<TimeSpan>? PutClockForward { get; init; }

    /// <summary>IANA id of the zone whose wall clock the page shows. Default UTC.</summary>
    public string ClockZone { get; init; } = "UTC";

    /// <summary>Decides the first update id, file ids, query ids and dice.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Registers a bot at its first call when the token has the form <c>digits:secret</c>. Otherwise an unknown token is answered 401. Default off.</summary>
    public bool AcceptAnyToken { get; init; }

    /// <summary>Every bot is a member of every group from its first call on. Default off.</summary>
    public bool BotsJoinGroups { get; init; }

    /// <summary>Refuses parameters and fields that the Bot API does not know; Telegram ignores them. Default on.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>Entries kept in memory; the oldest are dropped. Default 10,000.</summary>
    public int JournalLimit { get; init; } = 10_000;

    /// <summary>Messages kept per chat; older ones count as not found. Default 1,000.</summary>
    public int MaxMessagesPerChat { get; init; } = 1000;

    /// <summary>What the page offers when a person shares a location; degrees, WGS 84. Default none.</summary>
    public IReadOnlyList<SimulatedPlace> Places { get; init; } = [];
}

public sealed record SimulatedPlace(string Name, double Latitude, double Longitude);
