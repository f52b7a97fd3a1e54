using FluentAssertions;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using Stateless.Graph;
using Xunit;

namespace ShopBot.Bot.Tests.Architecture;

/// <summary>docs/flow.md is drawn from the machines that decide. UPDATE_APPROVED=1 draws it anew.</summary>
public class DrawnFlowTests
{
    [Fact]
    public void The_drawn_flow_is_the_flow()
    {
        var file = Path.Combine(Repository.Root, "docs", "flow.md");
        var drawn = Draw();
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, drawn);
        }

        File.ReadAllText(file).Should().Be(drawn, "the flow changed; draw it anew with UPDATE_APPROVED=1 and look at what changed");
    }

    [Fact]
    public void Every_screen_and_every_status_is_drawn()
    {
        var drawn = Draw();

        foreach (var name in Enum.GetNames<ScreenId>().Concat(Enum.GetNames<OrderStatus>()).Concat(Enum.GetNames<BookingStatus>()))
        {
            drawn.Should().Contain(name);
        }
    }

    private static string Draw() => $"""
        # The flow

        Drawn from the code by a test; `UPDATE_APPROVED=1 dotnet test --filter DrawnFlow` draws it anew.

        ## What a chat shows

        States are screens, arrows are what customers do; what stands in brackets must hold for the arrow to be taken.

        ```mermaid
        {MermaidGraph.Format(Flow.Drawing().GetInfo()).Trim().ReplaceLineEndings("\n")}
        ```

        ## The way of an order

        Arrows are what staff do on the ticket, except Cancel, which is the customer's, and LoseBooking: its table is no longer booked.

        ```mermaid
        {MermaidGraph.Format(OrderLifecycle.Drawing().GetInfo()).Trim().ReplaceLineEndings("\n")}
        ```

        ## The way of a booking

        The same for tables and rooms. Approve, Decline, Seat, Leave and MarkNoShow are what staff do, Expire is the clock's; the others are the customer's.

        ```mermaid
        {MermaidGraph.Format(BookingLifecycle.Drawing().GetInfo()).Trim().ReplaceLineEndings("\n")}
        ```

        """.ReplaceLineEndings("\n");
}
