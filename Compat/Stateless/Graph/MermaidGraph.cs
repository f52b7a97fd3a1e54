using System.Text;

namespace Stateless.Graph;

/// <summary>A Mermaid state diagram, to the byte what the published package prints.</summary>
public static class MermaidGraph
{
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        var names = new MermaidNames(machineInfo);
        var arrows = MermaidArrows.Of(machineInfo, names);
        var text = new StringBuilder("stateDiagram-v2");
        if (direction is { } chosen)
            text.AppendLine().Append("\tdirection ").Append(Code(chosen));
        foreach (var (alias, name) in names.Aliases)
            text.AppendLine().Append($"\t{alias} : {name}");
        foreach (var superstate in names.Ordered.Where(state => state.Substates.Any()))
            Cluster(text, superstate, names);
        for (var decision = 1; decision <= arrows.Decisions; decision++)
            text.AppendLine().Append($"\tstate {MermaidArrows.Decision(decision)} <<choice>>");
        foreach (var line in arrows.Lines)
            text.AppendLine().Append(line);
        return text.AppendLine().Append($"[*] --> {names.Of(machineInfo.InitialState)}").ToString();
    }

    private static void Cluster(StringBuilder text, StateInfo superstate, MermaidNames names)
    {
        text.AppendLine().AppendLine($"\tstate {names.Of(superstate)} {{");
        foreach (var substate in superstate.Substates)
            text.AppendLine($"\t\t{names.Of(substate)}");
        text.Append("\t}");
    }

    private static string Code(MermaidGraphDirection direction) => direction switch
    {
        MermaidGraphDirection.LeftToRight => "LR",
        MermaidGraphDirection.RightToLeft => "RL",
        MermaidGraphDirection.TopToBottom => "TB",
        MermaidGraphDirection.BottomToTop => "BT",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Not a direction: use a member of MermaidGraphDirection."),
    };
}
