using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>Every line the host logs, down to Debug.</summary>
internal sealed class LogSheet : ILoggerProvider
{
    /// <summary>The log's words for such a message.</summary>
    public const string GivenUp = "may have arrived more than once or not at all";

    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public int Count => _lines.Count;

    public IEnumerable<string> All => _lines.Select(line => line.Text);

    /// <summary>What a shop where nothing was killed never logs: errors, and messages that were given up although they may have arrived.</summary>
    public IEnumerable<string> Alarms => _lines.Where(line => line.Level >= LogLevel.Error || line.Text.Contains(GivenUp, StringComparison.Ordinal)).Select(line => line.Text);

    public IEnumerable<string> Errors => _lines.Where(line => line.Level >= LogLevel.Error).Select(line => line.Text);

    public ILogger CreateLogger(string categoryName) => new Pen(this);

    public void Dispose()
    {
    }

    private sealed class Pen(LogSheet sheet) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            sheet._lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}".TrimEnd()));
    }
}
