namespace ShopBot.Domain.Talking;

/// <summary>A customer and the staff talk to each other. Each chat has one, which begins and ends again and again.</summary>
/// <param name="ChatId">The customer's chat; it names the talk.</param>
public sealed record Talk(long ChatId, long CustomerId)
{
    /// <summary>Counts how often it began, from 1.</summary>
    public int Number { get; init; }

    /// <summary>While it is, what the customer says that answers no question goes to the staff.</summary>
    public bool IsOpen { get; init; }

    public DateTimeOffset BegunAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When either side said something; null: nobody did since it began.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>Since when the customer waits for an answer; null: they do not.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Whether the staff were reminded that somebody waits; once for each wait.</summary>
    public bool HasRung { get; init; }

    /// <summary>Whether the customer was told that nobody is there; once for each talk.</summary>
    public bool AwayTold { get; init; }

    public Talk Begin(DateTimeOffset now) => new(ChatId, CustomerId) { Number = Number + 1, IsOpen = true, BegunAt = now };

    /// <summary>The customer said something.</summary>
    public Talk Ask(DateTimeOffset now) => this with { LastAt = now, WaitingSince = WaitingSince ?? now };

    /// <summary>The staff said something. What is said after the end opens it again: the customer may want to answer.</summary>
    public Talk Answer(DateTimeOffset now) => this with { IsOpen = true, EndedAt = null, LastAt = now, WaitingSince = null, HasRung = false };

    public Talk End(DateTimeOffset now) => this with { IsOpen = false, EndedAt = now, WaitingSince = null, HasRung = false };
}
