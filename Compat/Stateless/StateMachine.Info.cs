namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The machine as it is configured now, for a graph or a test.</summary>
    public StateMachineInfo GetInfo()
    {
        var configured = _states.Values.ToList();
        var ledTo = Destinations<FixedBehaviour>(behaviour => behaviour.Destination)
            .Concat(Destinations<ReentryBehaviour>(behaviour => behaviour.Destination))
            .Distinct()
            .Where(state => !_states.ContainsKey(state))
            .Select(state => new StateRepresentation(state))
            .ToList();
        var all = configured.Concat(ledTo).ToDictionary(representation => representation.State, representation => new StateInfo(representation.State));
        foreach (var representation in configured)
            Describe(representation, all[representation.State], state => all[state]);
        return new StateMachineInfo(all.Values.ToList(), typeof(TState), typeof(TTrigger), new StateInfo(_initialState));

        IEnumerable<TState> Destinations<T>(Func<T, TState> destination)
            where T : TriggerBehaviour =>
            configured.SelectMany(representation => representation.Behaviours).SelectMany(same => same).OfType<T>().Select(destination);
    }

    private static void Describe(StateRepresentation representation, StateInfo info, Func<TState, StateInfo> of)
    {
        info.Superstate = representation.Superstate is { } above ? of(above.State) : null;
        info.Substates = representation.Substates.ConvertAll(substate => of(substate.State));
        info.EntryActions = representation.EntryActions.ConvertAll(action => new ActionInfo(action.Info, action.FromTrigger));
        info.ExitActions = representation.ExitActions.ConvertAll(action => action.Info);
        info.FixedTransitions = representation.Behaviours.SelectMany(same => FixedOnes(same, info, of)).ToList();
        info.DynamicTransitions = representation.Behaviours.SelectMany(same => same).OfType<DynamicBehaviour>()
            .Select(behaviour => new DynamicTransitionInfo(Named(behaviour), Shown(behaviour), behaviour.Selector, behaviour.Possible))
            .ToList();
        info.IgnoredTriggers = representation.Behaviours.SelectMany(same => same).OfType<IgnoredBehaviour>()
            .Select(behaviour => new IgnoredTransitionInfo(Named(behaviour), Shown(behaviour)))
            .ToList();
    }

    /// <summary>For one trigger: first those that leave, then re-entries, then internal ones.</summary>
    private static IEnumerable<FixedTransitionInfo> FixedOnes(List<TriggerBehaviour> same, StateInfo info, Func<TState, StateInfo> of) =>
    [
        .. same.OfType<FixedBehaviour>().Select(behaviour => Fixed(behaviour, of(behaviour.Destination))),
        .. same.OfType<ReentryBehaviour>().Select(behaviour => Fixed(behaviour, of(behaviour.Destination))),
        .. same.OfType<InternalBehaviour>().Select(behaviour => Fixed(behaviour, info)),
    ];

    private static FixedTransitionInfo Fixed(TriggerBehaviour behaviour, StateInfo destination) =>
        new(Named(behaviour), Shown(behaviour), destination, behaviour is InternalBehaviour);

    private static TriggerInfo Named(TriggerBehaviour behaviour) => new(behaviour.Trigger);

    private static InvocationInfo[] Shown(TriggerBehaviour behaviour) => Array.ConvertAll(behaviour.Guards, guard => guard.Info);
}
