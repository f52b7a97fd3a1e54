namespace Telegram.Bot.Exceptions;

public interface IExceptionParser
{
    ApiRequestException Parse(ApiResponse apiResponse);
}

public class DefaultExceptionParser : IExceptionParser
{
    public ApiRequestException Parse(ApiResponse apiResponse)
    {
        ArgumentNullException.ThrowIfNull(apiResponse);
        return new ApiRequestException(apiResponse.Description!, apiResponse.ErrorCode, apiResponse.Parameters);
    }
}
