namespace Telegram.Bot.Types;

/// <summary>A date of <c>default</c> marks a message that the bot can no longer see: only its chat and id are there.</summary>
public partial class Message
{
    [JsonPropertyName("message_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Id { get; set; }

    public int? MessageThreadId { get; set; }

    public User? From { get; set; }

    public Chat? SenderChat { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime Date { get; set; }

    public string? BusinessConnectionId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Chat Chat { get; set; } = default!;

    public bool IsTopicMessage { get; set; }

    public bool IsAutomaticForward { get; set; }

    public Message? ReplyToMessage { get; set; }

    public User? ViaBot { get; set; }

    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime? EditDate { get; set; }

    public bool HasProtectedContent { get; set; }

    public string? MediaGroupId { get; set; }

    public string? AuthorSignature { get; set; }

    public string? Text { get; set; }

    public MessageEntity[]? Entities { get; set; }

    public LinkPreviewOptions? LinkPreviewOptions { get; set; }

    public Animation? Animation { get; set; }

    public Audio? Audio { get; set; }

    public Document? Document { get; set; }

    public PhotoSize[]? Photo { get; set; }

    public Sticker? Sticker { get; set; }

    public Video? Video { get; set; }

    public VideoNote? VideoNote { get; set; }

    public Voice? Voice { get; set; }

    public string? Caption { get; set; }

    public MessageEntity[]? CaptionEntities { get; set; }

    public bool ShowCaptionAboveMedia { get; set; }

    public bool HasMediaSpoiler { get; set; }

    public Contact? Contact { get; set; }

    public Dice? Dice { get; set; }

    public Venue? Venue { get; set; }

    public Location? Location { get; set; }

    public User[]? NewChatMembers { get; set; }

    public User? LeftChatMember { get; set; }

    public string? NewChatTitle { get; set; }

    public PhotoSize[]? NewChatPhoto { get; set; }

    public bool? DeleteChatPhoto { get; set; }

    public bool? GroupChatCreated { get; set; }

    public bool? SupergroupChatCreated { get; set; }

    public bool? ChannelChatCreated { get; set; }

    public long? MigrateToChatId { get; set; }

    public long? MigrateFromChatId { get; set; }

    public Message? PinnedMessage { get; set; }

    public Invoice? Invoice { get; set; }

    public SuccessfulPayment? SuccessfulPayment { get; set; }

    public RefundedPayment? RefundedPayment { get; set; }

    public WebAppData? WebAppData { get; set; }

    public ForumTopicCreated? ForumTopicCreated { get; set; }

    public ForumTopicEdited? ForumTopicEdited { get; set; }

    public ForumTopicClosed? ForumTopicClosed { get; set; }

    public ForumTopicReopened? ForumTopicReopened { get; set; }

    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
}
