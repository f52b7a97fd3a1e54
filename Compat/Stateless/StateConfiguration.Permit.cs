namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <exception cref="ArgumentException">The destination is this state: use PermitReentry or Ignore.</exception>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) =>
            Leave(trigger, destinationState, Guard.None);

        /// <inheritdoc cref="Permit"/>
        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, Func<bool> guard, string? guardDescription = null) =>
            Leave(trigger, destinationState, Guard.Of(guard, guardDescription));

        /// <inheritdoc cref="Permit"/>
        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, params Tuple<Func<bool>, string>[] guards) =>
            Leave(trigger, destinationState, Guard.Of(guards));

        /// <inheritdoc cref="Permit"/>
        public StateConfiguration PermitIf<TArg0>(
            TriggerWithParameters<TArg0> trigger, TState destinationState, Func<TArg0, bool> guard, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return Leave(trigger.Trigger, destinationState, Guard.Of(guard, guardDescription));
        }

        /// <inheritdoc cref="Permit"/>
        public StateConfiguration PermitIf<TArg0>(
            TriggerWithParameters<TArg0> trigger, TState destinationState, params Tuple<Func<TArg0, bool>, string>[] guards)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return Leave(trigger.Trigger, destinationState, Guard.Of(guards));
        }

        /// <inheritdoc cref="Permit"/>
        public StateConfiguration PermitIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, TState destinationState, Func<TArg0, TArg1, bool> guard, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return Leave(trigger.Trigger, destinationState, Guard.Of(guard, guardDescription));
        }

        /// <inheritdoc cref="Permit"/>
        public StateConfiguration PermitIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TState destinationState, Func<TArg0, TArg1, TArg2, bool> guard, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return Leave(trigger.Trigger, destinationState, Guard.Of(guard, guardDescription));
        }

        private StateConfiguration Leave(TTrigger trigger, TState destination, GuardCondition[] guards) =>
            Same(destination, State)
                ? throw new ArgumentException($"'{State}' cannot permit '{trigger}' to itself: use PermitReentry, or Ignore.")
                : Add(new FixedBehaviour(trigger, guards, destination));
    }
}
