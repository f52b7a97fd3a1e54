using System.Collections.Frozen;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Talking;

namespace ShopBot.Domain.Conversation;

/// <summary>Every screen there is.</summary>
public static class Screens
{
    public static FrozenDictionary<ScreenId, Screen> All { get; } = ((Screen[])[
        new HomeScreen(), new MenuScreen(), new CategoryScreen(), new FoundScreen(),
        new ProductScreen(), new ProductOptionsScreen(), new ProductNoteScreen(),
        new CartScreen(), new CartLineScreen(), new CartLineNoteScreen(), new EmptyCartScreen(),
        new CallerScreen(), new WayScreen(), new TableScreen(), new AddressScreen(), new AddressDetailsScreen(), new ZoneScreen(),
        new TimeScreen(), new PhoneScreen(), new PaymentScreen(), new ChangeScreen(), new SummaryScreen(), new CommentScreen(),
        new PlacedScreen(), new OrdersScreen(), new OrderScreen(), new LanguageScreen(), new HelpScreen(),
        new BookPartyScreen(), new BookDayScreen(), new BookTimeScreen(), new BookNameScreen(), new BookPhoneScreen(), new BookCommentScreen(),
        new BookSummaryScreen(), new BookedScreen(), new BookingsScreen(), new BookingScreen(), new CancelBookingScreen(),
        new StayDaysScreen(), new StayGuestsScreen(), new StayRoomScreen(), new StayOptionsScreen(), new StayNameScreen(),
        new StayPhoneScreen(), new StayEmailScreen(), new StayCommentScreen(), new StaySummaryScreen(),
        new ContactScreen(), new ContactPhoneScreen(), new ContactEmailScreen(), new ForgetMeScreen(), new TalkScreen()])
        .ToFrozenDictionary(screen => screen.Id);
}
