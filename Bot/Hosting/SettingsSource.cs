using ShopBot.Bot.Catalog;

namespace ShopBot.Bot.Hosting;

/// <summary>Values by plain name (see <see cref="Setting.Plain"/>), and the name under which each was given.</summary>
public sealed class SettingValues
{
    private readonly Dictionary<string, (string Value, string GivenAs)> _values = [];

    /// <summary>Null when it is not set; an empty value counts as not set.</summary>
    public string? Text(string name) => _values.TryGetValue(Setting.Plain(name), out var given) && given.Value.Length > 0 ? given.Value : null;

    public string NameOf(string name) => _values.TryGetValue(Setting.Plain(name), out var given) ? given.GivenAs : $"SHOPBOT_{name}";

    /// <summary>These values, and where one is missing, the other's.</summary>
    internal SettingValues Or(SettingValues other)
    {
        var both = new SettingValues();
        foreach (var (name, given) in other._values.Concat(_values))
        {
            both._values[name] = given;
        }

        return both;
    }

    internal void Set(string name, string value, string givenAs) => _values[Setting.Plain(name)] = (value, givenAs);
}

/// <summary>What was set, from the weakest to the strongest: appsettings.json, environment, command line.</summary>
public sealed class SettingsSource
{
    private readonly SortedDictionary<int, SettingValues> _shops = [];

    public SettingValues Values { get; } = new();

    public IReadOnlyList<SettingValues> Shops => [.. _shops.Values];

    /// <summary>appsettings.json beside the program, then the one in the folder it was started from.</summary>
    /// <exception cref="SettingsException">One of them is no JSON.</exception>
    public static IConfiguration ReadJson()
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
                .Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            throw new SettingsException($"appsettings.json cannot be read: {(exception.InnerException ?? exception).Message}");
        }
    }

    /// <exception cref="SettingsException">A name is unknown.</exception>
    public static SettingsSource Read(IConfiguration json, IEnumerable<KeyValuePair<string, string>> environment, IReadOnlyList<string> arguments)
    {
        var source = new SettingsSource();
        foreach (var (path, value) in json.GetSection("ShopBot").AsEnumerable(makePathsRelative: true))
        {
            if (value is not null)
            {
                source.Set(path, value, $"ShopBot:{path} in appsettings.json");
            }
        }

        foreach (var (name, value) in environment.Where(variable => variable.Key.StartsWith("SHOPBOT_", StringComparison.OrdinalIgnoreCase)))
        {
            source.Set(name["SHOPBOT_".Length..].Replace("__", ":"), value, name);
        }

        foreach (var (name, value) in Options(arguments))
        {
            source.Set(name, value, $"--{name}");
        }

        return source;
    }

    private static IEnumerable<(string Name, string Value)> Options(IReadOnlyList<string> arguments)
    {
        for (var at = 0; at < arguments.Count; at++)
        {
            var argument = arguments[at];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                throw new SettingsException($"\"{argument}\" is no option; --help lists them.");
            }

            if (argument.Split('=', 2) is [var name, var value])
            {
                yield return (name[2..], value);
            }
            else if (at + 1 < arguments.Count && !arguments[at + 1].StartsWith("--", StringComparison.Ordinal))
            {
                yield return (argument[2..], arguments[++at]);
            }
            else
            {
                throw new SettingsException($"{argument} needs a value: {argument}=...; --help lists the options.");
            }
        }
    }

    private static string NameLike(string givenAs, Setting setting) =>
        givenAs.StartsWith("--", StringComparison.Ordinal) ? setting.Option : setting.Variable;

    private void Set(string path, string value, string givenAs)
    {
        if (path.Split(':') is [var list, var index, var name] && Setting.Plain(list) == "SHOPS" && int.TryParse(index, out var number) && Setting.Find(name) is { PerShop: true })
        {
            if (!_shops.TryGetValue(number, out var shop))
            {
                _shops.Add(number, shop = new());
            }

            shop.Set(name, value, givenAs);
        }
        else if (Setting.Find(path) is { Name: not "SHOPS" })
        {
            Values.Set(path, value, givenAs);
        }
        else
        {
            var last = path.Split(':')[^1];
            var near = Closest.To(Setting.Plain(last), Setting.All.Select(setting => Setting.Plain(setting.Name)));
            List<Setting> meant = near is not null ? [Setting.Find(near)!] : [.. Setting.All.Where(setting => setting.Name.Split('_').Contains(Setting.Plain(last)))];
            throw new SettingsException(meant.Count == 0
                ? $"{givenAs} is no setting of ShopBot; --help lists them."
                : $"{givenAs} is no setting of ShopBot; did you mean {string.Join(" or ", meant.Select(setting => NameLike(givenAs, setting)))}?");
        }
    }
}
