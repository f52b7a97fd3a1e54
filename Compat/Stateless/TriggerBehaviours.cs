namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    internal sealed record GuardCondition(Func<object?[], bool> Holds, InvocationInfo Info);

    /// <summary>What one trigger does in one state, when all its guards hold.</summary>
    internal abstract class TriggerBehaviour(TTrigger trigger, GuardCondition[] guards)
    {
        public TTrigger Trigger { get; } = trigger;

        public GuardCondition[] Guards { get; } = guards;

        public bool IsPermitted(object?[] args)
        {
            foreach (var guard in Guards)
            {
                if (!guard.Holds(args))
                    return false;
            }

            return true;
        }

        /// <summary>Every guard is asked, also after the first that does not hold: all of them are told to the caller.</summary>
        public bool IsPermitted(object?[] args, ref List<string>? unmet)
        {
            var permitted = true;
            foreach (var guard in Guards)
            {
                if (guard.Holds(args))
                    continue;
                permitted = false;
                unmet ??= [];
                if (!unmet.Contains(guard.Info.Description))
                    unmet.Add(guard.Info.Description);
            }

            return permitted;
        }
    }

    internal sealed class IgnoredBehaviour(TTrigger trigger, GuardCondition[] guards)
        : TriggerBehaviour(trigger, guards);

    internal sealed class InternalBehaviour(TTrigger trigger, GuardCondition[] guards, Action<Transition, object?[]> act)
        : TriggerBehaviour(trigger, guards)
    {
        public Action<Transition, object?[]> Act { get; } = act;
    }

    internal sealed class FixedBehaviour(TTrigger trigger, GuardCondition[] guards, TState destination)
        : TriggerBehaviour(trigger, guards)
    {
        public TState Destination { get; } = destination;
    }

    internal sealed class ReentryBehaviour(TTrigger trigger, GuardCondition[] guards, TState destination)
        : TriggerBehaviour(trigger, guards)
    {
        public TState Destination { get; } = destination;
    }

    internal sealed class DynamicBehaviour(
        TTrigger trigger, GuardCondition[] guards, Func<object?[], TState> select, InvocationInfo selector, DynamicStateInfos? possible)
        : TriggerBehaviour(trigger, guards)
    {
        public Func<object?[], TState> Select { get; } = select;

        public InvocationInfo Selector { get; } = selector;

        public DynamicStateInfos? Possible { get; } = possible;
    }
}
