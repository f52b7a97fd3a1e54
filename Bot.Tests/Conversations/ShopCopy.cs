using System.Text.RegularExpressions;
using ShopBot.Bot.Tests.Catalog;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>The shop file of a conversation, which its owner can change on the way.</summary>
internal sealed partial class ShopCopy(string file, string folder)
{
    private bool _isCopy;

    public string File { get; private set; } = file;

    public static ShopCopy Of(ChatFile conversation, string folder)
    {
        var sample = Path.Combine(SamplesTests.Folder, $"{conversation.Shop}.yaml");
        return new(System.IO.File.Exists(sample) ? sample : Path.Combine(Path.GetDirectoryName(conversation.Path)!, "shops", $"{conversation.Shop}.yaml"), folder);
    }

    /// <summary>"price of cola is 3", "price of margherita large is 13", "stock of tiramisu is 0", "cola is gone", "'a' becomes 'b'".</summary>
    public void Change(string wish)
    {
        Copy();
        var before = System.IO.File.ReadAllText(File);
        var after = Changed(before, wish);
        if (before == after)
        {
            throw new FormatException($"\"{wish}\" changes nothing in {Path.GetFileName(File)}; docs/conversations.md says how to write it.");
        }

        System.IO.File.WriteAllText(File, after);
    }

    private static string Changed(string yaml, string wish)
    {
        if (Price().Match(wish) is { Success: true } price)
        {
            var key = price.Groups["variant"] is { Success: true } variant ? variant.Value : "price";
            return InProduct(yaml, price.Groups["product"].Value, block => new Regex($@"\b{key}: [\d.]+").Replace(block, $"{key}: {price.Groups["amount"].Value}", 1));
        }

        if (Stock().Match(wish) is { Success: true } stock)
        {
            var figure = $"stock: {stock.Groups["count"].Value}";
            return InProduct(yaml, stock.Groups["product"].Value, block => HasStock().IsMatch(block)
                ? HasStock().Replace(block, figure)
                : new Regex(@"\bprice: [\d.]+").Replace(block, price => block.Contains('{') && !block.TrimEnd().Contains('\n') ? $"{price.Value}, {figure}" : $"{price.Value}\n        {figure}", 1));
        }

        if (Gone().Match(wish) is { Success: true } gone)
        {
            return InProduct(yaml, gone.Groups["product"].Value, _ => string.Empty);
        }

        return Becomes().Match(wish) is { Success: true } becomes
            ? yaml.Replace(becomes.Groups["old"].Value, becomes.Groups["new"].Value, StringComparison.Ordinal)
            : yaml;
    }

    /// <summary>A product reaches from its id to the next line that stands no deeper.</summary>
    private static string InProduct(string yaml, string id, Func<string, string> change)
    {
        var product = new Regex($@"(?<=\n)(?<indent> +){Regex.Escape(id)}:.*\n(\k<indent> .*\n)*");
        var menu = yaml.IndexOf("\nmenu:", StringComparison.Ordinal);
        return yaml[..menu] + product.Replace(yaml[menu..], match => change(match.Value), 1);
    }

    /// <summary>With its whole folder: pictures are found beside the file.</summary>
    private void Copy()
    {
        if (_isCopy)
        {
            return;
        }

        var from = Path.GetDirectoryName(File)!;
        foreach (var source in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "shop", Path.GetRelativePath(from, source));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(source, copy);
        }

        File = Path.Combine(folder, "shop", Path.GetFileName(File));
        _isCopy = true;
    }

    [GeneratedRegex(@"^price of (?<product>\S+)( (?<variant>\S+))? is (?<amount>\S+)$")]
    private static partial Regex Price();

    [GeneratedRegex(@"^stock of (?<product>\S+) is (?<count>\d+)$")]
    private static partial Regex Stock();

    [GeneratedRegex(@"^(?<product>\S+) is gone$")]
    private static partial Regex Gone();

    [GeneratedRegex(@"^'(?<old>.+)' becomes '(?<new>.*)'$")]
    private static partial Regex Becomes();

    [GeneratedRegex(@"\bstock: \d+")]
    private static partial Regex HasStock();
}
