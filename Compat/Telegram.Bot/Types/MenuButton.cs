namespace Telegram.Bot.Types;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(MenuButtonDefault), "default")]
[JsonDerivedType(typeof(MenuButtonCommands), "commands")]
[JsonDerivedType(typeof(MenuButtonWebApp), "web_app")]
public abstract class MenuButton
{
    [JsonIgnore]
    public abstract MenuButtonType Type { get; }
}

public class MenuButtonDefault : MenuButton
{
    [JsonIgnore]
    public override MenuButtonType Type => MenuButtonType.Default;
}

public class MenuButtonCommands : MenuButton
{
    [JsonIgnore]
    public override MenuButtonType Type => MenuButtonType.Commands;
}

public class MenuButtonWebApp : MenuButton
{
    [JsonIgnore]
    public override MenuButtonType Type => MenuButtonType.WebApp;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Text { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public WebAppInfo WebApp { get; set; } = default!;
}
