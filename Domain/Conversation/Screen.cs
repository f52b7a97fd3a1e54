namespace ShopBot.Domain.Conversation;

/// <summary>
/// One thing a chat can show. A new screen is one class, one line in <see cref="Flow"/>, one in <see cref="Screens"/>, and its texts.
/// </summary>
public abstract class Screen
{
    public abstract ScreenId Id { get; }

    /// <summary>Whether it asks something that only its buttons answer: words are then no search for a dish.</summary>
    public virtual bool AsksForATap => false;

    /// <summary>Whether words that are the label of a button mean that button, before they are an answer of their own.</summary>
    public virtual bool ReadsLabels => AsksForATap;

    public abstract View Show(Visit visit);

    /// <summary>Null when the input fits nothing here: the conversation then answers for the screen.</summary>
    public abstract Step? On(Input input, Visit visit);
}
