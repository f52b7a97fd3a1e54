using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>The number to call when the table wobbles, or the party is late.</summary>
public sealed class BookPhoneScreen : TableQuestionScreen
{
    public override ScreenId Id => ScreenId.BookPhone;

    protected override View Show(Visit visit, TableBookingRules rules, TableDraft draft)
    {
        var head = Phrase.Lines(TableDraftText.Head(visit, draft), Phrase.Blank);
        return PhoneQuestion.Show(
            visit, Phrase.Lines(head, new Phrase("book.phone_ask")), Phrase.Lines(head, new Phrase("book.phone_ask_known")));
    }

    protected override Step? On(Input input, Visit visit, TableBookingRules rules, TableDraft draft) => PhoneQuestion.On(input, visit, phone =>
        TableDrafts.Answer(visit, draft with { Phone = phone }).Knowing(visit.Customer with { Phone = phone }));
}
