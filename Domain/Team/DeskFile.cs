using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>A file that goes to whoever asked for it, made when it is sent.</summary>
/// <param name="Kind">What the channel's files call it: "export", "menu".</param>
/// <param name="Parameters">What it is made of; ids and dates, nothing of a person.</param>
/// <param name="Otherwise">Said in its place where it is too large.</param>
public sealed record DeskFile(string Kind, IReadOnlyDictionary<string, string> Parameters, Phrase Caption, Phrase Otherwise);
