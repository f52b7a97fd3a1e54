namespace Telegram.Bot.Types;

public class ApiResponse<TResult> : Exceptions.ApiResponse
{
    public TResult? Result { get; init; }
}
