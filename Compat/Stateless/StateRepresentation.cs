namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Everything configured for one state.</summary>
    internal sealed class StateRepresentation(TState state)
    {
        private readonly Dictionary<TTrigger, List<TriggerBehaviour>> _behaviours = [];

        public TState State { get; } = state;

        public StateRepresentation? Superstate { get; private set; }

        public List<StateRepresentation> Substates { get; } = [];

        public List<EntryAction> EntryActions { get; } = [];

        public List<ExitAction> ExitActions { get; } = [];

        public InitialTarget? Initial { get; set; }

        public IEnumerable<List<TriggerBehaviour>> Behaviours => _behaviours.Values;

        public void Add(TriggerBehaviour behaviour)
        {
            if (!_behaviours.TryGetValue(behaviour.Trigger, out var same))
                _behaviours.Add(behaviour.Trigger, same = []);
            same.Add(behaviour);
        }

        public void BecomeSubstateOf(StateRepresentation superstate)
        {
            Superstate = superstate;
            superstate.Substates.Add(this);
        }

        /// <summary>The nearest state that permits the trigger decides; guards that do not hold are collected from the outermost that has any.</summary>
        public bool TryFind(TTrigger trigger, object?[] args, out TriggerBehaviour? behaviour, out List<string>? unmet)
        {
            unmet = null;
            for (var level = this; level is not null; level = level.Superstate)
            {
                if (!level._behaviours.TryGetValue(trigger, out var candidates))
                    continue;
                List<string>? unmetHere = null;
                behaviour = level.Only(candidates, args, ref unmetHere);
                if (behaviour is not null)
                {
                    unmet = null;
                    return true;
                }

                unmet = unmetHere;
            }

            behaviour = null;
            return false;
        }

        public List<TTrigger> Permitted(object?[] args)
        {
            var permitted = new List<TTrigger>();
            for (var level = this; level is not null; level = level.Superstate)
            {
                foreach (var (trigger, candidates) in level._behaviours)
                {
                    if (!permitted.Contains(trigger) && candidates.Exists(candidate => candidate.IsPermitted(args)))
                        permitted.Add(trigger);
                }
            }

            return permitted;
        }

        public bool IsIncludedIn(TState other)
        {
            for (var level = this; level is not null; level = level.Superstate)
            {
                if (Same(level.State, other))
                    return true;
            }

            return false;
        }

        public bool HasDirectSubstate(TState other) => Substates.Exists(substate => Same(substate.State, other));

        /// <summary>From the inside out, up to the first superstate that the destination shares.</summary>
        public void Exit(Transition transition)
        {
            if (transition.IsReentry)
            {
                RunExitActions(transition);
                return;
            }

            for (var level = this; level is not null && !level.Includes(transition.Destination); level = level.Superstate)
                level.RunExitActions(transition);
        }

        /// <summary>From the outside in, beginning below the first superstate that the source shares.</summary>
        public void Enter(Transition transition, object?[] args)
        {
            if (!transition.IsReentry)
            {
                if (Includes(transition.Source))
                    return;
                if (transition is not InitialTransition)
                    Superstate?.Enter(transition, args);
            }

            foreach (var action in EntryActions)
                action.Run(transition, args);
        }

        private TriggerBehaviour? Only(List<TriggerBehaviour> candidates, object?[] args, ref List<string>? unmet)
        {
            TriggerBehaviour? only = null;
            foreach (var candidate in candidates)
            {
                if (!candidate.IsPermitted(args, ref unmet))
                    continue;
                if (only is not null)
                {
                    throw new InvalidOperationException(
                        $"Trigger '{candidate.Trigger}' has several ways out of state '{State}': make their guards exclude each other.");
                }

                only = candidate;
            }

            return only;
        }

        private bool Includes(TState other) => Same(State, other) || Substates.Exists(substate => substate.Includes(other));

        private void RunExitActions(Transition transition)
        {
            foreach (var action in ExitActions)
                action.Act(transition);
        }
    }
}
