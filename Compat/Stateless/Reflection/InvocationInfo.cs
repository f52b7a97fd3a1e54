namespace Stateless.Reflection;

/// <summary>A guard, an action or a selector as the graph shows it.</summary>
public class InvocationInfo
{
    private readonly string? _description;

    public InvocationInfo(string? methodName, string? description, Timing timing)
    {
        MethodName = methodName;
        _description = description;
        IsAsync = timing == Timing.Asynchronous;
    }

    public enum Timing
    {
        Synchronous,
        Asynchronous,
    }

    /// <summary>Stands for a lambda that was given no description.</summary>
    public static string DefaultFunctionDescription { get; set; } = "Function";

    public string? MethodName { get; }

    public bool IsAsync { get; }

    /// <summary>The one given, else the method's name; the compiler's names for lambdas are not shown.</summary>
    public string Description =>
        _description ?? MethodName switch
        {
            null => "<null>",
            _ when MethodName.AsSpan().ContainsAny('<', '>', '`') => DefaultFunctionDescription,
            _ => MethodName,
        };

    internal static InvocationInfo Of(Delegate method, string? description) => new(method.Method.Name, description, Timing.Synchronous);
}
