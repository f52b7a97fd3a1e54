namespace Stateless;

public enum FiringMode
{
    /// <summary>A trigger fired by an action is handled at once, inside that action.</summary>
    Immediate,

    /// <summary>A trigger fired by an action waits until the current one is done.</summary>
    Queued,
}
