namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    internal sealed record InitialTarget(TState Target);

    internal sealed record ExitAction(Action<Transition> Act, InvocationInfo Info);

    internal class EntryAction(Action<Transition, object?[]> act, InvocationInfo info)
    {
        public InvocationInfo Info { get; } = info;

        public virtual string? FromTrigger => null;

        public virtual void Run(Transition transition, object?[] args) => act(transition, args);
    }

    internal sealed class EntryActionFrom(TTrigger trigger, Action<Transition, object?[]> act, InvocationInfo info)
        : EntryAction(act, info)
    {
        public override string? FromTrigger => trigger.ToString();

        public override void Run(Transition transition, object?[] args)
        {
            if (EqualityComparer<TTrigger>.Default.Equals(transition.Trigger, trigger))
                base.Run(transition, args);
        }
    }
}
