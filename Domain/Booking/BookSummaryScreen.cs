using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Everything once more before it counts; each answer can be changed from here.</summary>
public sealed class BookSummaryScreen : TableQuestionScreen
{
    public override ScreenId Id => ScreenId.BookSummary;

    public override bool AsksForATap => true;

    protected override View Show(Visit visit, TableBookingRules rules, TableDraft draft)
    {
        var party = draft.Party ?? 1;
        var changed = visit.Bookings.FirstOrDefault(booking => booking.Id == draft.ChangesId);
        var deposit = rules.Deposit(draft.Day ?? default, party, visit.History.NoShows);
        return new(Phrase.Lines(
            changed is null ? new Phrase("book.summary") : new Phrase("book.summary_change", ("number", changed.Number)),
            Phrase.Blank,
            TableDraftText.When(visit, draft),
            TableDraftText.Party(draft),
            rules.Area(draft.Area) is { } area ? new Phrase("book.area", ("area", area.Name)) : null,
            new Phrase("book.name", ("name", draft.Name)),
            draft.Phone is { } phone ? new Phrase("summary.phone", ("phone", phone)) : null,
            Occasions.Say(draft.Comment),
            deposit is { } amount ? new Phrase("booking.deposit", ("amount", amount)) : null,
            deposit is not null && rules.DepositText is { } text ? Phrase.Verbatim(text) : null,
            Phrase.Blank,
            rules.StaffApprove(party) ? new Phrase("book.approval") : null,
            draft.From is { } from ? Deadline(visit, rules, from) : null,
            TableDraftText.HeldUntil(visit, draft)))
        {
            Rows = new Rows()
                .Row(new Button(new Phrase(changed is not null ? "button.book_change" : rules.StaffApprove(party) ? "button.book_request" : "button.book_confirm"), "confirm"))
                .Grid(3, TableQuestion.All.Select(question => new Button(Label(question), "change", Name(question))))
                .Row(Buttons.Back("back"))
                .ToList(),
        };
    }

    protected override Step? On(Input input, Visit visit, TableBookingRules rules, TableDraft draft) => input switch
    {
        Input.Tap { Verb: "confirm" } => draft.ChangesId is null ? ConfirmTable.Try(visit, rules, draft) : ChangeTable.Try(visit, rules, draft),
        Input.Tap { Verb: "change" } tap when TableQuestion.All.FirstOrDefault(question => Name(question) == tap.Argument) is { } question =>
            TableDrafts.Answer(visit, question.Clear(draft)),
        _ => null,
    };

    /// <summary>Null where it is over already: a table for tonight that could be given back until noon.</summary>
    private static Phrase? Deadline(Visit visit, TableBookingRules rules, DateTimeOffset from) => rules.CancelUntil(from) is var until && until > visit.Now
        ? new("book.cancel_until", ("when", Moment.Say(visit.Shop, visit.Now, until)))
        : null;

    private static string Name(TableQuestion question) => question.Screen.ToString()["Book".Length..].ToLowerInvariant();

    private static Phrase Label(TableQuestion question) => question.Screen switch
    {
        ScreenId.BookParty => new Phrase("button.change_party"),
        ScreenId.BookDay => new Phrase("button.change_day"),
        ScreenId.BookTime => new Phrase("button.change_hour"),
        ScreenId.BookName => new Phrase("button.change_name"),
        ScreenId.BookPhone => new Phrase("button.change_phone"),
        _ => new Phrase("button.change_comment"),
    };
}
