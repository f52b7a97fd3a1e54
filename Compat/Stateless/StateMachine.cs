namespace Stateless;

/// <summary>A subset of the published machine, for one thread at a time and without asynchronous actions.</summary>
public partial class StateMachine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Dictionary<TState, StateRepresentation> _states = [];
    private readonly Dictionary<TTrigger, TriggerWithParameters> _parameters = [];
    private readonly Func<TState> _read;
    private readonly Action<TState> _write;
    private readonly FiringMode _firingMode;
    private readonly TState _initialState;
    private Action<TState, TTrigger, ICollection<string>?> _unhandled = RefuseUnhandled;
    private Action<Transition>? _transitioned;
    private Action<Transition>? _transitionCompleted;

    public StateMachine(TState initialState)
        : this(initialState, FiringMode.Queued)
    {
    }

    public StateMachine(TState initialState, FiringMode firingMode)
    {
        var current = initialState;
        _read = () => current;
        _write = state => current = state;
        _initialState = initialState;
        _firingMode = firingMode;
    }

    /// <param name="stateAccessor">Reads the state where it is kept; also called once now, for the graph's initial state.</param>
    /// <param name="stateMutator">Keeps the new state.</param>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator)
        : this(stateAccessor, stateMutator, FiringMode.Queued)
    {
    }

    /// <inheritdoc cref="StateMachine{TState, TTrigger}(Func{TState}, Action{TState})"/>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator, FiringMode firingMode)
    {
        ArgumentNullException.ThrowIfNull(stateAccessor);
        ArgumentNullException.ThrowIfNull(stateMutator);
        _read = stateAccessor;
        _write = stateMutator;
        _initialState = stateAccessor();
        _firingMode = firingMode;
    }

    public TState State
    {
        get => _read();
        private set => _write(value);
    }

    public StateConfiguration Configure(TState state) => new(this, Representation(state));

    /// <summary>True for the current state and for every state it is a substate of.</summary>
    public bool IsInState(TState state) => Representation(State).IsIncludedIn(state);

    /// <summary>Replaces the exception that a trigger without a way out throws.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _unhandled = (state, trigger, _) => unhandledTriggerAction(state, trigger);
    }

    /// <summary>Replaces the exception that a trigger without a way out throws; the descriptions are null when no guard was asked.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>?> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _unhandled = unhandledTriggerAction;
    }

    /// <summary>Called when the state has changed, before the entry actions; once more for each initial transition.</summary>
    public void OnTransitioned(Action<Transition> onTransitionAction)
    {
        ArgumentNullException.ThrowIfNull(onTransitionAction);
        _transitioned += onTransitionAction;
    }

    /// <summary>Called when everything that belongs to the transition is done.</summary>
    public void OnTransitionCompleted(Action<Transition> onTransitionAction)
    {
        ArgumentNullException.ThrowIfNull(onTransitionAction);
        _transitionCompleted += onTransitionAction;
    }

    public override string ToString() =>
        $"StateMachine {{ State = {State}, PermittedTriggers = {{ {string.Join(", ", Representation(State).Permitted([]))} }}}}";

    private StateRepresentation Representation(TState state)
    {
        if (!_states.TryGetValue(state, out var representation))
        {
            representation = new StateRepresentation(state);
            _states.Add(state, representation);
        }

        return representation;
    }

    private static void RefuseUnhandled(TState state, TTrigger trigger, ICollection<string>? unmetGuards) =>
        throw new InvalidOperationException(unmetGuards is { Count: > 0 }
            ? $"Trigger '{trigger}' leads out of state '{state}' only when its guards hold; not met: '{string.Join(", ", unmetGuards)}'."
            : $"Trigger '{trigger}' leads nowhere from state '{state}': permit it there, or ignore it.");
}
