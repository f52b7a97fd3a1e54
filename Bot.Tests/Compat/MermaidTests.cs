using FluentAssertions;
using Stateless;
using Stateless.Graph;
using Stateless.Reflection;
using Xunit;

namespace ShopBot.Bot.Tests.Compat;

/// <summary>The texts were printed by the published package: docs/flow.md must not depend on which one is built.</summary>
public sealed class MermaidTests
{
    [Fact]
    public void Everything_that_is_drawn_is_drawn_as_the_published_package_does()
    {
        var machine = new StateMachine<string, string>("Menu");
        var add = machine.SetTriggerParameters<int>("Add");
        var quick = machine.SetTriggerParameters<int, string>("Quick");
        machine.Configure("Menu")
            .Permit("OpenCart", "Cart")
            .PermitIf(add, "Product page", count => count > 0, "has stock")
            .PermitIf("Order", "Pay: cash", HasAddress)
            .PermitIf("Order", "Closed", () => false)
            .InternalTransition("Help", () => { })
            .InternalTransitionIf("Language", _ => true, () => { }, "is known")
            .InternalTransition(quick, (_, _, _) => { })
            .Ignore("Back")
            .IgnoreIf("Tick", () => true, "open");
        machine.Configure("Cart")
            .SubstateOf("Shopping")
            .OnEntry(Draw)
            .OnEntryFrom("OpenCart", () => { }, "count lines")
            .OnEntryFrom(add, _ => { }, "keep count")
            .PermitReentry("Refresh")
            .PermitReentryIf("OpenCart", () => true, "not empty")
            .PermitDynamic("Next", () => "Pay: cash", "by way", new DynamicStateInfos { { "Pay: cash", "at the door" }, { "Cart", "nothing chosen" }, { "Nowhere", "x" } })
            .PermitDynamicIf("Jump", () => "Menu", () => true, "may jump")
            .OnExit(() => { }, "forget");
        machine.Configure("Shopping").InitialTransition("Cart").Permit("Stop", "Menu");
        machine.Configure("Nested").SubstateOf("Shopping");
        machine.Configure("Deep-one").SubstateOf("Nested").PermitIf("Go", "Menu", Tuple.Create(() => true, "a"), Tuple.Create(() => true, "b"));

        MermaidGraph.Format(machine.GetInfo(), MermaidGraphDirection.LeftToRight).ReplaceLineEndings("\n").Should().Be(Expected.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Names_that_mermaid_cannot_take_get_unique_aliases()
    {
        var machine = new StateMachine<string, string>("a b");
        machine.Configure("a b").Permit("x", "ab").Permit("y", "a-b").Permit("z", "a:b");
        machine.Fire("x");

        MermaidGraph.Format(machine.GetInfo()).ReplaceLineEndings("\n").Split('\n').Should().Equal(
            "stateDiagram-v2", "\tab_1 : a b", "\tab_2 : a-b", "\tab_3 : a:b",
            "\tab_1 --> ab : x", "\tab_1 --> ab_2 : y", "\tab_1 --> ab_3 : z", "[*] --> ab_1");
    }

    [Fact]
    public void A_machine_can_be_walked()
    {
        var machine = new StateMachine<string, string>("Off");
        machine.Configure("Off").PermitIf("Push", "On", () => true, "power").Ignore("Tick").PermitDynamic("Any", () => "On");
        var info = machine.GetInfo();

        info.States.Select(state => state.UnderlyingState).Should().Equal("Off", "On");
        info.InitialState.UnderlyingState.Should().Be("Off");
        var off = info.States.First();
        off.FixedTransitions.Single().DestinationState.UnderlyingState.Should().Be("On");
        off.FixedTransitions.Single().GuardConditionsMethodDescriptions.Single().Description.Should().Be("power");
        off.Transitions.Select(transition => transition.Trigger.UnderlyingTrigger).Should().Equal("Push", "Any");
        off.IgnoredTriggers.Single().Trigger.UnderlyingTrigger.Should().Be("Tick");
    }

    private static bool HasAddress() => true;

    private static void Draw()
    {
    }

    private static readonly string Expected = """
        stateDiagram-v2
        →direction LR
        →Deepone : Deep-one
        →Productpage : Product page
        →Paycash : Pay: cash
        →state Shopping {
        →→Cart
        →→Nested
        →}
        →state Nested {
        →→Deepone
        →}
        →state Decision1 <<choice>>
        →state Decision2 <<choice>>
        →Menu --> Cart : OpenCart / count lines
        →Menu --> Productpage : Add [has stock]
        →Menu --> Paycash : Order [HasAddress]
        →Menu --> Closed : Order [Function]
        →Menu --> Menu : Help [Function]
        →Menu --> Menu : Language [is known]
        →Menu --> Menu : Quick [Function]
        →Menu --> Menu : Back
        →Menu --> Menu : Tick [open]
        →Cart --> Cart : Refresh / Draw
        →Cart --> Cart : OpenCart / Draw, count lines [not empty]
        →Cart --> Decision1 : Next
        →Decision1 --> Paycash : Next [at the door]
        →Decision1 --> Cart : Next [nothing chosen]
        →Cart --> Decision2 : Jump [may jump]
        →Shopping --> Menu : Stop
        →Deepone --> Menu : Go [a] [b]
        [*] --> Menu
        """.Replace('→', '\t');
}
