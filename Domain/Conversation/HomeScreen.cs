namespace ShopBot.Domain.Conversation;

public sealed class HomeScreen : Screen
{
    public override ScreenId Id => ScreenId.Home;

    public override View Show(Visit visit) => visit.Shop.IsBeingSetUp ? SettingUp(visit) : new(Phrase.Lines(
        new Phrase("home.welcome", ("shop", visit.Shop.Name)),
        visit.Shop.About is { } about ? Phrase.Verbatim(about) : null,
        Phrase.Blank,
        OpenNow.SayWhereOneSits(visit)))
    {
        Rows = new Rows()
            .Row(Buttons.Menu)
            .Row(Buttons.Book(visit), visit.Shop.RoomBooking is null ? null : Buttons.Stay)
            .Row(Booking.BookingsScreen.Listed(visit).Any() || visit.Waiting.Count > 0 ? Buttons.Bookings : null)
            .Row(Buttons.Cart(visit), Buttons.Orders)
            .Row(visit.Shop.Languages.Count > 1 ? Buttons.Language : null, Buttons.Help)
            .Row(visit.StaffIsThere ? Buttons.Talk : null)
            .ToList(),
    };

    /// <summary>Whoever comes before there is anything to have.</summary>
    internal static View SettingUp(Visit visit) => new(new Phrase("home.setting_up", ("shop", visit.Shop.Name)))
    {
        Rows = new Rows().Row(visit.Shop.Languages.Count > 1 ? Buttons.Language : null, Buttons.Help).ToList(),
    };

    public override Step? On(Input input, Visit visit) => null;
}
