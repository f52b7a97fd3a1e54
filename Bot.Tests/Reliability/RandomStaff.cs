using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>Staff who press whatever a ticket offers, sometimes two of them at once, and somebody hidden who may not.</summary>
internal sealed class RandomStaff(SimulatedGroup group, IReadOnlyList<SimulatedUser> members, SimulatedUser nobody, Random chance)
{
    public List<CallbackTap> Taps { get; } = [];

    public void Step()
    {
        var tickets = group.Messages.Where(message => ShopUnderTest.Buttons(message).Any()).ToList();
        if (tickets.Count == 0)
        {
            return;
        }

        var ticket = tickets[chance.Next(tickets.Count)];
        Press(members[chance.Next(members.Count)], ticket);
        switch (chance.Next(10))
        {
            case < 2: Press(members[chance.Next(members.Count)], ticket); break;
            case 2: Press(nobody, ticket); break;
        }
    }

    private void Press(SimulatedUser who, SimulatedMessage ticket)
    {
        var buttons = ShopUnderTest.Buttons(ticket).ToList();
        Taps.Add(who.TapData(ticket, buttons[chance.Next(buttons.Count)]));
    }
}
