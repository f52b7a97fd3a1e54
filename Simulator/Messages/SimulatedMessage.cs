namespace ShopBot.Simulator;

/// <summary>
/// A message as one moment shows it. An edit replaces the message in its chat, so a value held from before the edit
/// still carries the old buttons: tapping one of them is a stale tap.
/// </summary>
public sealed record SimulatedMessage
{
    /// <summary>Counted per chat, from 1.</summary>
    public required int Id { get; init; }

    public required SimulatedChat Chat { get; init; }

    public required SimulatedAccount From { get; init; }

    /// <summary>Set where an anonymous administrator speaks for the group.</summary>
    public SimulatedGroup? SenderChat { get; init; }

    public required DateTimeOffset Date { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public int Edits { get; init; }

    /// <summary>Text, or the caption of <see cref="Media"/>; empty when there is neither.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<TextEntity> Entities { get; init; } = [];

    public MessageMedia? Media { get; init; }

    /// <summary>Rows of the inline keyboard; empty when there is none.</summary>
    public IReadOnlyList<IReadOnlyList<InlineButton>> Buttons { get; init; } = [];

    /// <summary>True when it brought a reply keyboard: Telegram lets nobody edit such a message.</summary>
    public bool HasReplyKeyboard { get; init; }

    /// <summary>Set when the bot asks for an answer to this very message; the text stands in the empty field.</summary>
    public string? ForceReply { get; init; }

    public SimulatedMessage? ReplyTo { get; init; }

    public string? MediaGroupId { get; init; }

    public SimulatedAccount? ForwardedFrom { get; init; }

    /// <summary>The emoji that the bot put on it.</summary>
    public string? Reaction { get; init; }

    /// <summary>The topic it stands in; null in General and in groups without topics.</summary>
    public int? ThreadId { get; init; }

    public bool CaptionAbove { get; init; }

    public bool LinkPreview { get; init; } = true;

    public bool Protected { get; init; }

    /// <summary>The text as the HTML that Telegram would parse back into it.</summary>
    public string Html => HtmlWriter.Write(Text, Entities);

    /// <summary>When it last changed, in the world's count of changes.</summary>
    internal long Changed { get; init; }

    /// <summary>The first button with that label or callback data.</summary>
    /// <exception cref="ArgumentException">No such button; the message names those there are.</exception>
    public InlineButton Button(string label) =>
        Buttons.SelectMany(row => row).FirstOrDefault(button => button.Text == label)
        ?? Buttons.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == label)
        ?? throw new ArgumentException(
            $"message {Id} has no button \"{label}\"; it has: {string.Join(", ", Buttons.SelectMany(row => row).Select(b => $"\"{b.Text}\""))}",
            nameof(label));

    // Messages are the same when they are the same message at the same moment; comparing contents would walk reply chains.
    public bool Equals(SimulatedMessage? other) => other is not null && Chat == other.Chat && Id == other.Id && Changed == other.Changed;

    public override int GetHashCode() => HashCode.Combine(Chat.Id, Id, Changed);

    public override string ToString() => $"[{Id}] {From.FirstName}: {Text} {string.Join(" ", Buttons.Select(row => string.Join(" ", row)))}".TrimEnd();
}
