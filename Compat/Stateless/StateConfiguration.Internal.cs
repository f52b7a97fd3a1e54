namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The action runs and nothing else: no exit, no entry, no transition event.</summary>
        public StateConfiguration InternalTransition(TTrigger trigger, Action<Transition> entryAction) =>
            InternalTransitionIf(trigger, _ => true, entryAction);

        /// <inheritdoc cref="InternalTransition(TTrigger, Action{Transition})"/>
        public StateConfiguration InternalTransition(TTrigger trigger, Action internalAction) =>
            InternalTransitionIf(trigger, _ => true, internalAction);

        /// <inheritdoc cref="InternalTransition(TTrigger, Action{Transition})"/>
        public StateConfiguration InternalTransitionIf(
            TTrigger trigger, Func<object?[], bool> guard, Action<Transition> entryAction, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return Add(new InternalBehaviour(trigger, Guard.Of(guard, guardDescription), (transition, _) => entryAction(transition)));
        }

        /// <inheritdoc cref="InternalTransition(TTrigger, Action{Transition})"/>
        public StateConfiguration InternalTransitionIf(
            TTrigger trigger, Func<object?[], bool> guard, Action internalAction, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(internalAction);
            return Add(new InternalBehaviour(trigger, Guard.Of(guard, guardDescription), (_, _) => internalAction()));
        }

        /// <inheritdoc cref="InternalTransition(TTrigger, Action{Transition})"/>
        public StateConfiguration InternalTransition<TArg0>(
            TriggerWithParameters<TArg0> trigger, Action<TArg0, Transition> internalAction) =>
            InternalTransitionIf(trigger, _ => true, internalAction);

        /// <inheritdoc cref="InternalTransition(TTrigger, Action{Transition})"/>
        public StateConfiguration InternalTransitionIf<TArg0>(
            TriggerWithParameters<TArg0> trigger, Func<TArg0, bool> guard, Action<TArg0, Transition> internalAction, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(internalAction);
            return Add(new InternalBehaviour(
                trigger.Trigger,
                Guard.Of(guard, guardDescription),
                (transition, args) => internalAction(Arguments.Unpack<TArg0>(args, 0), transition)));
        }

        /// <inheritdoc cref="InternalTransition(TTrigger, Action{Transition})"/>
        public StateConfiguration InternalTransition<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, Action<TArg0, TArg1, Transition> internalAction) =>
            InternalTransitionIf(trigger, (_, _) => true, internalAction);

        /// <inheritdoc cref="InternalTransition(TTrigger, Action{Transition})"/>
        public StateConfiguration InternalTransitionIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, Func<TArg0, TArg1, bool> guard, Action<TArg0, TArg1, Transition> internalAction, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(internalAction);
            return Add(new InternalBehaviour(
                trigger.Trigger,
                Guard.Of(guard, guardDescription),
                (transition, args) => internalAction(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1), transition)));
        }

        /// <inheritdoc cref="InternalTransition(TTrigger, Action{Transition})"/>
        public StateConfiguration InternalTransition<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Action<TArg0, TArg1, TArg2, Transition> internalAction) =>
            InternalTransitionIf(trigger, (_, _, _) => true, internalAction);

        /// <inheritdoc cref="InternalTransition(TTrigger, Action{Transition})"/>
        public StateConfiguration InternalTransitionIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Func<TArg0, TArg1, TArg2, bool> guard, Action<TArg0, TArg1, TArg2, Transition> internalAction, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(internalAction);
            return Add(new InternalBehaviour(
                trigger.Trigger,
                Guard.Of(guard, guardDescription),
                (transition, args) => internalAction(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1), Arguments.Unpack<TArg2>(args, 2), transition)));
        }
    }
}
