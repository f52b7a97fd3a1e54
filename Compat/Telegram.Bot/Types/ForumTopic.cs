namespace Telegram.Bot.Types;

public class ForumTopic
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int MessageThreadId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Name { get; set; } = default!;

    /// <summary>RGB.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int IconColor { get; set; }

    public string? IconCustomEmojiId { get; set; }

    public bool IsNameImplicit { get; set; }
}

public class ForumTopicCreated
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Name { get; set; } = default!;

    /// <summary>RGB.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int IconColor { get; set; }

    public string? IconCustomEmojiId { get; set; }

    public bool IsNameImplicit { get; set; }
}

public class ForumTopicEdited
{
    /// <summary>Null when it kept its name.</summary>
    public string? Name { get; set; }

    public string? IconCustomEmojiId { get; set; }
}

/// <summary>Says only that it happened.</summary>
public class ForumTopicClosed;

/// <summary>Says only that it happened.</summary>
public class ForumTopicReopened;
