namespace Stateless.Reflection;

public class ActionInfo(InvocationInfo method, string? fromTrigger)
{
    public InvocationInfo Method { get; } = method;

    /// <summary>The only trigger it runs for; null when it runs for every one.</summary>
    public string? FromTrigger { get; } = fromTrigger;
}

public class StateInfo
{
    internal StateInfo(object underlyingState) => UnderlyingState = underlyingState;

    public object UnderlyingState { get; }

    public StateInfo? Superstate { get; internal set; }

    public IEnumerable<StateInfo> Substates { get; internal set; } = [];

    public IEnumerable<ActionInfo> EntryActions { get; internal set; } = [];

    public IEnumerable<InvocationInfo> ExitActions { get; internal set; } = [];

    public IEnumerable<TransitionInfo> Transitions => FixedTransitions.Concat<TransitionInfo>(DynamicTransitions);

    public IEnumerable<FixedTransitionInfo> FixedTransitions { get; internal set; } = [];

    public IEnumerable<DynamicTransitionInfo> DynamicTransitions { get; internal set; } = [];

    public IEnumerable<IgnoredTransitionInfo> IgnoredTriggers { get; internal set; } = [];

    public override string ToString() => UnderlyingState.ToString()!;
}

public class StateMachineInfo
{
    internal StateMachineInfo(IEnumerable<StateInfo> states, Type stateType, Type triggerType, StateInfo initialState)
    {
        States = states;
        StateType = stateType;
        TriggerType = triggerType;
        InitialState = initialState;
    }

    public StateInfo InitialState { get; }

    /// <summary>In the order they were configured, then those that are only led to.</summary>
    public IEnumerable<StateInfo> States { get; }

    public Type StateType { get; }

    public Type TriggerType { get; }
}
