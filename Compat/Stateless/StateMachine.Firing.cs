namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private Queue<(TTrigger Trigger, object?[] Args)>? _waiting;
    private bool _firing;

    /// <exception cref="InvalidOperationException">No way out of this state for this trigger, or more than one.</exception>
    public void Fire(TTrigger trigger) => FireAny(trigger, []);

    /// <inheritdoc cref="Fire(TTrigger)"/>
    public void Fire(TriggerWithParameters trigger, params object[] args)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireAny(trigger.Trigger, args);
    }

    /// <inheritdoc cref="Fire(TTrigger)"/>
    public void Fire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireAny(trigger.Trigger, [arg0]);
    }

    /// <inheritdoc cref="Fire(TTrigger)"/>
    public void Fire<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireAny(trigger.Trigger, [arg0, arg1]);
    }

    /// <inheritdoc cref="Fire(TTrigger)"/>
    public void Fire<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireAny(trigger.Trigger, [arg0, arg1, arg2]);
    }

    private void FireAny(TTrigger trigger, object?[] args)
    {
        if (_firingMode == FiringMode.Immediate)
        {
            FireOne(trigger, args);
            return;
        }

        if (_firing)
        {
            (_waiting ??= new Queue<(TTrigger, object?[])>()).Enqueue((trigger, args));
            return;
        }

        _firing = true;
        try
        {
            // What an action that threw has left waiting goes first, as in the published machine.
            if (_waiting is { Count: > 0 })
                _waiting.Enqueue((trigger, args));
            else
                FireOne(trigger, args);
            while (_waiting is { Count: > 0 })
            {
                var next = _waiting.Dequeue();
                FireOne(next.Trigger, next.Args);
            }
        }
        finally
        {
            _firing = false;
        }
    }

    private void FireOne(TTrigger trigger, object?[] args)
    {
        if (_parameters.TryGetValue(trigger, out var parameters))
            parameters.ValidateParameters(args);

        var source = State;
        var representation = Representation(source);
        if (!representation.TryFind(trigger, args, out var behaviour, out var unmetGuards))
        {
            _unhandled(source, trigger, unmetGuards);
            return;
        }

        switch (behaviour)
        {
            case IgnoredBehaviour:
                break;
            case InternalBehaviour inside:
                inside.Act(new Transition(source, source, trigger, args), args);
                break;
            case ReentryBehaviour reentry:
                Reenter(representation, new Transition(source, reentry.Destination, trigger, args), args);
                break;
            case DynamicBehaviour dynamic:
                Move(representation, new Transition(source, dynamic.Select(args), trigger, args), args);
                break;
            // Permitted by a superstate and already there: nothing happens.
            case FixedBehaviour permitted when !Same(source, permitted.Destination):
                Move(representation, new Transition(source, permitted.Destination, trigger, args), args);
                break;
        }
    }

    private void Move(StateRepresentation from, Transition transition, object?[] args)
    {
        from.Exit(transition);
        State = transition.Destination;
        _transitioned?.Invoke(transition);
        var entered = Enter(Representation(transition.Destination), transition, args);
        if (!Same(entered.State, State))
            State = entered.State;
        _transitionCompleted?.Invoke(new Transition(transition.Source, State, transition.Trigger, transition.Parameters));
    }

    private void Reenter(StateRepresentation from, Transition transition, object?[] args)
    {
        from.Exit(transition);
        var to = Representation(transition.Destination);
        if (!transition.IsReentry)
        {
            // The superstate permitted its own re-entry: it is left and entered too.
            transition = new Transition(transition.Destination, transition.Destination, transition.Trigger, args);
            to.Exit(transition);
        }

        _transitioned?.Invoke(transition);
        var entered = Enter(to, transition, args);
        _transitionCompleted?.Invoke(transition);
        State = entered.State;
    }

    private StateRepresentation Enter(StateRepresentation representation, Transition transition, object?[] args)
    {
        representation.Enter(transition, args);
        if (_firingMode == FiringMode.Immediate && !Same(State, transition.Destination))
        {
            // An entry action fired on: go on from where that led.
            representation = Representation(State);
            transition = new Transition(transition.Source, State, transition.Trigger, args);
        }

        if (representation.Initial is not { Target: var target })
            return representation;
        if (!representation.HasDirectSubstate(target))
        {
            throw new InvalidOperationException(
                $"The initial transition of '{representation.State}' leads to '{target}', which is not its substate: configure it with SubstateOf.");
        }

        _transitioned?.Invoke(new Transition(transition.Destination, target, transition.Trigger, transition.Parameters));
        return Enter(Representation(target), new InitialTransition(transition.Source, target, transition.Trigger, args), args);
    }

    private static bool Same(TState one, TState other) => EqualityComparer<TState>.Default.Equals(one, other);
}
