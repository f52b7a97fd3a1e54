using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Conversation;

/// <summary>What a customer did, in no channel's terms.</summary>
public abstract record Input
{
    private Input()
    {
    }

    /// <summary>Names the message in its channel, so that it can be passed on as it is; null: there is none, as for a tap.</summary>
    public string? Message { get; init; }

    /// <summary>What a button or a command asks for by name, on whatever message it stands; null: it is words, or something sent.</summary>
    public string? Wish => this switch
    {
        Tap tap => tap.Verb,
        OrderTap tap => tap.Verb,
        BookingTap tap => tap.Verb,
        Open open => open.Verb,
        Command command => command.Name,
        _ => null,
    };

    /// <summary>Whether it answers something that the staff said.</summary>
    public bool IsToTeam { get; init; }

    /// <summary>A button of the live screen.</summary>
    /// <param name="Version">The screen version the button was drawn with.</param>
    public sealed record Tap(int Version, string Verb, string? Argument) : Input;

    /// <summary>A button of an order's status message: it stays valid however old the message is.</summary>
    public sealed record OrderTap(long OrderId, string Verb) : Input;

    /// <summary>A button of a booking's own message or of a reminder: it stays valid however old the message is.</summary>
    public sealed record BookingTap(long BookingId, string Verb) : Input;

    /// <summary>A button of a message that is no screen: it opens something, however old the message is.</summary>
    public sealed record Open(string Verb) : Input;

    public sealed record Words(string Text) : Input;

    /// <param name="Name">Without the slash, in lower case.</param>
    public sealed record Command(string Name, string? Argument) : Input;

    /// <param name="IsOwn">False when it is somebody else's card.</param>
    public sealed record Contact(string Phone, bool IsOwn) : Input;

    public sealed record Location(GeoPoint Point) : Input;

    /// <summary>A picture, a voice message, a sticker: nothing a screen asks for.</summary>
    public sealed record Other : Input;
}
