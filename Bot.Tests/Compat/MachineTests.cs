using FluentAssertions;
using Stateless;
using Xunit;

namespace ShopBot.Bot.Tests.Compat;

public sealed class MachineTests
{
    private enum S
    {
        Off,
        On,
        Low,
        High,
        Top,
        Broken,
    }

    private enum T
    {
        Push,
        Turn,
        Tick,
        Break,
        Mend,
        Set,
    }

    private readonly List<string> _log = [];

    [Fact]
    public void A_permitted_trigger_leaves_enters_and_tells()
    {
        var machine = new StateMachine<S, T>(S.Off);
        machine.Configure(S.Off).Permit(T.Push, S.On).OnExit(() => _log.Add("exit off"));
        machine.Configure(S.On).OnEntry(transition => _log.Add($"enter on from {transition.Source} by {transition.Trigger}"));
        machine.OnTransitioned(transition => _log.Add($"{transition.Source}->{transition.Destination}, now {machine.State}"));
        machine.OnTransitionCompleted(_ => _log.Add("done"));
        machine.Fire(T.Push);

        machine.State.Should().Be(S.On);
        _log.Should().Equal("exit off", "Off->On, now On", "enter on from Off by Push", "done");
    }

    [Fact]
    public void The_state_can_be_kept_elsewhere()
    {
        var kept = S.Off;
        var machine = new StateMachine<S, T>(() => kept, state => kept = state);
        machine.Configure(S.Off).Permit(T.Push, S.On);
        machine.Fire(T.Push);
        kept.Should().Be(S.On);
        kept = S.Off;
        machine.CanFire(T.Push).Should().BeTrue();
    }

    [Fact]
    public void A_trigger_that_leads_nowhere_is_an_invalid_operation_naming_both()
    {
        var machine = new StateMachine<S, T>(S.Off);
        machine.Configure(S.Off).PermitIf(T.Push, S.On, () => false, "has power");

        machine.Invoking(it => it.Fire(T.Turn)).Should().Throw<InvalidOperationException>().WithMessage("*Turn*").WithMessage("*Off*");
        machine.Invoking(it => it.Fire(T.Push)).Should().Throw<InvalidOperationException>().WithMessage("*has power*");
        machine.OnUnhandledTrigger((state, trigger, unmet) => _log.Add($"{state} {trigger} {(unmet is null ? "-" : string.Join('+', unmet))}"));
        machine.Fire(T.Turn);
        machine.Fire(T.Push);
        _log.Should().Equal("Off Turn -", "Off Push has power");
    }

    [Fact]
    public void Guards_choose_between_ways_and_must_exclude_each_other()
    {
        var (high, low) = (true, false);
        var machine = new StateMachine<S, T>(S.Off);
        machine.Configure(S.Off).PermitIf(T.Push, S.High, () => high, "high").PermitIf(T.Push, S.Low, () => low, "low");
        machine.Invoking(it => (high, low) = (true, true)).Invoke();
        machine.Invoking(it => it.Fire(T.Push)).Should().Throw<InvalidOperationException>();
        (high, low) = (false, false);
        machine.CanFire(T.Push, out var unmet).Should().BeFalse();
        unmet.Should().Equal("high", "low");
        (high, low) = (false, true);
        machine.CanFire(T.Push, out unmet).Should().BeTrue();
        unmet.Should().BeEmpty();
        machine.CanFire(T.Mend, out unmet).Should().BeFalse();
        unmet.Should().BeNull();
        machine.Fire(T.Push);
        machine.State.Should().Be(S.Low);
    }

    [Fact]
    public void Several_guards_must_all_hold()
    {
        var machine = new StateMachine<S, T>(S.Off);
        machine.Configure(S.Off).PermitIf(T.Push, S.On, Tuple.Create(() => false, "a"), Tuple.Create(() => true, "b"), Tuple.Create(() => false, "c"));
        machine.CanFire(T.Push, out var unmet).Should().BeFalse();
        unmet.Should().Equal("a", "c");
    }

    [Fact]
    public void Substates_inherit_and_only_what_is_left_is_exited()
    {
        var machine = Nested();
        machine.Fire(T.Push);
        machine.State.Should().Be(S.Low, "the initial transition leads there");
        machine.IsInState(S.On).Should().BeTrue();
        _log.Should().Equal("+On", "+Low");
        _log.Clear();

        machine.Fire(T.Turn);
        _log.Should().Equal("-Low", "+High");
        _log.Clear();

        machine.Fire(T.Turn);
        _log.Should().Equal("+Top");
        _log.Clear();

        machine.Fire(T.Break);
        machine.State.Should().Be(S.Broken);
        _log.Should().Equal("-Top", "-High", "-On", "+Broken");
    }

    [Fact]
    public void A_superstate_that_permits_the_way_to_a_substate_does_nothing_there()
    {
        var machine = Nested();
        machine.Configure(S.On).Permit(T.Set, S.Low);
        machine.Fire(T.Push);
        _log.Clear();
        machine.Fire(T.Set);
        machine.State.Should().Be(S.Low);
        _log.Should().BeEmpty();
    }

    [Fact]
    public void Unmet_guards_are_those_of_the_superstate_when_it_has_any()
    {
        var machine = new StateMachine<S, T>(S.Low);
        machine.Configure(S.On).PermitIf(T.Push, S.Off, () => false, "outer");
        machine.Configure(S.Low).SubstateOf(S.On).PermitIf(T.Push, S.High, () => false, "inner").PermitIf(T.Tick, S.High, () => false, "inner");

        machine.CanFire(T.Push, out var unmet).Should().BeFalse();
        unmet.Should().Equal("outer");
        machine.CanFire(T.Tick, out unmet).Should().BeFalse();
        unmet.Should().Equal("inner");
    }

    [Fact]
    public void Reentry_exits_and_enters_and_a_superstates_reentry_goes_through_it()
    {
        var machine = Nested();
        machine.Configure(S.On).PermitReentry(T.Tick);
        machine.Configure(S.Broken).PermitReentryIf(T.Tick, () => true, "always");
        machine.Fire(T.Push);
        machine.Fire(T.Turn);
        _log.Clear();
        machine.Fire(T.Tick);
        machine.State.Should().Be(S.Low);
        _log.Should().Equal("-High", "-On", "+On", "+Low");

        machine.Fire(T.Break);
        _log.Clear();
        machine.Fire(T.Tick);
        _log.Should().Equal("-Broken", "+Broken");
    }

    [Fact]
    public void Ignored_and_internal_triggers_stay()
    {
        var holds = true;
        var machine = new StateMachine<S, T>(S.Off);
        machine.Configure(S.Off)
            .OnEntry(() => _log.Add("never"))
            .Ignore(T.Tick)
            .IgnoreIf(T.Mend, () => holds, "when it holds")
            .InternalTransition(T.Turn, () => _log.Add("turned"))
            .InternalTransitionIf(T.Set, _ => holds, transition => _log.Add($"set in {transition.Destination}"), "when it holds");
        machine.OnTransitioned(_ => _log.Add("never"));
        foreach (var trigger in new[] { T.Tick, T.Mend, T.Turn, T.Set })
            machine.Fire(trigger);
        _log.Should().Equal("turned", "set in Off");
        holds = false;
        machine.CanFire(T.Mend).Should().BeFalse();
        machine.CanFire(T.Set).Should().BeFalse();
    }

    [Fact]
    public void A_dynamic_way_is_chosen_when_fired_also_back_to_the_same_state()
    {
        var next = S.High;
        var machine = new StateMachine<S, T>(S.Off);
        machine.Configure(S.Off).PermitDynamic(T.Push, () => next).OnEntry(() => _log.Add("+Off"))
            .PermitDynamicIf(T.Turn, () => S.Low, () => false, "never");
        machine.CanFire(T.Turn).Should().BeFalse();
        next = S.Off;
        machine.Fire(T.Push);
        _log.Should().Equal("+Off");
        next = S.High;
        machine.Fire(T.Push);
        machine.State.Should().Be(S.High);
    }

    [Fact]
    public async Task Permitted_triggers_are_own_ones_first()
    {
        var machine = Nested();
        machine.Fire(T.Push);
        (await machine.GetPermittedTriggersAsync()).Should().Equal(T.Turn, T.Break);
        (await machine.PermittedTriggersAsync).Should().Equal(T.Turn, T.Break);
    }

    private StateMachine<S, T> Nested()
    {
        var machine = new StateMachine<S, T>(S.Off);
        machine.Configure(S.Off).Permit(T.Push, S.On);
        Logged(machine.Configure(S.On)).InitialTransition(S.Low).Permit(T.Break, S.Broken);
        Logged(machine.Configure(S.Low)).SubstateOf(S.On).Permit(T.Turn, S.High);
        Logged(machine.Configure(S.High)).SubstateOf(S.On).Permit(T.Turn, S.Top);
        Logged(machine.Configure(S.Top)).SubstateOf(S.High);
        Logged(machine.Configure(S.Broken));
        return machine;

        StateMachine<S, T>.StateConfiguration Logged(StateMachine<S, T>.StateConfiguration state) =>
            state.OnEntry(() => _log.Add($"+{state.State}")).OnExit(() => _log.Add($"-{state.State}"));
    }
}
