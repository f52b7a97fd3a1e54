using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>A word to the house: "we land at midnight", "a cot, please".</summary>
public sealed class StayCommentScreen : StayScreen
{
    private const int MaxLength = 500;

    public override ScreenId Id => ScreenId.StayComment;

    private protected override View Show(ChosenStay stay) => new(Phrase.Lines(
        new Phrase("stay.ask_comment"),
        Comment(stay) is { } comment ? new Phrase("note.now", ("note", comment)) : null))
    {
        Rows = new Rows()
            .Row(Buttons.Back("keep"), Comment(stay) is null ? null : new Button(new Phrase("button.note_remove"), "clear"))
            .ToList(),
    };

    private protected override Step? On(Input input, ChosenStay stay) => input switch
    {
        Input.Tap { Verb: "keep" } => Stays.Answer(stay, same => same),
        Input.Tap { Verb: "clear" } => Stays.Answer(stay, draft => draft with { Comment = null }),
        Input.Words words when words.Text.Trim() is { Length: > 0 and <= MaxLength } comment => Stays.Answer(stay, draft => draft with { Comment = comment }),
        Input.Words words => Step.Stay(stay.Visit.Session, NoteQuestion.TooLong(words.Text.Trim().Length, MaxLength)),
        _ => null,
    };

    private static string? Comment(ChosenStay stay) => stay.Draft.Comment is { Length: > 0 } comment ? comment : null;
}
