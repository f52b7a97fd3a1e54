namespace Stateless.Graph;

/// <summary>Names that Mermaid accepts: without spaces, colons and hyphens, and still unique.</summary>
internal sealed class MermaidNames
{
    private readonly Dictionary<string, string> _aliasOf = [];

    public MermaidNames(StateMachineInfo machine)
    {
        var states = machine.States.ToList();
        foreach (var top in states.Where(state => state.Superstate is null && state.Substates.Any()))
            AddTree(top);
        Ordered.AddRange(states.Except(Ordered).ToList());

        var names = Ordered.Select(state => state.ToString()).ToHashSet();
        foreach (var name in Ordered.Select(state => state.ToString()))
            _aliasOf[name] = Unique(name, names);
    }

    /// <summary>Superstates with everything inside them first, then the others.</summary>
    public List<StateInfo> Ordered { get; } = [];

    /// <summary>The states that are drawn under another name than their own.</summary>
    public IEnumerable<(string Alias, string Name)> Aliases =>
        _aliasOf.Where(pair => pair.Key != pair.Value).Select(pair => (pair.Value, pair.Key));

    public string Of(StateInfo state) => _aliasOf.GetValueOrDefault(state.ToString(), state.ToString());

    private void AddTree(StateInfo state)
    {
        if (Ordered.Contains(state))
            return;
        Ordered.Add(state);
        foreach (var substate in state.Substates)
            AddTree(substate);
    }

    private string Unique(string name, HashSet<string> names)
    {
        var clean = string.Concat(name.Where(letter => !char.IsWhiteSpace(letter) && letter is not (':' or '-')));
        if (clean == name)
            return name;
        var alias = clean;
        for (var count = 1; names.Contains(alias) || _aliasOf.ContainsValue(alias); count++)
            alias = $"{clean}_{count}";
        return alias;
    }
}
