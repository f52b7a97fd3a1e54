using System.Collections.Frozen;

namespace ShopBot.Simulator;

internal enum ApiKind
{
    Integer,
    String,
    Boolean,
    Float,
    File,
    Array,
    Object,
}

internal sealed record ApiType(ApiKind Kind, ApiShape? Shape = null, ApiType? Item = null);

internal sealed record ApiField(string Name, bool Required, ApiType[] Types, string? Fixed)
{
    public bool Is(ApiKind kind) => Array.Exists(Types, type => type.Kind == kind);

    /// <summary>A structure that clients may also send as a JSON text inside a JSON or form body.</summary>
    public bool IsStructure => Types[0].Kind is ApiKind.Array or ApiKind.Object;
}

/// <summary>A method's parameters, a type's fields, or the members of a union.</summary>
internal sealed class ApiShape(string name)
{
    public string Name => name;

    public FrozenDictionary<string, ApiField> Fields { get; private set; } = FrozenDictionary<string, ApiField>.Empty;

    public ApiField[] Required { get; private set; } = [];

    /// <summary>Empty unless this is a union.</summary>
    public ApiShape[] Members { get; private set; } = [];

    public void Fill(IEnumerable<ApiField> fields)
    {
        Fields = fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
        Required = Fields.Values.Where(field => field.Required).ToArray();
    }

    public void Fill(ApiShape[] members) => Members = members;
}
