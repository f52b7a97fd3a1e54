using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>An occasion, or a wish; or nothing.</summary>
public sealed class BookCommentScreen : TableQuestionScreen
{
    public override ScreenId Id => ScreenId.BookComment;

    protected override View Show(Visit visit, TableBookingRules rules, TableDraft draft) => new(Phrase.Lines(
        TableDraftText.Head(visit, draft),
        Phrase.Blank,
        new Phrase("book.comment_ask")))
    {
        Rows = new Rows()
            .Grid(2, Occasions.All.Select(occasion => new Button(new Phrase($"occasion.{occasion}"), "occasion", occasion)))
            .Row(Buttons.Back("back"), new Button(new Phrase("button.skip"), "skip"))
            .ToList(),
    };

    protected override Step? On(Input input, Visit visit, TableBookingRules rules, TableDraft draft) => input switch
    {
        Input.Tap { Verb: "occasion" } tap when Occasions.All.Contains(tap.Argument) => TableDrafts.Answer(visit, draft with { Comment = tap.Argument }),
        Input.Tap { Verb: "skip" } => TableDrafts.Answer(visit, draft with { Comment = string.Empty }),
        Input.Words words when words.Text.Trim() is { Length: > 0 and <= TableDraft.MaxCommentLength } comment =>
            TableDrafts.Answer(visit, draft with { Comment = comment }),
        Input.Words words => Step.Stay(visit.Session, NoteQuestion.TooLong(words.Text.Trim().Length, TableDraft.MaxCommentLength)),
        _ => null,
    };
}
