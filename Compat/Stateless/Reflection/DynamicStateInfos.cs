namespace Stateless.Reflection;

public class DynamicStateInfo(string destinationState, string criterion)
{
    public string DestinationState { get; set; } = destinationState;

    public string Criterion { get; set; } = criterion;
}

/// <summary>Where a dynamic transition may lead, and when: for the graph.</summary>
public class DynamicStateInfos : List<DynamicStateInfo>
{
    public void Add(string destinationState, string criterion) => Add(new DynamicStateInfo(destinationState, criterion));

    public void Add<TState>(TState destinationState, string criterion)
        where TState : notnull => Add(new DynamicStateInfo(destinationState.ToString()!, criterion));
}
