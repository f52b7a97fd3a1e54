namespace ShopBot.Bot.Tests.Conversations;

/// <summary>What customers and staff see is reviewed like code: it is compared with a file beside the conversation.</summary>
internal static class Approved
{
    /// <summary>UPDATE_APPROVED=1 takes what was received as approved.</summary>
    /// <exception cref="ConversationFailed">Names the first line that differs; what was received stands in *.received.txt.</exception>
    public static void Compare(string conversation, string received)
    {
        var (approvedFile, receivedFile) = (Path.ChangeExtension(conversation, ".approved.txt"), Path.ChangeExtension(conversation, ".received.txt"));
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            File.WriteAllText(approvedFile, received);
        }

        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n") : string.Empty;
        if (approved == received)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        var (before, now) = (approved.Split('\n'), received.Split('\n'));
        var at = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        throw new ConversationFailed(
            $"{Path.GetFileName(approvedFile)}({at + 1}) differs\napproved: {before.ElementAtOrDefault(at)}\nreceived: {now.ElementAtOrDefault(at)}\n"
            + $"Compare it with {receivedFile}; if it is better, run the tests once with UPDATE_APPROVED=1.");
    }
}
