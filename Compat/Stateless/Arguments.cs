namespace Stateless;

internal static class Arguments
{
    /// <summary>A trigger asked about without arguments gives every guard the default of its type.</summary>
    public static T Unpack<T>(object?[] args, int index)
    {
        if (args.Length == 0)
            return default!;
        Check(args, index, typeof(T));
        return (T)args[index]!;
    }

    public static void Check(object?[] args, int index, Type type)
    {
        if (args.Length <= index)
            throw new ArgumentException($"Argument {index} is missing: pass a {type}.");
        if (args[index] is { } argument && !type.IsInstanceOfType(argument))
            throw new ArgumentException($"Argument {index} is a {argument.GetType()}: pass a {type}.");
    }
}
