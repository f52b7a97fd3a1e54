using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>A word for the whole order: "no cutlery", "ring at the second door".</summary>
public sealed class CommentScreen : Screen
{
    public override ScreenId Id => ScreenId.Comment;

    public override View Show(Visit visit)
    {
        var comment = visit.Session.Checkout.Comment;
        return new(Phrase.Lines(
            new Phrase("comment.ask"),
            comment is null ? null : new Phrase("note.now", ("note", comment))))
        {
            Rows = new Rows()
                .Row(Buttons.Back("keep"), comment is null ? null : new Button(new Phrase("button.note_remove"), "clear"))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "keep" } => Checkouts.Answer(visit, checkout => checkout),
        Input.Tap { Verb: "clear" } => Checkouts.Answer(visit, checkout => checkout with { Comment = null }),
        Input.Words words when words.Text.Trim() is { Length: > 0 and <= Checkout.MaxCommentLength } comment =>
            Checkouts.Answer(visit, checkout => checkout with { Comment = comment }),
        Input.Words words => Step.Stay(visit.Session, NoteQuestion.TooLong(words.Text.Trim().Length, Checkout.MaxCommentLength)),
        _ => null,
    };
}
