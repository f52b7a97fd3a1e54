namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public TriggerWithParameters SetTriggerParameters(TTrigger trigger, params Type[] argumentTypes) =>
        Keep(new TriggerWithParameters(trigger, argumentTypes));

    public TriggerWithParameters<TArg0> SetTriggerParameters<TArg0>(TTrigger trigger) =>
        Keep(new TriggerWithParameters<TArg0>(trigger));

    public TriggerWithParameters<TArg0, TArg1> SetTriggerParameters<TArg0, TArg1>(TTrigger trigger) =>
        Keep(new TriggerWithParameters<TArg0, TArg1>(trigger));

    public TriggerWithParameters<TArg0, TArg1, TArg2> SetTriggerParameters<TArg0, TArg1, TArg2>(TTrigger trigger) =>
        Keep(new TriggerWithParameters<TArg0, TArg1, TArg2>(trigger));

    private T Keep<T>(T trigger)
        where T : TriggerWithParameters =>
        _parameters.TryAdd(trigger.Trigger, trigger)
            ? trigger
            : throw new InvalidOperationException($"Trigger '{trigger.Trigger}' has parameters already: set them once.");

    public class TriggerWithParameters
    {
        private readonly Type[] _types;

        public TriggerWithParameters(TTrigger underlyingTrigger, params Type[] argumentTypes)
        {
            ArgumentNullException.ThrowIfNull(argumentTypes);
            Trigger = underlyingTrigger;
            _types = argumentTypes;
        }

        public TTrigger Trigger { get; }

        public IEnumerable<Type> ArgumentTypes => _types;

        /// <exception cref="ArgumentException">Too many or too few arguments, or one of another type. None at all is let through.</exception>
        public void ValidateParameters(object?[] args)
        {
            ArgumentNullException.ThrowIfNull(args);
            if (args.Length > _types.Length)
                throw new ArgumentException($"Trigger '{Trigger}' takes {_types.Length} arguments, not {args.Length}: leave the others out.");
            for (var i = 0; args.Length > 0 && i < _types.Length; i++)
                Arguments.Check(args, i, _types[i]);
        }
    }

    public class TriggerWithParameters<TArg0>(TTrigger underlyingTrigger)
        : TriggerWithParameters(underlyingTrigger, typeof(TArg0));

    public class TriggerWithParameters<TArg0, TArg1>(TTrigger underlyingTrigger)
        : TriggerWithParameters(underlyingTrigger, typeof(TArg0), typeof(TArg1));

    public class TriggerWithParameters<TArg0, TArg1, TArg2>(TTrigger underlyingTrigger)
        : TriggerWithParameters(underlyingTrigger, typeof(TArg0), typeof(TArg1), typeof(TArg2));
}
