namespace Telegram.Bot.Requests.Abstractions;

public interface IRequest
{
    HttpMethod HttpMethod { get; }

    string MethodName { get; }

    /// <summary>Set to answer a webhook with this request: the method's name is then written into the body.</summary>
    bool IsWebhookResponse { get; set; }

    /// <summary>Null when the method takes nothing.</summary>
    HttpContent? ToHttpContent();
}

public interface IRequest<TResponse> : IRequest;
