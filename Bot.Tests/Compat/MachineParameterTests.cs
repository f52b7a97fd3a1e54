using FluentAssertions;
using Stateless;
using Xunit;

namespace ShopBot.Bot.Tests.Compat;

public sealed class MachineParameterTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void Arguments_reach_guards_selectors_and_actions()
    {
        var machine = new StateMachine<string, string>("menu");
        var add = machine.SetTriggerParameters<int>("add");
        var pay = machine.SetTriggerParameters<int, string>("pay");
        var book = machine.SetTriggerParameters<int, string, bool>("book");
        machine.Configure("menu")
            .PermitIf(add, "cart", count => count > 0, "some")
            .InternalTransition(pay, (amount, way, transition) => _log.Add($"{transition.Trigger} {amount} {way}"))
            .PermitDynamic(book, (party, name, inside) => inside ? $"table {party}" : name);
        machine.Configure("cart")
            .OnEntryFrom(add, count => _log.Add($"added {count}"))
            .OnEntryFrom(pay, (_, _) => _log.Add("never"))
            .PermitReentryIf(add, count => count == 1, "one")
            .IgnoreIf(add, count => count == 0, "none");

        machine.CanFire(add, 0, out var unmet).Should().BeFalse();
        unmet.Should().Equal("some");
        machine.Fire(pay, 900, "cash");
        machine.Fire(add, 2);
        machine.Fire(add, 0);
        machine.Fire(add, 1);
        _log.Should().Equal("pay 900 cash", "added 2", "added 1");

        var other = new StateMachine<string, string>("menu");
        var booking = other.SetTriggerParameters<int, string, bool>("book");
        other.Configure("menu").PermitDynamic(booking, (party, name, inside) => inside ? $"table {party}" : name);
        other.Fire(booking, 4, "garden", true);
        other.State.Should().Be("table 4");
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        var machine = new StateMachine<string, string>("menu");
        var add = machine.SetTriggerParameters("add", typeof(int));
        machine.Configure("menu").Permit("add", "cart");

        machine.Invoking(it => it.Fire(add, "two")).Should().Throw<ArgumentException>();
        machine.Invoking(it => it.Fire(add, 1, 2)).Should().Throw<ArgumentException>();
        machine.Invoking(it => it.SetTriggerParameters<string>("add")).Should().Throw<InvalidOperationException>();
        machine.State.Should().Be("menu");
    }

    [Fact]
    public void A_mistaken_configuration_is_refused()
    {
        var machine = new StateMachine<string, string>("a");
        machine.Configure("b").SubstateOf("a").InitialTransition("c");

        machine.Configure("a").Invoking(it => it.Permit("t", "a")).Should().Throw<ArgumentException>();
        machine.Configure("a").Invoking(it => it.SubstateOf("a")).Should().Throw<ArgumentException>();
        machine.Configure("b").Invoking(it => it.InitialTransition("d")).Should().Throw<InvalidOperationException>();
        machine.Configure("d").Invoking(it => it.InitialTransition("d")).Should().Throw<ArgumentException>();
        machine.Configure("e").Permit("t", "b");
        var wrong = new StateMachine<string, string>("e");
        wrong.Configure("e").Permit("t", "b");
        wrong.Configure("b").InitialTransition("nobody's");
        wrong.Invoking(it => it.Fire("t")).Should().Throw<InvalidOperationException>();
    }

    [Theory]
    [InlineData(FiringMode.Queued, "b in c, enter c")]
    [InlineData(FiringMode.Immediate, "enter c, b in c")]
    public void A_trigger_fired_by_an_entry_action_waits_or_not(FiringMode mode, string expected)
    {
        var machine = new StateMachine<string, string>("a", mode);
        machine.Configure("a").Permit("go", "b");
        machine.Configure("b").Permit("go", "c").OnEntry(() =>
        {
            machine.Fire("go");
            _log.Add($"b in {(mode == FiringMode.Queued ? "c" : machine.State)}");
        });
        machine.Configure("c").OnEntry(() => _log.Add("enter c"));
        machine.Fire("go");

        machine.State.Should().Be("c");
        string.Join(", ", _log).Should().Be(expected);
    }

    [Fact]
    public void After_an_action_has_thrown_the_machine_goes_on()
    {
        var machine = new StateMachine<string, string>("a");
        machine.Configure("a").Permit("go", "b");
        machine.Configure("b").Permit("go", "c").OnEntry(() => throw new TimeoutException());

        machine.Invoking(it => it.Fire("go")).Should().Throw<TimeoutException>();
        machine.State.Should().Be("b");
        machine.Fire("go");
        machine.State.Should().Be("c");
    }
}
