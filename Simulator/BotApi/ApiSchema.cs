using System.Collections.Frozen;

namespace ShopBot.Simulator;

/// <summary>What the Bot API's description says of each method's parameters; read once from <c>bot-api.txt</c>.</summary>
internal static class ApiSchema
{
    private static readonly (FrozenDictionary<string, ApiShape> Methods, Dictionary<string, ApiShape> Types) Known = Read();

    /// <summary>Method names match in any case, as on Telegram. Null: the Bot API has no such method.</summary>
    public static ApiShape? Method(string name) => Known.Methods.GetValueOrDefault(name);

    private static (FrozenDictionary<string, ApiShape>, Dictionary<string, ApiShape>) Read()
    {
        var methods = new Dictionary<string, ApiShape>(StringComparer.OrdinalIgnoreCase);
        var types = new Dictionary<string, ApiShape>(StringComparer.Ordinal);
        var lines = new List<string[]>();
        using (var stream = typeof(ApiSchema).Assembly.GetManifestResourceStream("bot-api.txt")!)
        using (var reader = new StreamReader(stream))
        {
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0 || line[0] == '#')
                    continue;
                var words = line.Split(' ');
                lines.Add(words);
                (words[0] == "method" ? methods : types)[words[1]] = new ApiShape(words[1]);
            }
        }

        // Types name one another, also in circles, so every shape exists before the first is filled.
        foreach (var words in lines)
        {
            var shape = (words[0] == "method" ? methods : types)[words[1]];
            if (words[0] == "union")
                shape.Fill(words[2..].Select(name => types[name]).ToArray());
            else
                shape.Fill(words[2..].Select(word => Field(word, types)));
        }

        return (methods.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), types);
    }

    private static ApiField Field(string word, Dictionary<string, ApiShape> types)
    {
        var colon = word.IndexOf(':');
        var required = word[colon - 1] == '!';
        var name = word[..(required ? colon - 1 : colon)];
        var rest = word[(colon + 1)..].Split('=');
        var kinds = rest[0].Split('|').Select(kind => Kind(kind, types)).ToArray();
        return new ApiField(name, required, kinds, rest.Length > 1 ? rest[1] : null);
    }

    private static ApiType Kind(string word, Dictionary<string, ApiShape> types) => word switch
    {
        "i" => new ApiType(ApiKind.Integer),
        "s" => new ApiType(ApiKind.String),
        "b" => new ApiType(ApiKind.Boolean),
        "f" => new ApiType(ApiKind.Float),
        "File" => new ApiType(ApiKind.File),
        ['[', .. var inner, ']'] => new ApiType(ApiKind.Array, Item: Kind(inner, types)),
        _ => new ApiType(ApiKind.Object, Shape: types[word]),
    };
}
