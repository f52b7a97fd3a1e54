namespace Stateless.Reflection;

public class TriggerInfo
{
    internal TriggerInfo(object underlyingTrigger) => UnderlyingTrigger = underlyingTrigger;

    public object UnderlyingTrigger { get; }

    public override string ToString() => UnderlyingTrigger.ToString()!;
}

public abstract class TransitionInfo
{
    private protected TransitionInfo(TriggerInfo trigger, IReadOnlyList<InvocationInfo> guards, bool isInternal = false)
    {
        Trigger = trigger;
        GuardConditionsMethodDescriptions = guards;
        IsInternalTransition = isInternal;
    }

    public TriggerInfo Trigger { get; }

    public IEnumerable<InvocationInfo> GuardConditionsMethodDescriptions { get; }

    public bool IsInternalTransition { get; }
}

/// <summary>To a state that is known beforehand, the same one for a re-entry or an internal transition.</summary>
public class FixedTransitionInfo : TransitionInfo
{
    internal FixedTransitionInfo(TriggerInfo trigger, IReadOnlyList<InvocationInfo> guards, StateInfo destination, bool isInternal)
        : base(trigger, guards, isInternal) => DestinationState = destination;

    public StateInfo DestinationState { get; }
}

public class DynamicTransitionInfo : TransitionInfo
{
    internal DynamicTransitionInfo(
        TriggerInfo trigger, IReadOnlyList<InvocationInfo> guards, InvocationInfo selector, DynamicStateInfos? possible)
        : base(trigger, guards)
    {
        DestinationStateSelectorDescription = selector;
        PossibleDestinationStates = possible;
    }

    public InvocationInfo DestinationStateSelectorDescription { get; }

    public DynamicStateInfos? PossibleDestinationStates { get; }
}

public class IgnoredTransitionInfo : TransitionInfo
{
    internal IgnoredTransitionInfo(TriggerInfo trigger, IReadOnlyList<InvocationInfo> guards)
        : base(trigger, guards)
    {
    }
}
