namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Guards of every shape as one: asked with the arguments of the trigger, shown by description or method name.</summary>
    internal static class Guard
    {
        public static readonly GuardCondition[] None = [];

        public static GuardCondition[] Of(Func<bool> guard, string? description)
        {
            ArgumentNullException.ThrowIfNull(guard);
            return [new GuardCondition(_ => guard(), InvocationInfo.Of(guard, description))];
        }

        public static GuardCondition[] Of(Func<object?[], bool> guard, string? description)
        {
            ArgumentNullException.ThrowIfNull(guard);
            return [new GuardCondition(guard, InvocationInfo.Of(guard, description))];
        }

        public static GuardCondition[] Of(Tuple<Func<bool>, string>[] guards) =>
            Array.ConvertAll(guards, guard => Of(guard.Item1, guard.Item2)[0]);

        public static GuardCondition[] Of<TArg0>(Func<TArg0, bool> guard, string? description)
        {
            ArgumentNullException.ThrowIfNull(guard);
            return Of(args => guard(Arguments.Unpack<TArg0>(args, 0)), description);
        }

        public static GuardCondition[] Of<TArg0>(Tuple<Func<TArg0, bool>, string>[] guards) =>
            Array.ConvertAll(guards, guard => Of(guard.Item1, guard.Item2)[0]);

        public static GuardCondition[] Of<TArg0, TArg1>(Func<TArg0, TArg1, bool> guard, string? description)
        {
            ArgumentNullException.ThrowIfNull(guard);
            return Of(args => guard(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1)), description);
        }

        public static GuardCondition[] Of<TArg0, TArg1, TArg2>(Func<TArg0, TArg1, TArg2, bool> guard, string? description)
        {
            ArgumentNullException.ThrowIfNull(guard);
            return Of(
                args => guard(Arguments.Unpack<TArg0>(args, 0), Arguments.Unpack<TArg1>(args, 1), Arguments.Unpack<TArg2>(args, 2)),
                description);
        }
    }
}
