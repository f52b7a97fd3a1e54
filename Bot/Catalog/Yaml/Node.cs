namespace ShopBot.Bot.Catalog.Yaml;

/// <summary>A piece of a YAML file that knows where it stands. Lines count from 1.</summary>
/// <param name="Size">Nodes in it with aliases written out, itself included.</param>
internal abstract record Node(int Line, int Size);

/// <summary>Every scalar is text: "no", "1e3" and "12:30" mean what is written, whatever YAML's types would make of them.</summary>
internal sealed record ScalarNode(int Line, string Text) : Node(Line, 1);

internal sealed record ListNode(int Line, int Size, IReadOnlyList<Node> Items) : Node(Line, Size);

/// <summary>Entries in the order of the file, no key twice.</summary>
/// <param name="IsInBraces">Then a comma ends a value.</param>
internal sealed record MapNode(int Line, int Size, bool IsInBraces, IReadOnlyList<MapEntry> Entries) : Node(Line, Size);

internal sealed record MapEntry(ScalarNode Key, Node Value);
