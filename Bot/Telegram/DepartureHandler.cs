using System.Net;

namespace ShopBot.Bot.Telegram;

/// <summary>
/// Tells a call that never left from one that was not answered: only the latter may have taken effect. A connection that cannot be made
/// in time looks like an answer that does not come, otherwise.
/// </summary>
public sealed class DepartureHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <exception cref="HttpRequestException">As a connection that failed: nothing of the call was written to any.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not { } content)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var departing = new Departing(content);
        request.Content = departing;
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception exception) when (!departing.HasLeft && exception is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, $"No connection could be made: {exception.Message}", exception);
        }
    }

    /// <summary>The same, and whether any of it was asked for: which is once there is a connection to write it to.</summary>
    private sealed class Departing : HttpContent
    {
        private readonly HttpContent _content;

        public Departing(HttpContent content)
        {
            _content = content;
            foreach (var (name, values) in content.Headers)
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }

        public bool HasLeft { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            HasLeft = true;
            return _content.CopyToAsync(stream, context, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _content.Headers.ContentLength ?? 0;
            return _content.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _content.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
