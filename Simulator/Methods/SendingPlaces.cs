namespace ShopBot.Simulator;

internal static class SendingPlaces
{
    public static Answer Location(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        if (Place(call, out var latitude, out var longitude) is { } placeError)
            return placeError;
        return Sending.Send(world, call, chat, message => message with { Media = new LocationMedia(latitude, longitude) });
    }

    public static Answer Venue(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        if (Place(call, out var latitude, out var longitude) is { } placeError)
            return placeError;
        return Sending.Send(world, call, chat, message => message with
        {
            Media = new LocationMedia(latitude, longitude, call.Text("title"), call.Text("address")),
        });
    }

    public static Answer Contact(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        return Sending.Send(world, call, chat, message => message with
        {
            Media = new ContactMedia(call.Text("phone_number")!, call.Text("first_name")!, call.Text("last_name"), null),
        });
    }

    public static Answer Dice(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        var emoji = call.Text("emoji") ?? "🎲";
        var sides = emoji switch { "🎲" or "🎯" or "🎳" => 6, "🏀" or "⚽" => 5, "🎰" => 64, _ => 0 };
        if (sides == 0)
            return ApiError.Broken("DICE_EMOJI_INVALID");
        return Sending.Send(world, call, chat, message => message with { Media = new DiceMedia(emoji, world.Random.Next(1, sides + 1)) });
    }

    private static ApiError? Place(Call call, out double latitude, out double longitude)
    {
        latitude = Call.NumberOf(call.Value("latitude")!.Value) ?? double.NaN;
        longitude = Call.NumberOf(call.Value("longitude")!.Value) ?? double.NaN;
        return Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 ? null : ApiError.Broken("wrong latitude or longitude specified");
    }
}
