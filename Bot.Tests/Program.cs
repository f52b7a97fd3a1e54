using System.Globalization;
using ShopBot.Bot.Tests.Reliability.Faults;

// The tests need no entry point; this one is for ./check --faults.
var rows = args.Select(row => int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
return await FaultTable.Print(rows, Environment.GetEnvironmentVariable("SHOPBOT_FAULTS_SIZE") is { Length: > 0 } size ? size : "full", Console.Out);
