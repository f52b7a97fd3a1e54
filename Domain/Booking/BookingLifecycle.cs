using Stateless;

namespace ShopBot.Domain.Booking;

/// <summary>The way of a booking, of a table or of a room, from held to left. The deadline for cancelling is the rules', not the machine's.</summary>
public static class BookingLifecycle
{
    /// <summary>The status that <paramref name="trigger"/> leads to; null when it is not possible now.</summary>
    public static BookingStatus? After(Booking booking, BookingTrigger trigger, DateTimeOffset now)
    {
        var machine = Machine(booking, now);
        if (!machine.CanFire(trigger))
        {
            return null;
        }

        machine.Fire(trigger);
        return machine.State;
    }

    /// <summary>In the order of <see cref="BookingTrigger"/>; none once the booking is closed.</summary>
    public static IReadOnlyList<BookingTrigger> Possible(Booking booking, DateTimeOffset now)
    {
        var machine = Machine(booking, now);
        return [.. Enum.GetValues<BookingTrigger>().Where(trigger => machine.CanFire(trigger))];
    }

    /// <summary>A machine to draw; every guard is on it.</summary>
    public static StateMachine<BookingStatus, BookingTrigger> Drawing() => Machine(BookingStatus.Held, () => true, () => true);

    private static StateMachine<BookingStatus, BookingTrigger> Machine(Booking booking, DateTimeOffset now) =>
        Machine(booking.Status, () => now < booking.HeldUntil, () => now >= booking.From);

    private static StateMachine<BookingStatus, BookingTrigger> Machine(BookingStatus status, Func<bool> holdLasts, Func<bool> timeHasCome)
    {
        var machine = new StateMachine<BookingStatus, BookingTrigger>(status);
        AHoldBecomesABookingOnlyWhileItLasts(machine, holdLasts);
        StaffAnswerWhatWasRequested(machine, timeHasCome);
        AChangeMayNeedApprovalAgain(machine);
        WhoComesIsSeatedAndLeaves(machine);
        NobodyFailsToShowUpBeforeTheirTime(machine, timeHasCome);
        BookingCanBeCancelledUntilThePartyIsThere(machine);
        return machine;
    }

    private static void AHoldBecomesABookingOnlyWhileItLasts(StateMachine<BookingStatus, BookingTrigger> machine, Func<bool> holdLasts)
    {
        bool HoldIsOver() => !holdLasts();

        machine.Configure(BookingStatus.Held)
            .PermitIf(BookingTrigger.Confirm, BookingStatus.Confirmed, holdLasts, "HoldLasts")
            .PermitIf(BookingTrigger.Request, BookingStatus.Requested, holdLasts, "HoldLasts")
            .PermitIf(BookingTrigger.Expire, BookingStatus.Expired, HoldIsOver, nameof(HoldIsOver));
    }

    private static void StaffAnswerWhatWasRequested(StateMachine<BookingStatus, BookingTrigger> machine, Func<bool> timeHasCome) =>
        machine.Configure(BookingStatus.Requested)
            .Permit(BookingTrigger.Approve, BookingStatus.Confirmed)
            .Permit(BookingTrigger.Decline, BookingStatus.Declined)
            .PermitIf(BookingTrigger.Expire, BookingStatus.Expired, timeHasCome, "TimeHasCome");

    /// <summary>Else two could be confirmed at once, and become twenty.</summary>
    private static void AChangeMayNeedApprovalAgain(StateMachine<BookingStatus, BookingTrigger> machine) =>
        machine.Configure(BookingStatus.Confirmed).Permit(BookingTrigger.Request, BookingStatus.Requested);

    /// <summary>Also before their time: a party that is early is welcome.</summary>
    private static void WhoComesIsSeatedAndLeaves(StateMachine<BookingStatus, BookingTrigger> machine)
    {
        machine.Configure(BookingStatus.Confirmed).Permit(BookingTrigger.Seat, BookingStatus.Seated);
        machine.Configure(BookingStatus.Seated).Permit(BookingTrigger.Leave, BookingStatus.Left);
    }

    private static void NobodyFailsToShowUpBeforeTheirTime(StateMachine<BookingStatus, BookingTrigger> machine, Func<bool> timeHasCome) =>
        machine.Configure(BookingStatus.Confirmed).PermitIf(BookingTrigger.MarkNoShow, BookingStatus.NoShow, timeHasCome, "TimeHasCome");

    private static void BookingCanBeCancelledUntilThePartyIsThere(StateMachine<BookingStatus, BookingTrigger> machine)
    {
        foreach (var status in new[] { BookingStatus.Held, BookingStatus.Requested, BookingStatus.Confirmed })
        {
            machine.Configure(status).Permit(BookingTrigger.Cancel, BookingStatus.Cancelled);
        }
    }
}
