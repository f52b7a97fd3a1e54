using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Asks staff for how many.</summary>
internal static class PartyButtons
{
    private const int Most = 16;

    /// <param name="largest">Guests at most; at least 1.</param>
    /// <param name="suffix">What stands behind the party in the argument.</param>
    public static View Ask(Phrase question, string verb, int largest, string suffix = "") => new(question)
    {
        Rows = new Rows()
            .Grid(4, Enumerable.Range(1, Math.Min(Most, largest))
                .Select(party => new Button(new Phrase("button.pieces", ("count", party)), verb, Buttons.Number(party) + suffix)))
            .ToList(),
    };
}
