using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>The name the table is kept under: the profile's, or typed.</summary>
public sealed class BookNameScreen : TableQuestionScreen
{
    private const int MaxLength = 60;

    public override ScreenId Id => ScreenId.BookName;

    protected override View Show(Visit visit, TableBookingRules rules, TableDraft draft) => new(Phrase.Lines(
        TableDraftText.Head(visit, draft),
        Phrase.Blank,
        new Phrase("book.name_ask")))
    {
        Rows = new Rows()
            .Row(string.IsNullOrWhiteSpace(visit.Customer.Name) ? null : new Button(new Phrase("button.name", ("name", visit.Customer.Name)), "known"))
            .Row(Buttons.Back("back"))
            .ToList(),
    };

    protected override Step? On(Input input, Visit visit, TableBookingRules rules, TableDraft draft) => input switch
    {
        Input.Tap { Verb: "known" } => TableDrafts.Answer(visit, draft with { Name = visit.Customer.Name }),
        Input.Words words => Read(words.Text, visit, draft),
        _ => null,
    };

    private static Step Read(string text, Visit visit, TableDraft draft)
    {
        var name = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length == 0 ? Step.Stay(visit.Session)
            : name.Length > MaxLength ? Step.Stay(visit.Session, NoteQuestion.TooLong(name.Length, MaxLength))
            : TableDrafts.Answer(visit, draft with { Name = name });
    }
}
