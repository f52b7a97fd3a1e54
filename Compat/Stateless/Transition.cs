namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public class Transition(TState source, TState destination, TTrigger trigger, object?[]? parameters = null)
    {
        public TState Source { get; } = source;

        public TState Destination { get; } = destination;

        public TTrigger Trigger { get; } = trigger;

        public bool IsReentry => Same(Source, Destination);

        public object?[] Parameters { get; } = parameters ?? [];
    }

    /// <summary>From a superstate into its first substate.</summary>
    public class InitialTransition(TState source, TState destination, TTrigger trigger, object?[]? parameters = null)
        : Transition(source, destination, trigger, parameters);
}
