using System.Globalization;

namespace Stateless.Graph;

/// <summary>One line for each transition: trigger, the entry actions that only it runs, guards.</summary>
internal sealed class MermaidArrows
{
    private readonly List<string> _lines = [];
    private readonly MermaidNames _names;

    private MermaidArrows(MermaidNames names) => _names = names;

    public int Decisions { get; private set; }

    public IReadOnlyList<string> Lines => _lines;

    public static string Decision(int number) => $"Decision{number.ToString(CultureInfo.InvariantCulture)}";

    public static MermaidArrows Of(StateMachineInfo machine, MermaidNames names)
    {
        var arrows = new MermaidArrows(names);
        foreach (var state in machine.States)
            arrows.AddAll(state);
        return arrows;
    }

    private void AddAll(StateInfo state)
    {
        foreach (var transition in state.FixedTransitions)
        {
            var actions = transition.IsInternalTransition ? [] : EntryActions(state, transition.DestinationState, transition.Trigger);
            Add(_names.Of(state), _names.Of(transition.DestinationState), transition.Trigger, actions, Guards(transition));
        }

        foreach (var transition in state.DynamicTransitions)
            AddDecision(state, transition);
        foreach (var ignored in state.IgnoredTriggers)
            Add(_names.Of(state), _names.Of(state), ignored.Trigger, [], Guards(ignored));
    }

    private void AddDecision(StateInfo state, DynamicTransitionInfo transition)
    {
        var decision = Decision(++Decisions);
        Add(_names.Of(state), decision, transition.Trigger, [], Guards(transition));
        foreach (var possible in transition.PossibleDestinationStates ?? [])
        {
            if (_names.Ordered.Find(other => other.ToString() == possible.DestinationState) is { } destination)
                Add(decision, _names.Of(destination), transition.Trigger, EntryActions(null, destination, transition.Trigger), [possible.Criterion]);
        }
    }

    /// <summary>Those for this trigger alone; on a re-entry the general ones come before them.</summary>
    private static IEnumerable<string> EntryActions(StateInfo? from, StateInfo to, TriggerInfo trigger)
    {
        var special = to.EntryActions.Where(action => action.FromTrigger == trigger.ToString());
        var general = from == to ? to.EntryActions.Where(action => action.FromTrigger is null) : [];
        return general.Concat(special).Select(action => action.Method.Description);
    }

    private static IEnumerable<string> Guards(TransitionInfo transition) =>
        transition.GuardConditionsMethodDescriptions.Select(guard => guard.Description);

    private void Add(string from, string to, TriggerInfo trigger, IEnumerable<string> actions, IEnumerable<string> guards)
    {
        var doing = string.Join(", ", actions);
        var label = doing.Length == 0 ? trigger.ToString() : $"{trigger} / {doing}";
        _lines.Add($"\t{from} --> {to} : {string.Join(' ', [label, .. guards.Select(guard => $"[{guard}]")])}");
    }
}
