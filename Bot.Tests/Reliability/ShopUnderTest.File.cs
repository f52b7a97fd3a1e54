using System.Text.RegularExpressions;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>What the shop's file says; changed before the first start.</summary>
internal sealed partial class ShopUnderTest
{
    /// <summary>News goes out by day: the shop stands where it is noon.</summary>
    public void StandAtNoon()
    {
        var east = 12 - TimeProvider.System.GetUtcNow().Hour;
        System.IO.File.WriteAllText(
            File, System.IO.File.ReadAllText(File).Replace("Europe/Rome", east == 0 ? "Etc/UTC" : $"Etc/GMT{-east:+0;-0}", StringComparison.Ordinal));
    }

    /// <summary>It takes bookings of this instead of the trattoria's tables.</summary>
    /// <param name="booking">YAML, with a line's end behind it: table_booking or room_booking.</param>
    public void TakeBookingsOf(string booking)
    {
        var yaml = System.IO.File.ReadAllText(File);
        var begin = yaml.IndexOf("table_booking:", StringComparison.Ordinal);
        var end = yaml.IndexOf("\nslots:", StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, yaml[..begin] + booking + yaml[end..]);
    }

    /// <summary>The file names them beside itself.</summary>
    private static void CopyPictures(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var picture in Directory.EnumerateFiles(from))
        {
            System.IO.File.Copy(picture, Path.Combine(to, Path.GetFileName(picture)));
        }
    }

    private static string AlwaysOpen(string yaml) => Hours().Replace(yaml, "hours:\n  mon-sun: 00:00-24:00\n\n")
        .Replace("orders: 8,", "orders: 500,", StringComparison.Ordinal);

    [GeneratedRegex(@"^hours:\n(  .*\n|\n)+?(?=\S)", RegexOptions.Multiline)]
    private static partial Regex Hours();
}
