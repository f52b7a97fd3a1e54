using System.Net;
using System.Text;
using FluentAssertions;
using FluentAssertions.Equivalency;
using Microsoft.Extensions.Configuration;
using ShopBot.Bot.Hosting;
using ShopBot.Bot.Tests.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Starting;

public class SettingsTests
{
    private const string Token = "123456789:AAE-x_y";

    private static readonly string Shop = Path.Combine(SamplesTests.Folder, "coffee-shop.yaml");

    [Theory]
    [InlineData("TOKEN", "abc", "SHOPBOT_TOKEN does not look like a token; copy it from @BotFather: digits, a colon, letters.")]
    [InlineData("TOKEN", "12:", "SHOPBOT_TOKEN does not look like a token; copy it from @BotFather: digits, a colon, letters.")]
    [InlineData("TOKEN", "-1:AAE", "SHOPBOT_TOKEN does not look like a token; copy it from @BotFather: digits, a colon, letters.")]
    [InlineData("SHOP", "/nowhere.yaml", "SHOPBOT_SHOP: there is no file /nowhere.yaml; write the path of your shop's file, such as samples/trattoria.yaml.")]
    [InlineData("OWNER", "@lucia", "SHOPBOT_OWNER is \"@lucia\"; write the number that /id answers, such as 123456789.")]
    [InlineData("OWNER", "-5", "SHOPBOT_OWNER is \"-5\"; write the number that /id answers, such as 123456789.")]
    [InlineData("STAFF_CHAT", "staff", "SHOPBOT_STAFF_CHAT is \"staff\"; write the number that /id answers, such as -1001234567890.")]
    [InlineData("STAFF_CHAT", "0", "SHOPBOT_STAFF_CHAT is \"0\"; write the number that /id answers, such as -1001234567890.")]
    [InlineData("DATABASE", "shop.db", "SHOPBOT_DATABASE: it cannot be read; write Data Source=data/shopbot.db, or Host=localhost;Database=shopbot;Username=shopbot;Password=secret for a PostgreSQL.")]
    [InlineData("DATABASE", "Mode=ReadWrite", "SHOPBOT_DATABASE: it names no file; write Data Source=data/shopbot.db.")]
    [InlineData("DATABASE", "Host=db", "SHOPBOT_DATABASE: it names no database; write Host=localhost;Database=shopbot;Username=shopbot;Password=secret.")]
    [InlineData("DATABASE", "Host=db;Database=shopbot", "SHOPBOT_DATABASE: it names no user; write Host=localhost;Database=shopbot;Username=shopbot;Password=secret.")]
    [InlineData("DATABASE", "Host=db;Colour=red", "SHOPBOT_DATABASE: it cannot be read; write Data Source=data/shopbot.db, or Host=localhost;Database=shopbot;Username=shopbot;Password=secret for a PostgreSQL.")]
    [InlineData("DATABASE", "postgres://shopbot@db/shopbot", "SHOPBOT_DATABASE: it cannot be read; write Data Source=data/shopbot.db, or Host=localhost;Database=shopbot;Username=shopbot;Password=secret for a PostgreSQL.")]
    [InlineData("API_URL", "api.telegram.org", "SHOPBOT_API_URL is no web address; write one such as https://api.telegram.org.")]
    [InlineData("API_URL", "ftp://api.telegram.org", "SHOPBOT_API_URL is no web address; write one such as https://api.telegram.org.")]
    [InlineData("TAKE_FILE", "yes", "SHOPBOT_TAKE_FILE is \"yes\"; write true or false.")]
    [InlineData("DEMO_PORT", "http", "SHOPBOT_DEMO_PORT is \"http\"; write a number from 0 to 65535.")]
    [InlineData("DEMO_PORT", "65536", "SHOPBOT_DEMO_PORT is \"65536\"; write a number from 0 to 65535.")]
    [InlineData("WEBHOOK_URL", "http://shop.example.com", "SHOPBOT_WEBHOOK_URL is no address that Telegram can call; write one such as https://shop.example.com/telegram.")]
    [InlineData("WEBHOOK_URL", "shop.example.com", "SHOPBOT_WEBHOOK_URL is no address that Telegram can call; write one such as https://shop.example.com/telegram.")]
    [InlineData("WEBHOOK_URL", "https://shop.example.com", "SHOPBOT_WEBHOOK_URL is of no use to the demo; set SHOPBOT_TOKEN too, or leave it out.")]
    [InlineData("WEBHOOK_PORT", "0", "SHOPBOT_WEBHOOK_PORT is \"0\"; write a number from 1 to 65535.")]
    [InlineData("WEBHOOK_ADDRESS", "here", "SHOPBOT_WEBHOOK_ADDRESS is \"here\"; write an IP address such as 127.0.0.1.")]
    [InlineData("HEALTH_PORT", "-1", "SHOPBOT_HEALTH_PORT is \"-1\"; write a number from 0 to 65535.")]
    [InlineData("TOKKEN", "x", "SHOPBOT_TOKKEN is no setting of ShopBot; did you mean SHOPBOT_TOKEN?")]
    [InlineData("STAFCHAT", "1", "SHOPBOT_STAFCHAT is no setting of ShopBot; did you mean SHOPBOT_STAFF_CHAT?")]
    [InlineData("COFFEE_MACHINE", "on", "SHOPBOT_COFFEE_MACHINE is no setting of ShopBot; --help lists them.")]
    [InlineData("SHOPS__0__DEMO_PORT", "1", "SHOPBOT_SHOPS__0__DEMO_PORT is no setting of ShopBot; did you mean SHOPBOT_DEMO_PORT?")]
    [InlineData("SHOPS__0__SHOP", "x.yaml", "SHOPBOT_TOKEN is missing; each shop of the list needs the token of its own bot.")]
    public void A_wrong_setting_stops_the_start_with_one_line_that_says_what_to_write(string name, string value, string message)
    {
        var read = () => Read(environment: [($"SHOPBOT_{name}", value)]);

        read.Should().Throw<SettingsException>().Which.Message.Should().Be(message).And.NotContain("\n");
    }

    [Theory]
    [InlineData("http://127.0.0.1:5090/", "take one that the server at http://127.0.0.1:5090 knows")]
    [InlineData("https://api.telegram.org", "copy it from @BotFather")]
    public void Where_a_token_comes_from_depends_on_the_server(string url, string remedy)
    {
        var read = () => Read(environment: [("SHOPBOT_TOKEN", "abc"), ("SHOPBOT_API_URL", url)]);

        read.Should().Throw<SettingsException>().WithMessage($"SHOPBOT_TOKEN does not look like a token; {remedy}: digits, a colon, letters.");
    }

    [Theory]
    [InlineData("--token=abc", "--token does not look like a token; copy it from @BotFather: digits, a colon, letters.")]
    [InlineData("--colour=red", "--colour is no setting of ShopBot; --help lists them.")]
    [InlineData("--demo-prt=1", "--demo-prt is no setting of ShopBot; did you mean --demo-port?")]
    [InlineData("--port=5301", "--port is no setting of ShopBot; did you mean --demo-port or --health-port or --webhook-port?")]
    [InlineData("--token", "--token needs a value: --token=...; --help lists the options.")]
    [InlineData("start", "\"start\" is no option; --help lists them.")]
    public void The_command_line_is_named_as_it_was_written(string argument, string message)
    {
        var read = () => Read(arguments: [argument]);

        read.Should().Throw<SettingsException>().WithMessage(message);
    }

    [Fact]
    public void A_bot_without_a_shop_file_begins_empty_and_the_demo_plays_a_trattoria()
    {
        Read(environment: [("SHOPBOT_TOKEN", Token)]).Shops[0].ShopFile.Should().EndWith("samples/empty.yaml");
        Read(environment: [("SHOPBOT_TOKEN", Token), ("SHOPBOT_SHOP", Shop)]).Shops[0].ShopFile.Should().Be(Shop);
        Read(environment: []).Shops[0].ShopFile.Should().EndWith("samples/trattoria.yaml");
        Read(environment: [("SHOPBOT_SHOP", "empty")]).Shops[0].ShopFile.Should().EndWith("samples/empty.yaml");
    }

    [Fact]
    public void A_setting_of_the_file_is_named_by_its_place_there()
    {
        var read = () => Read(json: """{"ShopBot": {"Owner": "Lucia"}}""");

        read.Should().Throw<SettingsException>()
            .WithMessage("ShopBot:Owner in appsettings.json is \"Lucia\"; write the number that /id answers, such as 123456789.");
    }

    [Fact]
    public void Without_anything_the_demo_starts()
    {
        var settings = Read();

        settings.IsDemo.Should().BeTrue();
        settings.Should().BeEquivalentTo(new { DemoPort = 5080, DemoAddress = "127.0.0.1", HealthPort = 0 });
        var shop = settings.Shops.Should().ContainSingle().Subject;
        shop.Database.Should().Be("Data Source=data/demo.db");
        Read(environment: [("SHOPBOT_DEMO_PORT", "5081")]).Shops.Single().Database.Should().Be("Data Source=data/demo-5081.db", "two demos share nothing");
        Path.GetFileName(shop.ShopFile).Should().Be("trattoria.yaml");
    }

    [Fact]
    public void A_token_alone_serves_its_bot_from_the_usual_file_and_database()
    {
        var settings = Read(environment: [("SHOPBOT_TOKEN", Token)]);

        settings.IsDemo.Should().BeFalse();
        settings.Shops.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Token,
            Database = "Data Source=data/shopbot.db",
            ApiUrl = (string?)null,
            Owner = (long?)null,
            StaffChat = (long?)null,
            TakeFile = false,
        });
    }

    [Fact]
    public void The_command_line_beats_the_environment_and_that_beats_the_file()
    {
        const string Json = """{"ShopBot": {"Owner": "1", "StaffChat": "-1", "HealthPort": "1"}}""";

        var settings = Read(Json, [("SHOPBOT_OWNER", "2"), ("SHOPBOT_STAFF_CHAT", "-2"), ("OTHER", "x")], ["--owner", "3"]);

        settings.Shops[0].Owner.Should().Be(3);
        settings.Shops[0].StaffChat.Should().Be(-2);
        settings.HealthPort.Should().Be(1);
    }

    [Fact]
    public void Every_setting_is_taken_from_each_of_the_three_places()
    {
        (string Name, string Value)[] values =
        [
            ("TOKEN", Token), ("SHOP", Shop), ("OWNER", "7"), ("STAFF_CHAT", "-8"), ("DATABASE", "Data Source=x.db"), ("API_URL", "http://localhost:1/"),
            ("TAKE_FILE", "true"), ("SENDS_PER_SECOND", "50"), ("DEMO_PORT", "1234"), ("DEMO_ADDRESS", "0.0.0.0"), ("HEALTH_PORT", "4321"),
            ("WEBHOOK_URL", "https://shop.example.com/telegram"), ("WEBHOOK_PORT", "8082"), ("WEBHOOK_ADDRESS", "0.0.0.0"),
            ("BACKUP_PASSPHRASE", "four words without sense"),
        ];
        values.Select(value => value.Name).Should().BeEquivalentTo(Setting.All.Select(setting => setting.Name).Where(name => name != "SHOPS"), "none is forgotten here");
        var expected = new Settings([new(Token, Shop, 7, -8, "Data Source=x.db", "http://localhost:1", true, 50)], 1234, "0.0.0.0", 4321, "four words without sense")
        {
            Webhook = new(new("https://shop.example.com/telegram"), IPAddress.Any, 8082),
        };

        var json = $"{{\"ShopBot\": {{{string.Join(", ", values.Select(value => $"\"{value.Name.Replace("_", null, StringComparison.Ordinal)}\": \"{value.Value}\""))}}}}}";
        Read(json).Should().BeEquivalentTo(expected, ButWhereTheTokenStood);
        Read(environment: [.. values.Select(value => ($"SHOPBOT_{value.Name}", value.Value))]).Should().BeEquivalentTo(expected, ButWhereTheTokenStood);
        Read(arguments: [.. values.Select(value => $"{Setting.Find(value.Name)!.Option}={value.Value}")]).Should().BeEquivalentTo(expected, ButWhereTheTokenStood);
    }

    [Fact]
    public void A_list_of_shops_gives_each_its_own_bot()
    {
        var settings = Read(
            """{"ShopBot": {"Shops": [{"Token": "1:A", "Owner": "5"}, {"Token": "2:B"}]}}""",
            [("SHOPBOT_SHOPS__1__SHOP", Shop), ("SHOPBOT_SHOPS__1__STAFF_CHAT", "-9"), ("SHOPBOT_HEALTH_PORT", "8080")]);

        settings.Shops.Select(shop => (shop.Token, shop.Owner, shop.StaffChat)).Should().Equal(("1:A", 5L, null), ("2:B", null, -9L));
        settings.Shops[1].ShopFile.Should().Be(Shop);
        settings.HealthPort.Should().Be(8080);
    }

    [Fact]
    public void The_remedy_for_a_token_that_is_refused_names_the_setting_it_stands_in()
    {
        Read(environment: [("SHOPBOT_TOKEN", Token)]).Shops[0].Server.Remedy.Should().Be("copy it from @BotFather into SHOPBOT_TOKEN");
        Read(environment: [("SHOPBOT_SHOPS__0__TOKEN", Token)]).Shops[0].Server.Remedy.Should().Be("copy it from @BotFather into SHOPBOT_SHOPS__0__TOKEN");
    }

    [Fact]
    public void Two_shops_cannot_share_a_bot()
    {
        var read = () => Read(environment: [("SHOPBOT_SHOPS__0__TOKEN", Token), ("SHOPBOT_SHOPS__1__TOKEN", Token)]);

        read.Should().Throw<SettingsException>().WithMessage("Two shops have the same SHOPBOT_TOKEN; each needs its own bot from @BotFather.");
    }

    [Fact]
    public void Help_lists_every_setting_with_its_option_and_an_example()
    {
        foreach (var setting in Setting.All)
        {
            Help.Text.Should().Contain($" {setting.Variable} ").And.Contain($" {setting.Option} ").And.Contain(setting.Help).And.Contain($"e.g. {setting.Example}");
        }
    }

    private static EquivalencyAssertionOptions<Settings> ButWhereTheTokenStood(EquivalencyAssertionOptions<Settings> options) =>
        options.Excluding(member => member.Name == nameof(ShopSettings.TokenName) || member.Name == nameof(ShopSettings.Server));

    private static Settings Read(string json = "{}", IEnumerable<(string Name, string Value)>? environment = null, string[]? arguments = null)
    {
        var configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
        return Settings.Read(SettingsSource.Read(
            configuration, (environment ?? []).Select(variable => KeyValuePair.Create(variable.Name, variable.Value)), arguments ?? []));
    }
}
