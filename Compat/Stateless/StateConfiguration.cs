namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        private readonly StateRepresentation _representation;

        internal StateConfiguration(StateMachine<TState, TTrigger> machine, StateRepresentation representation)
        {
            Machine = machine;
            _representation = representation;
        }

        public TState State => _representation.State;

        public StateMachine<TState, TTrigger> Machine { get; }

        /// <summary>What the superstate permits is permitted here too, unless configured here.</summary>
        /// <exception cref="ArgumentException">The state would be a substate of itself.</exception>
        public StateConfiguration SubstateOf(TState superstate)
        {
            var above = Machine.Representation(superstate);
            if (above.IsIncludedIn(State))
                throw new ArgumentException($"'{State}' cannot be a substate of '{superstate}', which is one of its own substates or itself: choose another.");
            _representation.BecomeSubstateOf(above);
            return this;
        }

        /// <summary>Entering this superstate goes on into that substate.</summary>
        /// <exception cref="InvalidOperationException">There is one already.</exception>
        public StateConfiguration InitialTransition(TState targetState)
        {
            if (_representation.Initial is { Target: var already })
                throw new InvalidOperationException($"'{State}' has an initial transition to '{already}' already: configure one.");
            if (Same(targetState, State))
                throw new ArgumentException($"The initial transition of '{State}' cannot lead to itself: name a substate.", nameof(targetState));
            _representation.Initial = new InitialTarget(targetState);
            return this;
        }

        private StateConfiguration Add(TriggerBehaviour behaviour)
        {
            _representation.Add(behaviour);
            return this;
        }
    }
}
