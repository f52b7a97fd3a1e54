using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ShopBot.Bot.Tests.Reliability;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>What the host logged at Warning and above, and the links it gave.</summary>
internal sealed class ErrorLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    private readonly ConcurrentQueue<string> _links = new();

    /// <summary>Lines with a link that makes an owner, the last one last.</summary>
    public IEnumerable<string> Links => _links;

    /// <summary>And messages that were given up: no conversation does that to one.</summary>
    public IEnumerable<string> Errors =>
        _lines.Where(line => line.Level >= LogLevel.Error || line.Text.Contains(LogSheet.GivenUp, StringComparison.Ordinal)).Select(line => line.Text);

    public IEnumerable<string> All => _lines.Select(line => line.Text);

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Writer(ErrorLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Information)
            {
                if (category.EndsWith("ShopHost", StringComparison.Ordinal) && formatter(state, exception) is var line && line.Contains("?start=", StringComparison.Ordinal))
                {
                    log._links.Enqueue(line);
                }
            }
            else if (IsEnabled(logLevel))
            {
                log._lines.Enqueue((logLevel, $"{category}: {formatter(state, exception)} {exception}".TrimEnd()));
            }
        }
    }
}
