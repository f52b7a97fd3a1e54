using System.Collections.Frozen;

namespace ShopBot.Simulator;

internal delegate Answer Method(World world, Call call);

/// <summary>The methods that the simulator plays; getUpdates waits and is played by <see cref="Polling"/>.</summary>
internal static class MethodTable
{
    private static readonly FrozenDictionary<string, Method> Played = new Dictionary<string, Method>
    {
        ["getMe"] = (_, call) => Answer.Of(call.Bot.WriteMe),
        ["logOut"] = (_, _) => Answer.True,
        ["close"] = (_, _) => Answer.True,
        ["setWebhook"] = WebhookMethods.Set,
        ["deleteWebhook"] = WebhookMethods.Delete,
        ["getWebhookInfo"] = WebhookMethods.Info,

        ["sendMessage"] = SendingText.Message,
        ["sendChatAction"] = SendingText.ChatAction,
        ["copyMessage"] = Copying.Copy,
        ["copyMessages"] = Copying.CopyMany,
        ["forwardMessage"] = Copying.Forward,
        ["sendPhoto"] = SendingMedia.Photo,
        ["sendDocument"] = (world, call) => SendingMedia.File(world, call, "document"),
        ["sendAudio"] = (world, call) => SendingMedia.File(world, call, "audio"),
        ["sendVideo"] = (world, call) => SendingMedia.File(world, call, "video"),
        ["sendVoice"] = (world, call) => SendingMedia.File(world, call, "voice"),
        ["sendAnimation"] = (world, call) => SendingMedia.File(world, call, "animation"),
        ["sendMediaGroup"] = SendingMedia.Group,
        ["sendLocation"] = SendingPlaces.Location,
        ["sendVenue"] = SendingPlaces.Venue,
        ["sendContact"] = SendingPlaces.Contact,
        ["sendDice"] = SendingPlaces.Dice,
        ["sendInvoice"] = Invoices.Send,

        ["editMessageText"] = Editing.Text,
        ["editMessageCaption"] = Editing.Caption,
        ["editMessageMedia"] = Editing.Media,
        ["editMessageReplyMarkup"] = Editing.Markup,
        ["deleteMessage"] = Deleting.One,
        ["deleteMessages"] = Deleting.Many,
        ["pinChatMessage"] = Pinning.Pin,
        ["unpinChatMessage"] = Pinning.Unpin,
        ["unpinAllChatMessages"] = Pinning.UnpinAll,
        ["setMessageReaction"] = Pinning.React,

        ["answerCallbackQuery"] = Answering.Callback,
        ["answerPreCheckoutQuery"] = Answering.PreCheckout,
        ["answerShippingQuery"] = Answering.Shipping,

        ["setMyCommands"] = Commands.Set,
        ["getMyCommands"] = Commands.Get,
        ["deleteMyCommands"] = Commands.Delete,
        ["setMyName"] = (world, call) => Profile.Set(world, call, call.Bot.Profile.Names, "name", 64),
        ["getMyName"] = (_, call) => Profile.Get(call, call.Bot.Profile.Names, "name"),
        ["setMyDescription"] = (world, call) => Profile.Set(world, call, call.Bot.Profile.Descriptions, "description", 512),
        ["getMyDescription"] = (_, call) => Profile.Get(call, call.Bot.Profile.Descriptions, "description"),
        ["setMyShortDescription"] = (world, call) => Profile.Set(world, call, call.Bot.Profile.ShortDescriptions, "short_description", 120),
        ["getMyShortDescription"] = (_, call) => Profile.Get(call, call.Bot.Profile.ShortDescriptions, "short_description"),
        ["setChatMenuButton"] = Profile.SetMenuButton,
        ["getChatMenuButton"] = Profile.GetMenuButton,

        ["getChat"] = Chats.Get,
        ["getChatMember"] = Chats.Member,
        ["getChatAdministrators"] = Chats.Administrators,
        ["getChatMemberCount"] = Chats.MemberCount,
        ["leaveChat"] = Chats.Leave,
        ["createForumTopic"] = Topics.Create,
        ["editForumTopic"] = Topics.Edit,
        ["closeForumTopic"] = Topics.Close,
        ["reopenForumTopic"] = Topics.Reopen,
        ["deleteForumTopic"] = Topics.Delete,
        ["unpinAllForumTopicMessages"] = Pinning.UnpinTopic,
        ["getFile"] = Files.Get,
        ["getUserProfilePhotos"] = Files.ProfilePhotos,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Method? Find(string name) => Played.GetValueOrDefault(name);
}
