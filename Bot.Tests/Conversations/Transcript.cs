using System.Text;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>Everything that every chat showed, act by act: new messages, edits, messages that went, toasts.</summary>
internal sealed class Transcript(Stage stage)
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<(long Chat, int Id), SimulatedMessage> _known = [];
    private int _taps;

    public void Begin(IEnumerable<string> names, Act act)
    {
        _text.Append("==== ").AppendJoin(", ", names).Append(": ").AppendLine(Describe(act)).AppendLine();
        foreach (var message in stage.Chats.SelectMany(chat => chat.Messages).Where(message => !message.From.IsBot))
        {
            _known[(message.Chat.Id, message.Id)] = message;
        }
    }

    public void Take(IReadOnlyList<CallbackTap> taps)
    {
        foreach (var tap in taps.Skip(_taps).Where(tap => tap.Text.Length > 0))
        {
            _text.Append("to ").Append(tap.User.FirstName).Append(", a toast: ").AppendLine(tap.Text).AppendLine();
        }

        _taps = taps.Count;
        foreach (var chat in stage.Chats)
        {
            Take(chat);
        }
    }

    public override string ToString() => _text.ToString().ReplaceLineEndings("\n");

    private void Take(SimulatedChat chat)
    {
        var messages = chat.Messages;
        foreach (var gone in _known.Values.Where(known => known.Chat == chat && messages.All(message => message.Id != known.Id)).OrderBy(gone => gone.Id).ToList())
        {
            _known.Remove((chat.Id, gone.Id));
            _text.Append("to ").Append(chat.Title).Append(", message ").Append(gone.Id).AppendLine(" goes").AppendLine();
        }

        foreach (var message in messages)
        {
            var isNew = !_known.TryGetValue((chat.Id, message.Id), out var known);
            if (message.From.IsBot && message != known)
            {
                Write(chat, message, isNew ? "" : ", edited");
            }

            _known[(chat.Id, message.Id)] = message;
        }
    }

    private void Write(SimulatedChat chat, SimulatedMessage message, string how)
    {
        _text.Append("to ").Append(chat.Title).Append(", message ").Append(message.Id).Append(how).AppendLine(":");
        var shown = Shown.Of(message, chat.ReplyKeyboard);
        if (message.Media is PhotoMedia photo)
        {
            _text.AppendLine("    (a picture)");
        }

        if (message.Media is FileMedia file)
        {
            _text.AppendLine($"    ({file.Kind} {file.File.Name})");
        }

        foreach (var line in shown.ToString().Split('\n'))
        {
            _text.AppendLine($"    {line}".TrimEnd());
        }

        _text.AppendLine();
    }

    private static string Describe(Act act) => act switch
    {
        Act.Tap tap => $"[{tap.Label}]",
        Act.Say say => say.Text,
        Act.Contact => "(contact)",
        Act.Document document => $"(document {document.Name})",
        Act.Reply { To: { } to } reply => $"(replies to \"{to}\" with {reply.Text})",
        Act.Location location => FormattableString.Invariant($"(location {location.Latitude}, {location.Longitude})"),
        _ => $"({act.GetType().Name.ToLowerInvariant()})",
    };
}
