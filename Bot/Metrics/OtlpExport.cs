using System.Runtime.CompilerServices;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using ShopBot.Bot.Hosting;

namespace ShopBot.Bot.Metrics;

/// <summary>
/// Sends the metrics to a collector once OpenTelemetry's own variables name one (OTEL_EXPORTER_OTLP_ENDPOINT and its kin, OTEL_SERVICE_NAME).
/// Else not even the libraries are loaded.
/// </summary>
public static class OtlpExport
{
    private static readonly string[] Variables = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    /// <summary>Null: nobody asked for it.</summary>
    public static IDisposable? Start(Func<string, string?> variable) => Variables.Any(name => !string.IsNullOrEmpty(variable(name))) ? Build() : null;

    /// <summary>Apart, so that the libraries are loaded only when it runs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MeterProvider Build() => Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(resource => resource.AddService("shopbot", serviceVersion: Help.Version.Split(' ')[^1]).AddEnvironmentVariableDetector())
        .AddMeter(Meters.Name)
        .AddOtlpExporter()
        .Build();
}
