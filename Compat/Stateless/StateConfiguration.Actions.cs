namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        public StateConfiguration OnEntry(Action entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return Enter(new EntryAction((_, _) => entryAction(), InvocationInfo.Of(entryAction, entryActionDescription)));
        }

        public StateConfiguration OnEntry(Action<Transition> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return Enter(new EntryAction((transition, _) => entryAction(transition), InvocationInfo.Of(entryAction, entryActionDescription)));
        }

        /// <summary>Runs only when this trigger led here.</summary>
        public StateConfiguration OnEntryFrom(TTrigger trigger, Action entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return Enter(new EntryActionFrom(trigger, (_, _) => entryAction(), InvocationInfo.Of(entryAction, entryActionDescription)));
        }

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom(TTrigger trigger, Action<Transition> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return Enter(new EntryActionFrom(
                trigger, (transition, _) => entryAction(transition), InvocationInfo.Of(entryAction, entryActionDescription)));
        }

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0>(
            TriggerWithParameters<TArg0> trigger, Action<TArg0> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return Enter(new EntryActionFrom(
                trigger.Trigger,
                (_, args) => entryAction(Arguments.Unpack<TArg0>(args, 0)),
                InvocationInfo.Of(entryAction, entryActionDescription)));
        }

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0>(
            TriggerWithParameters<TArg0> trigger, Action<TArg0, Transition> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return Enter(new EntryActionFrom(
                trigger.Trigger,
                (transition, args) => entryAction(Arguments.Unpack<TArg0>(args, 0), transition),
                InvocationInfo.Of(entryAction, entryActionDescription)));
        }

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, Action<TArg0, TArg1> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return Enter(new EntryActionFrom(
                trigger.Trigger,
                (_, args) => entryAction(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1)),
                InvocationInfo.Of(entryAction, entryActionDescription)));
        }

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, Action<TArg0, TArg1, Transition> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return Enter(new EntryActionFrom(
                trigger.Trigger,
                (transition, args) => entryAction(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1), transition),
                InvocationInfo.Of(entryAction, entryActionDescription)));
        }

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Action<TArg0, TArg1, TArg2> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return Enter(new EntryActionFrom(
                trigger.Trigger,
                (_, args) => entryAction(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1), Arguments.Unpack<TArg2>(args, 2)),
                InvocationInfo.Of(entryAction, entryActionDescription)));
        }

        /// <inheritdoc cref="OnEntryFrom(TTrigger, Action, string)"/>
        public StateConfiguration OnEntryFrom<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Action<TArg0, TArg1, TArg2, Transition> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return Enter(new EntryActionFrom(
                trigger.Trigger,
                (transition, args) => entryAction(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1), Arguments.Unpack<TArg2>(args, 2), transition),
                InvocationInfo.Of(entryAction, entryActionDescription)));
        }

        public StateConfiguration OnExit(Action exitAction, string? exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            return Leave(new ExitAction(_ => exitAction(), InvocationInfo.Of(exitAction, exitActionDescription)));
        }

        public StateConfiguration OnExit(Action<Transition> exitAction, string? exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            return Leave(new ExitAction(exitAction, InvocationInfo.Of(exitAction, exitActionDescription)));
        }

        private StateConfiguration Enter(EntryAction action)
        {
            _representation.EntryActions.Add(action);
            return this;
        }

        private StateConfiguration Leave(ExitAction action)
        {
            _representation.ExitActions.Add(action);
            return this;
        }
    }
}
