using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>Which table one sits at, for those who did not scan its code.</summary>
public sealed class TableScreen : Screen
{
    private const int TablesAPage = 32;

    public override ScreenId Id => ScreenId.Table;

    public override bool ReadsLabels => true;

    public override View Show(Visit visit)
    {
        var page = Page.Of(visit.Shop.Tables, TablesAPage, visit.Session.Page);
        return new(PlaceText.Ask(visit.Shop))
        {
            Rows = new Rows()
                .Grid(4, page.Items.Select(table => new Button(new Phrase("button.table", ("table", table)), "table", table)))
                .Row(Buttons.Pages(page.Number, page.Count))
                .Row(Buttons.Back("back"))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "back" } => Checkouts.Back(visit),
        Input.Tap { Verb: "table" } tap when Known(visit, tap.Argument) is { } table => Checkouts.Answer(visit, checkout => checkout with { Table = table }),
        Input.Words words when Known(visit, words.Text.Trim()) is { } table => Checkouts.Answer(visit, checkout => checkout with { Table = table }),
        Input.Words words => Step.Stay(visit.Session).Saying(PlaceText.Unknown(visit.Shop, words.Text.Trim())),
        _ => Page.Turn(input, visit.Session),
    };

    internal static string? Known(Visit visit, string? name) =>
        visit.Shop.Tables.FirstOrDefault(table => string.Equals(table, name, StringComparison.OrdinalIgnoreCase));
}
