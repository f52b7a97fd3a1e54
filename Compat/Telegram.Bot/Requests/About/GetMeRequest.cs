namespace Telegram.Bot.Requests;

public class GetMeRequest() : ParameterlessRequest<User>("getMe");
