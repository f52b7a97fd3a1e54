using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ShopBot.Bot.Telegram;

/// <summary>Reads updates into what a shop can act on. Whatever is odd about one, the answer is "nothing", never an exception.</summary>
public sealed class UpdateReader(ShopContext context)
{
    private const int MaxWords = 4096;
    private const int MaxName = 130;

    /// <summary>The one id that all anonymous administrators of groups have.</summary>
    private const long GroupAnonymousBot = 1087968824;

    public Received Read(Update update) => update switch
    {
        { Message: { } message } => ReadMessage(update.Id, message),
        { EditedMessage: { } message } => ReadChanged(update.Id, message),
        { CallbackQuery: { } query } => ReadTap(update.Id, query),
        { MyChatMember: { } member } when member.Chat.Type == ChatType.Private =>
            new(update.Id, member.Chat.Id, Who(member.From), new Matter.Reach(member.NewChatMember.Status != ChatMemberStatus.Kicked)),
        { MyChatMember: { } member } when member.Chat.Id == context.Shop.StaffChat =>
            new(update.Id, member.Chat.Id, Who(member.From), new Matter.Standing(member.NewChatMember.Status is ChatMemberStatus.Administrator or ChatMemberStatus.Creator)),
        _ => new(update.Id, 0, null, new Matter.Nothing()),
    };

    private Received ReadMessage(int updateId, Message message)
    {
        Matter matter = message switch
        {
            { MigrateToChatId: { } to } => new Matter.Moved(to),
            _ when message.From is null or { IsBot: true } => new Matter.Nothing(),
            _ when message.Chat.Type == ChatType.Private => ReadPrivate(message),
            _ => ReadInGroup(message),
        };
        return new(updateId, message.Chat.Id, Who(message.From), matter) { Heard = Hear(message) };
    }

    /// <summary>A location that moves is changed all the time, and is not said anew.</summary>
    private Received ReadChanged(int updateId, Message message)
    {
        var heard = message.Location is null ? Hear(message) : null;
        return new(updateId, message.Chat.Id, Who(message.From), heard is null ? new Matter.Nothing() : new Matter.Changed()) { Heard = heard };
    }

    /// <summary>Null where nobody talks to anybody: in other groups, when a bot writes, or when it is a command of whatever bot's.</summary>
    private Heard? Hear(Message message)
    {
        var isWords = message.Chat.Type == ChatType.Private ? Command(message.Text) is null : message.Chat.Id == context.Shop.StaffChat && message.Text is not ['/', ..];
        return isWords && message.From is { IsBot: false } or { Id: GroupAnonymousBot } ? Heard.Of(message) : null;
    }

    private Matter ReadPrivate(Message message)
    {
        if (Command(message.Text) is { } command)
        {
            if (command is { Name: "start", Argument: { } link } && link.StartsWith(Invite.LinkPrefix, StringComparison.Ordinal))
            {
                return new Matter.Join(link[Invite.LinkPrefix.Length..]);
            }

            if (command is { Name: "start", Argument: null } && context.Shop.IsBeingSetUp && RoleOf(message).May(Permission.Team))
            {
                return new Matter.StaffCommand("setup", null);
            }

            var name = command is { Name: "start", Argument: Counter.Command } ? Counter.Command : command.Name;
            if (DeskActions.IsRefused(name, context.Shop, RoleOf(message)))
            {
                return new Matter.StaffCommand(name, null);
            }

            if (IsForTeam(command, message, isPrivate: true))
            {
                // Orders are written down on the customer's own screens.
                return command.Name == Counter.Command ? new Matter.Customer(command) : new Matter.StaffCommand(command.Name, command.Argument);
            }

            return command.Name == "id" ? new Matter.AskId(InGroup: false) : new Matter.Customer(command);
        }

        if (message.Document is { } document && RoleOf(message).May(Permission.Menu))
        {
            var file = document.FileName is { Length: > 0 } given ? given : "menu";
            return new Matter.MenuFile(new(document.FileId, file.Length <= MaxName ? file : file[..MaxName], document.FileSize ?? 0));
        }

        Input input = message switch
        {
            { Text: { } text } => new Input.Words(text.Length <= MaxWords ? text : text[..MaxWords]),
            { Contact: { } contact } => new Input.Contact(contact.PhoneNumber, contact.UserId == message.From!.Id),
            { Location: { } location } => new Input.Location(new(location.Latitude, location.Longitude)),
            _ => new Input.Other(),
        };
        input = input with { Message = Heard.Of(message)?.MessageId.ToString(CultureInfo.InvariantCulture) };
        return message.Photo is [.., var largest] && RoleOf(message).May(Permission.Menu)
            ? new Matter.MenuPhoto(PictureLibrary.Sent(largest.FileId, largest.FileUniqueId) with { Caption = message.Caption }, input)
            : new Matter.Customer(input);
    }

    /// <summary>Whoever has no role does not learn that there are such commands.</summary>
    private bool IsForTeam(Input.Command command, Message message, bool isPrivate) =>
        RoleOf(message) > Role.None && DeskActions.IsCommand(command.Name, context.Shop, isPrivate);

    private Role RoleOf(Message message) => Who(message.From) is { } person ? context.Shop.RoleOf(person.UserId, message.Chat.Id) : Role.None;

    private Matter ReadInGroup(Message message) => Command(message.Text) switch
    {
        null when message is { Chat.Id: var chat, ReplyToMessage: { From.IsBot: true } answered, Text: { } text } && chat == context.Shop.StaffChat =>
            new Matter.StaffReply(answered.Id, text.Length <= MaxWords ? text : text[..MaxWords]),
        null when message is { Chat.Id: var chat, Text: { } text } && chat == context.Shop.StaffChat && SoldOutPanel.Called(text) is not null =>
            new Matter.StaffReply(0, text.Length <= MaxWords ? text : text[..MaxWords]),
        null => new Matter.Nothing(),
        { Name: "id" } => new Matter.AskId(InGroup: true),
        { } command when (message.Chat.Id == context.Shop.StaffChat || command.Name == "staffhere") && IsForTeam(command, message, isPrivate: false) =>
            new Matter.StaffCommand(command.Name, command.Argument),
        _ when message.Chat.Id == context.Shop.StaffChat => new Matter.Nothing(),
        _ => new Matter.NotHere(),
    };

    private Received ReadTap(int updateId, CallbackQuery query)
    {
        var chat = query.Message?.Chat;
        Matter matter = chat switch
        {
            null => new Matter.Nothing(),
            _ when CallbackData.ReadPress(query.Data) is { } press => press,
            { Type: ChatType.Private } => new Matter.Customer(CallbackData.ReadTap(query.Data) ?? new Input.Tap(-1, string.Empty, null)),
            _ => new Matter.Nothing(),
        };
        return new(updateId, chat?.Id ?? 0, Who(query.From), matter)
        {
            CallbackId = query.Id,
            TappedMessageId = query.Message?.Id,
            TappedIsPicture = query.Message?.Photo is not null,
        };
    }

    /// <summary>Null when it is no command, or one for another bot.</summary>
    private Input.Command? Command(string? text)
    {
        if (text is not ['/', _, ..])
        {
            return null;
        }

        var words = text[1..].Split((char[])[' ', '\n'], 2, StringSplitOptions.TrimEntries);
        var name = words[0].Split('@', 2);
        return name.Length == 2 && !name[1].Equals(context.Username, StringComparison.OrdinalIgnoreCase)
            ? null
            : new Input.Command(name[0].ToLowerInvariant(), words.ElementAtOrDefault(1));
    }

    /// <summary>An anonymous administrator is nobody.</summary>
    private Person? Who(User? user)
    {
        if (user is null or { Id: GroupAnonymousBot })
        {
            return null;
        }

        var name = $"{user.FirstName} {user.LastName}".Trim();
        return new(user.Id, name.Length <= MaxName ? name : name[..MaxName], Language(user.LanguageCode));
    }

    private string Language(string? code)
    {
        var language = code?.Split('-', 2)[0].ToLowerInvariant();
        return context.Shop.Languages.FirstOrDefault(known => known == language) ?? context.Shop.DefaultLanguage;
    }
}
