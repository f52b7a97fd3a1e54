using ShopBot.Domain.Team;

namespace ShopBot.Domain.Conversation;

public sealed class HelpScreen : Screen
{
    public override ScreenId Id => ScreenId.Help;

    public override View Show(Visit visit) => new(Phrase.Lines(
    [
        new Phrase("help.title", ("shop", visit.Shop.Name)),
        Phrase.Blank,
        .. visit.Role == Role.None ? [new Phrase("help.how")] : OfTeam(visit),
        Phrase.Blank,
        OpenNow.Say(visit),
        visit.Shop.Phone is { } phone ? new Phrase("help.phone", ("phone", phone)) : null,
        visit.Shop.Address is { } address ? new Phrase("help.address", ("address", address)) : null,
    ]))
    {
        Rows = new Rows().Row(Buttons.Menu, Buttons.Orders).Row(visit.StaffIsThere ? Buttons.Talk : null).Row(Buttons.Contact).Row(Buttons.Back("home")).ToList(),
    };

    public override Step? On(Input input, Visit visit) => null;

    /// <summary>Who works here asks what they can do; of a customer's ways they need a reminder.</summary>
    private static IEnumerable<Phrase?> OfTeam(Visit visit) =>
        [StaffHelp.May(visit.Role), .. StaffHelp.InPrivate(visit.Shop, visit.Role), Phrase.Blank, new Phrase("help.of_customers")];
}
