namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The selector decides when the trigger is fired; it may also choose this state, which is then re-entered.</summary>
        /// <param name="trigger">What sets it off.</param>
        /// <param name="destinationStateSelector">Asked once for each firing.</param>
        /// <param name="destinationStateSelectorDescription">For the graph; the method's name by default.</param>
        /// <param name="possibleDestinationStates">For the graph only: nothing holds the selector to them.</param>
        public StateConfiguration PermitDynamic(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return Choose(
                trigger,
                _ => destinationStateSelector(),
                InvocationInfo.Of(destinationStateSelector, destinationStateSelectorDescription),
                Guard.None,
                possibleDestinationStates);
        }

        /// <inheritdoc cref="PermitDynamic"/>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            PermitDynamicIf(trigger, destinationStateSelector, null, guard, guardDescription, possibleDestinationStates);

        /// <inheritdoc cref="PermitDynamic"/>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return Choose(
                trigger,
                _ => destinationStateSelector(),
                InvocationInfo.Of(destinationStateSelector, destinationStateSelectorDescription),
                Guard.Of(guard, guardDescription),
                possibleDestinationStates);
        }

        /// <inheritdoc cref="PermitDynamic"/>
        public StateConfiguration PermitDynamic<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return Choose(
                trigger.Trigger,
                args => destinationStateSelector(Arguments.Unpack<TArg0>(args, 0)),
                InvocationInfo.Of(destinationStateSelector, destinationStateSelectorDescription),
                Guard.None,
                possibleDestinationStates);
        }

        /// <inheritdoc cref="PermitDynamic"/>
        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            Func<TArg0, bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return Choose(
                trigger.Trigger,
                args => destinationStateSelector(Arguments.Unpack<TArg0>(args, 0)),
                InvocationInfo.Of(destinationStateSelector, null),
                Guard.Of(guard, guardDescription),
                possibleDestinationStates);
        }

        /// <inheritdoc cref="PermitDynamic"/>
        public StateConfiguration PermitDynamic<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return Choose(
                trigger.Trigger,
                args => destinationStateSelector(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1)),
                InvocationInfo.Of(destinationStateSelector, destinationStateSelectorDescription),
                Guard.None,
                possibleDestinationStates);
        }

        /// <inheritdoc cref="PermitDynamic"/>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            Func<TArg0, TArg1, bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return Choose(
                trigger.Trigger,
                args => destinationStateSelector(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1)),
                InvocationInfo.Of(destinationStateSelector, null),
                Guard.Of(guard, guardDescription),
                possibleDestinationStates);
        }

        /// <inheritdoc cref="PermitDynamic"/>
        public StateConfiguration PermitDynamic<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return Choose(
                trigger.Trigger,
                args => destinationStateSelector(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1), Arguments.Unpack<TArg2>(args, 2)),
                InvocationInfo.Of(destinationStateSelector, destinationStateSelectorDescription),
                Guard.None,
                possibleDestinationStates);
        }

        /// <inheritdoc cref="PermitDynamic"/>
        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            Func<TArg0, TArg1, TArg2, bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return Choose(
                trigger.Trigger,
                args => destinationStateSelector(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1), Arguments.Unpack<TArg2>(args, 2)),
                InvocationInfo.Of(destinationStateSelector, null),
                Guard.Of(guard, guardDescription),
                possibleDestinationStates);
        }

        private StateConfiguration Choose(
            TTrigger trigger, Func<object?[], TState> select, InvocationInfo selector, GuardCondition[] guards, DynamicStateInfos? possible) =>
            Add(new DynamicBehaviour(trigger, guards, select, selector, possible));
    }
}
