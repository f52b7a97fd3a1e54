namespace ShopBot.Simulator;

/// <summary>What every send has in common: what it replies to, its keyboard, its thread.</summary>
internal static class Sending
{
    public static Answer Send(World world, Call call, SimulatedChat chat, Func<SimulatedMessage, SimulatedMessage> compose, bool invoice = false)
    {
        if (Prepare(world, call, chat, invoice, out var prepared) is { } error)
            return error;
        var message = world.PostAsBot(chat, call.Bot, blank => compose(prepared(blank)));
        chat.Doing = null;
        return Answer.Of(message);
    }

    /// <summary>Checks everything before the first effect.</summary>
    public static ApiError? Prepare(
        World world, Call call, SimulatedChat chat, bool invoice, out Func<SimulatedMessage, SimulatedMessage> prepared)
    {
        prepared = message => message;
        if (Target.Replied(world, call, chat, out var replied) is { } error)
            return error;
        if (Topics.Thread(call, chat, replied, out var thread) is { } threadError)
            return threadError;
        if (Markup.Read(call, chat, out var markup, invoice) is { } markupError)
            return markupError;
        if (invoice && markup.Inline.Count == 0)
            markup = markup with { Inline = [[new InlineButton("Pay") { Pay = true }]] };
        prepared = message =>
        {
            if (markup.Reply is not null || markup.Remove)
                chat.ReplyKeyboard = markup.Reply;
            return message with
            {
                ReplyTo = replied,
                Buttons = markup.Inline,
                HasReplyKeyboard = markup.Reply is not null || markup.Remove || markup.ForceReply is not null,
                ForceReply = markup.ForceReply,
                ThreadId = thread,
                Protected = call.Flag("protect_content"),
                CaptionAbove = call.Flag("show_caption_above_media"),
            };
        };
        return null;
    }
}
