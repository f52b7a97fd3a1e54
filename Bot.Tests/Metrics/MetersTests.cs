using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FluentAssertions;
using ShopBot.Bot.Metrics;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Metrics;

/// <summary>A listener hears what docs/operating.md promises.</summary>
[Collection(nameof(Stress))]
public class MetersTests
{
    [Fact]
    public async Task An_order_and_a_pause_are_counted_and_measured()
    {
        var heard = new ConcurrentDictionary<string, double>();
        var units = new ConcurrentDictionary<string, string?>();
        var results = new ConcurrentDictionary<string, bool>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == Meters.Name)
            {
                units[instrument.Name] = instrument.Unit;
                listening.EnableMeasurementEvents(instrument);
            }
        };
        void Hear<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
            where T : struct
        {
            heard.AddOrUpdate(instrument.Name, Convert.ToDouble(value), (_, sum) => sum + Convert.ToDouble(value));
            foreach (var tag in tags)
            {
                results.TryAdd($"{tag.Key}={tag.Value}", true);
            }
        }

        listener.SetMeasurementEventCallback<long>(Hear);
        listener.SetMeasurementEventCallback<int>(Hear);
        listener.SetMeasurementEventCallback<double>(Hear);
        listener.Start();
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        shop.Simulator.Trouble.FailNext(ApiError.TooManyRequests(2), "sendMessage", anna.Id);

        await shop.Order(anna);
        await shop.Settle();
        await shop.Host.Look(CancellationToken.None);
        listener.RecordObservableInstruments();

        units.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["shopbot.turns"] = "{turn}",
            ["shopbot.turn.duration"] = "s",
            ["shopbot.sends"] = "{message}",
            ["shopbot.telegram.pause"] = "s",
            ["shopbot.commit.duration"] = "s",
            ["shopbot.poll.age"] = "s",
            ["shopbot.outbox.depth"] = "{message}",
            ["shopbot.outbox.age"] = "s",
        });
        heard["shopbot.turns"].Should().BeGreaterThan(10);
        heard["shopbot.sends"].Should().BeGreaterThan(10);
        heard["shopbot.telegram.pause"].Should().BeGreaterThanOrEqualTo(2);
        heard.Keys.Should().Contain(["shopbot.turn.duration", "shopbot.commit.duration", "shopbot.poll.age"]);
        results.Keys.Should().Contain(["shopbot.shop=trattoria", "shopbot.send.result=sent", "shopbot.send.result=throttled"]);
    }

    [Fact]
    public void Nothing_is_exported_unless_a_collector_is_named()
    {
        OtlpExport.Start(_ => null).Should().BeNull();
        using var export = OtlpExport.Start(name => name == "OTEL_EXPORTER_OTLP_ENDPOINT" ? "http://127.0.0.1:1" : null);
        export.Should().NotBeNull();
    }
}
