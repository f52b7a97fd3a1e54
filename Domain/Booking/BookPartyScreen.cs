using System.Globalization;
using System.Text.RegularExpressions;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>How many will come.</summary>
public sealed partial class BookPartyScreen : TableQuestionScreen
{
    private const int PartiesAPage = 8;

    public override ScreenId Id => ScreenId.BookParty;

    protected override View Show(Visit visit, TableBookingRules rules, TableDraft draft)
    {
        int[] parties = [.. Enumerable.Range(1, rules.LargestParty).Where(party => TableRefusals.OfParty(rules, party) is null)];
        var page = Page.Of(parties, PartiesAPage, visit.Session.Page);
        return new(new Phrase("book.party_ask"))
        {
            Rows = new Rows()
                .Grid(4, page.Items.Select(party => new Button(new Phrase("button.party", ("count", party)), "party", Buttons.Number(party))))
                .Row(Buttons.Pages(page.Number, page.Count))
                .Row(Buttons.Back("back"))
                .ToList(),
        };
    }

    protected override Step? On(Input input, Visit visit, TableBookingRules rules, TableDraft draft) => input switch
    {
        Input.Tap { Verb: "party" } tap when Read(tap.Argument) is { } party => Choose(visit, rules, draft, party),
        Input.Words words => Number().Matches(words.Text) is [var only] && Read(only.Value) is { } party
            ? Choose(visit, rules, draft, party)
            : Step.Stay(visit.Session).Saying(new Phrase("book.party_unclear")),
        _ => Page.Turn(input, visit.Session),
    };

    private static Step Choose(Visit visit, TableBookingRules rules, TableDraft draft, int party) =>
        TableRefusals.OfParty(rules, party) is { } refusal
            ? Step.Stay(visit.Session, refusal)
            : TableDrafts.Answer(visit, draft with
            {
                Party = party,
                From = null,
                Area = TableRefusals.OfArea(rules, party, draft.Area) is null ? draft.Area : null,
            });

    private static int? Read(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var party) ? party : null;

    [GeneratedRegex(@"-?[0-9]+")]
    private static partial Regex Number();
}
