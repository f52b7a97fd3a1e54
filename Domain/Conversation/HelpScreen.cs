namespace ShopBot.Domain.Conversation;

public sealed class HelpScreen : Screen
{
    public override ScreenId Id => ScreenId.Help;

    public override View Show(Visit visit) => new(Phrase.Lines(
        new Phrase("help.title", ("shop", visit.Shop.Name)),
        Phrase.Blank,
        new Phrase("help.how"),
        Phrase.Blank,
        OpenNow.Say(visit),
        visit.Shop.Phone is { } phone ? new Phrase("help.phone", ("phone", phone)) : null,
        visit.Shop.Address is { } address ? new Phrase("help.address", ("address", address)) : null))
    {
        Rows = new Rows().Row(Buttons.Menu, Buttons.Orders).Row(visit.StaffIsThere ? Buttons.Talk : null).Row(Buttons.Contact).Row(Buttons.Back("home")).ToList(),
    };

    public override Step? On(Input input, Visit visit) => null;
}
