using System.Reflection;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace ShopBot.Bot.Tests.Architecture;

/// <summary>What may know of what.</summary>
public class LayersTests
{
    private static readonly string[] Dotnet = ["System.", "netstandard"];
    private static readonly string[] SpeakTelegram = ["Telegram", "Webhook", "Outbox", "Conversation", "Hosting"];

    [Fact]
    public void The_rules_know_nothing_but_the_runtime_and_Stateless()
    {
        var domain = typeof(Domain.Catalog.Shop).Assembly;

        domain.GetName().Name.Should().Be("ShopBot.Domain");
        domain.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !Dotnet.Any(name.StartsWith)).Should().Equal("Stateless");
    }

    [Fact]
    public void The_database_knows_the_rules_and_no_messenger()
    {
        var persistence = typeof(Persistence.ShopBotDb).Assembly;

        persistence.GetName().Name.Should().Be("ShopBot.Persistence");
        persistence.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Should().Contain("ShopBot.Domain").And.NotContain(name => name.Contains("Telegram") || name == "ShopBot.Bot" || name == "ShopBot.Simulator");
    }

    [Fact]
    public void Projects_refer_to_no_more_than_that_either()
    {
        References("Domain").Should().Equal("Stateless");
        References("Persistence").Should().Contain("Domain").And.OnlyContain(name => name == "Domain" || name.StartsWith("Microsoft.EntityFrameworkCore") || name.StartsWith("SQLitePCLRaw"));
    }

    [Fact]
    public void Nothing_of_Telegram_reaches_the_other_folders_of_the_bot()
    {
        var bot = typeof(Hosting.Host).Assembly;
        var offenders = bot.GetTypes()
            .Where(type => type.Namespace is { } name && name.StartsWith("ShopBot.Bot.") && !SpeakTelegram.Contains(name.Split('.')[2]))
            .Where(type => Mentioned(type).Any(other => other.Assembly.GetName().Name == "Telegram.Bot"))
            .Select(type => type.FullName);

        offenders.Should().BeEmpty();
        Sources("Bot").Where(file => !SpeakTelegram.Contains(Folder("Bot", file)))
            .Where(file => File.ReadAllText(file).Contains("using Telegram.Bot", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Services")]
    [InlineData("Helpers")]
    [InlineData("Managers")]
    [InlineData("Utils")]
    [InlineData("Utilities")]
    [InlineData("Common")]
    [InlineData("Handlers")]
    public void Folders_are_features(string banned) =>
        Repository.Projects.SelectMany(Sources).Select(Path.GetDirectoryName).Where(folder => folder!.Split('/', '\\').Contains(banned)).Should().BeEmpty();

    private static IEnumerable<Type> Mentioned(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var mentioned = type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
            .Concat(type.GetConstructors(All).SelectMany(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType)))
            .Concat(type.GetInterfaces());
        return (type.BaseType is { } parent ? mentioned.Append(parent) : mentioned).SelectMany(Parts);
    }

    /// <summary>A list of messages mentions messages.</summary>
    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Parts).Append(type);

    private static List<string> References(string project) =>
        [.. XDocument.Load(Path.Combine(Repository.Root, project, $"{project}.csproj")).Descendants()
            .Where(item => item.Name.LocalName is "PackageReference" or "ProjectReference")
            .Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')) is var name && item.Name.LocalName == "PackageReference"
                ? item.Attribute("Include")!.Value
                : name)
            .Distinct()];

    private static IEnumerable<string> Sources(string project) => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Repository.Root, file).Split('/', '\\').Any(part => part is "bin" or "obj"));

    private static string Folder(string project, string file) => Path.GetRelativePath(Path.Combine(Repository.Root, project), file).Split('/', '\\')[0];
}
