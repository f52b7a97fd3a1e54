using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>A shared location is a point on a map, a typed address a street and a number: the courier also needs the door.</summary>
public sealed class AddressDetailsScreen : Screen
{
    private const int MaxLength = 200;

    public override ScreenId Id => ScreenId.AddressDetails;

    public override bool ReadsLabels => true;

    public override View Show(Visit visit) => new(new Phrase(visit.Session.Checkout.Address is { Point: null } ? "address.ask_door" : "address.ask_details"))
    {
        Rows = new Rows().Row(Buttons.Back("back"), new Button(new Phrase("button.skip"), "skip")).ToList(),
    };

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "back" } => Checkouts.Back(visit),
        Input.Tap { Verb: "skip" } => Answer(visit, string.Empty),
        Input.Words words when words.Text.Trim() is { Length: > 0 and <= MaxLength } details => Answer(visit, details),
        Input.Words words => Step.Stay(visit.Session, NoteQuestion.TooLong(words.Text.Trim().Length, MaxLength)),
        _ => null,
    };

    private static Step Answer(Visit visit, string details) => Checkouts.Answer(visit, checkout =>
        checkout with { Address = checkout.Address is { } address ? address with { Details = details } : null });
}
