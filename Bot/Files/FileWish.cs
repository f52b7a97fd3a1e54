namespace ShopBot.Bot.Files;

/// <summary>A file that is made when its message goes out, and made again when that is tried again: it is stored nowhere in between.</summary>
/// <param name="Kind">What <see cref="IFiles"/> calls it: "mydata".</param>
/// <param name="Parameters">What it is made of; ids and dates, nothing of a person.</param>
/// <param name="Otherwise">HTML that is said in its place where the file cannot be had any more, or is too large for the channel.</param>
public sealed record FileWish(string Kind, IReadOnlyDictionary<string, string> Parameters, string Otherwise);
