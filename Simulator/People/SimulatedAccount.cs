using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>A person or a bot: whoever can stand in <c>from</c>.</summary>
public abstract class SimulatedAccount(long id, string firstName)
{
    public long Id => id;

    public string FirstName => firstName;

    public string? LastName { get; init; }

    /// <summary>Without the @.</summary>
    public string? Username { get; init; }

    /// <summary>IETF tag, or null where the client tells none.</summary>
    public string? LanguageCode { get; init; }

    public abstract bool IsBot { get; }

    public override string ToString() => $"{FirstName} ({Id})";

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteFields(writer);
        writer.WriteEndObject();
    }

    internal void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteNumber("id", Id);
        writer.WriteBoolean("is_bot", IsBot);
        writer.WriteString("first_name", FirstName);
        writer.Optional("last_name", LastName);
        writer.Optional("username", Username);
        writer.Optional("language_code", LanguageCode);
    }
}
