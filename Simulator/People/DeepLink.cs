using System.Text.RegularExpressions;

namespace ShopBot.Simulator;

/// <summary>The parameter of <c>t.me/bot?start=...</c>.</summary>
internal static partial class DeepLink
{
    public static bool IsValid(string parameter) => Allowed().IsMatch(parameter);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Allowed();
}
