namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Exit and entry actions run; the state stays.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) => Add(new ReentryBehaviour(trigger, Guard.None, State));

        /// <inheritdoc cref="PermitReentry"/>
        public StateConfiguration PermitReentryIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(new ReentryBehaviour(trigger, Guard.Of(guard, guardDescription), State));

        /// <inheritdoc cref="PermitReentry"/>
        public StateConfiguration PermitReentryIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            Add(new ReentryBehaviour(trigger, Guard.Of(guards), State));

        /// <inheritdoc cref="PermitReentry"/>
        public StateConfiguration PermitReentryIf<TArg0>(
            TriggerWithParameters<TArg0> trigger, Func<TArg0, bool> guard, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return Add(new ReentryBehaviour(trigger.Trigger, Guard.Of(guard, guardDescription), State));
        }

        /// <inheritdoc cref="PermitReentry"/>
        public StateConfiguration PermitReentryIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, Func<TArg0, TArg1, bool> guard, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return Add(new ReentryBehaviour(trigger.Trigger, Guard.Of(guard, guardDescription), State));
        }

        /// <inheritdoc cref="PermitReentry"/>
        public StateConfiguration PermitReentryIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Func<TArg0, TArg1, TArg2, bool> guard, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return Add(new ReentryBehaviour(trigger.Trigger, Guard.Of(guard, guardDescription), State));
        }

        /// <summary>The trigger is accepted and does nothing.</summary>
        public StateConfiguration Ignore(TTrigger trigger) => Add(new IgnoredBehaviour(trigger, Guard.None));

        /// <inheritdoc cref="Ignore"/>
        public StateConfiguration IgnoreIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(new IgnoredBehaviour(trigger, Guard.Of(guard, guardDescription)));

        /// <inheritdoc cref="Ignore"/>
        public StateConfiguration IgnoreIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            Add(new IgnoredBehaviour(trigger, Guard.Of(guards)));

        /// <inheritdoc cref="Ignore"/>
        public StateConfiguration IgnoreIf<TArg0>(
            TriggerWithParameters<TArg0> trigger, Func<TArg0, bool> guard, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return Add(new IgnoredBehaviour(trigger.Trigger, Guard.Of(guard, guardDescription)));
        }

        /// <inheritdoc cref="Ignore"/>
        public StateConfiguration IgnoreIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, Func<TArg0, TArg1, bool> guard, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return Add(new IgnoredBehaviour(trigger.Trigger, Guard.Of(guard, guardDescription)));
        }

        /// <inheritdoc cref="Ignore"/>
        public StateConfiguration IgnoreIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Func<TArg0, TArg1, TArg2, bool> guard, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return Add(new IgnoredBehaviour(trigger.Trigger, Guard.Of(guard, guardDescription)));
        }
    }
}
