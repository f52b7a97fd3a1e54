using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>One person and one bot. Its id is the person's.</summary>
public sealed class SimulatedPrivateChat : SimulatedChat
{
    internal SimulatedPrivateChat(World world, SimulatedUser user, SimulatedBot bot)
        : base(world, user.Id) => (User, Bot) = (user, bot);

    public SimulatedUser User { get; }

    public SimulatedBot Bot { get; }

    public override string Type => "private";

    public override string Title => User.FirstName;

    /// <summary>A bot may write only after the person wrote first.</summary>
    public bool Started { get; internal set; }

    public bool Blocked { get; internal set; }

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", Id);
        writer.WriteString("first_name", User.FirstName);
        writer.Optional("last_name", User.LastName);
        writer.Optional("username", User.Username);
        writer.WriteString("type", Type);
        writer.WriteEndObject();
    }
}
