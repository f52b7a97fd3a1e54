namespace ShopBot.Domain.Conversation;

/// <summary>The part of a long list that is shown; <see cref="Buttons.Pages"/> leads to the others.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Count">1 or more.</param>
internal sealed record Page<T>(IEnumerable<T> Items, int Number, int Count);

internal static class Page
{
    /// <param name="length">Items a page, 1 or more.</param>
    /// <param name="number">As asked for; a page that there is not becomes the nearest.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> items, int length, int number)
    {
        var count = Math.Max(1, (items.Count + length - 1) / length);
        number = Math.Clamp(number, 0, count - 1);
        return new(items.Skip(number * length).Take(length), number, count);
    }

    /// <summary>What the buttons to other pages do.</summary>
    public static Step? Turn(Input input, Session session) =>
        input is Input.Tap { Verb: "page" } tap && int.TryParse(tap.Argument, out var page)
            ? Step.Stay(session with { Page = page })
            : null;
}
