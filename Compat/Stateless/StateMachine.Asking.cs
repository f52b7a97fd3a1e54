namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    [Obsolete("Obsolete in the published package too: ask CanFire, or await PermittedTriggersAsync.")]
    public IEnumerable<TTrigger> PermittedTriggers => Representation(State).Permitted([]);

    public Task<IEnumerable<TTrigger>> PermittedTriggersAsync => GetPermittedTriggersAsync();

    [Obsolete("Obsolete in the published package too: ask CanFire, or await GetPermittedTriggersAsync.")]
    public IEnumerable<TTrigger> GetPermittedTriggers(params object[] args) => Representation(State).Permitted(args);

    /// <summary>Own triggers in the order they were configured, then the superstate's. Completes at once.</summary>
    public Task<IEnumerable<TTrigger>> GetPermittedTriggersAsync(params object[] args) =>
        Task.FromResult<IEnumerable<TTrigger>>(Representation(State).Permitted(args));

    public bool CanFire(TTrigger trigger) => CanHandle(trigger, [], out _);

    /// <summary>The descriptions of the guards that do not hold; null when no guard was asked.</summary>
    public bool CanFire(TTrigger trigger, out ICollection<string>? unmetGuards) => CanHandle(trigger, [], out unmetGuards);

    public bool CanFire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0) => CanFire(trigger, arg0, out _);

    public bool CanFire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0, out ICollection<string>? unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return CanHandle(trigger.Trigger, [arg0], out unmetGuards);
    }

    public bool CanFire<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1) =>
        CanFire(trigger, arg0, arg1, out _);

    public bool CanFire<TArg0, TArg1>(
        TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1, out ICollection<string>? unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return CanHandle(trigger.Trigger, [arg0, arg1], out unmetGuards);
    }

    public bool CanFire<TArg0, TArg1, TArg2>(
        TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2) =>
        CanFire(trigger, arg0, arg1, arg2, out _);

    public bool CanFire<TArg0, TArg1, TArg2>(
        TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2, out ICollection<string>? unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return CanHandle(trigger.Trigger, [arg0, arg1, arg2], out unmetGuards);
    }

    private bool CanHandle(TTrigger trigger, object?[] args, out ICollection<string>? unmetGuards)
    {
        var found = Representation(State).TryFind(trigger, args, out _, out var unmet);
        unmetGuards = unmet ?? (found ? [] : null);
        return found;
    }
}
