using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

/// <summary>A test in real Chromium; skipped, with the reason, where Debian's chromium is not installed.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public const string Chromium = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium))
            Skip = $"{Chromium} is missing: apt-get install chromium";
    }
}
