using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>Plays a conversation line by line and compares what is shown with what the file says.</summary>
internal sealed class Player(ChatFile file, Stage stage)
{
    private readonly Transcript _transcript = new(stage);
    private readonly List<SimulatedMessage> _seen = [];
    private readonly List<CallbackTap> _taps = [];
    private const string InPrivate = " in private";

    private SimulatedUser? _last;

    /// <exception cref="ConversationFailed">With the line, what was expected, what the chat shows, and the end of the journal.</exception>
    public static async Task Play(string path)
    {
        var file = ChatFile.Read(path);
        await using var stage = await Stage.Open(file);
        await new Player(file, stage).Play();
    }

    private async Task Play()
    {
        foreach (var line in file.Lines)
        {
            try
            {
                await Play(line);
            }
            catch (Exception exception) when (exception is not ConversationFailed)
            {
                throw Failed(line, exception.Message, exception);
            }
        }

        await Reckoning.Check(stage, _taps, problem => Failed(file.Lines[^1], problem));
        if (file.IsApproved)
        {
            Approved.Compare(file.Path, _transcript.ToString());
        }
    }

    private Task Play(ChatLine line) => line.Who switch
    {
        "bot" => Expect(line, Newest(_last!)),
        _ when line.Who.StartsWith("bot to ", StringComparison.Ordinal) => Expect(line, Newest(stage.Person(line.Who[7..]))),
        "not" => Expect(line, Newest(_last!), isWanted: false),
        "toast" => Toast(line),
        "status" => Expect(line, Orders.Status(stage, _last!)),
        _ when line.Who.StartsWith("status of ", StringComparison.Ordinal) => Expect(line, Orders.Status(stage, stage.Person(line.Who[10..]))),
        "booking" => Expect(line, Bookings.Own(stage, _last!)),
        _ when line.Who.StartsWith("booking of ", StringComparison.Ordinal) => Expect(line, Bookings.Own(stage, stage.Person(line.Who[11..]))),
        "staff" => Expect(line, Bookings.Ticket(stage)),
        "desk" => Expect(line, NewestAtTheDesk),
        "desk not" => Expect(line, NewestAtTheDesk, isWanted: false),
        "ticket" => Expect(line, Bookings.OwnTicket(stage)),
        "file" => Files.Expect(_last!.Chat(stage.Bot), line, problem => Failed(line, problem)),
        _ when line.Who.StartsWith("file to ", StringComparison.Ordinal) =>
            Files.Expect(stage.Person(line.Who[8..]).Chat(stage.Bot), line, problem => Failed(line, problem)),
        "ticket not" => Expect(line, Bookings.OwnTicket(stage), isWanted: false),
        "clock" => Move(line),
        "restart" => stage.Restart(),
        "shop" => stage.Change(line.First),
        "again" => Deliver(line, stage.Bot.Redeliver),
        "double" => Deliver(line, id => stage.Bot.RepeatAsNew(id)),
        _ => Do(line),
    };

    private async Task Do(ChatLine line)
    {
        var names = line.Who.Split(", ");
        foreach (var act in Act.Read(string.Join('\n', line.Text)))
        {
            _transcript.Begin(names, act);
            foreach (var name in names)
            {
                var own = name.Replace(InPrivate, string.Empty, StringComparison.Ordinal);
                Do(own, stage.Person(own), act, inPrivate: own != name);
            }

            await Settle(line);
        }
    }

    private void Do(string name, SimulatedUser person, Act act, bool inPrivate)
    {
        var isStaff = (stage.IsStaff(name) && !inPrivate) || name == "anonymous";
        _last = isStaff ? _last : person;
        SimulatedChat chat = isStaff ? stage.Staff : person.Chat(stage.Bot);
        if (Posts.Post(stage, person, chat, act, Path.GetDirectoryName(file.Path)!))
        {
            return;
        }

        switch (act)
        {
            case Act.Tap tap:
                Tap(person, tap, isStaff);
                break;
            case Act.OpenInvite invite:
                var link = stage.Person(invite.Of).Chat(stage.Bot).Messages.LastOrDefault(message => message.Text.Contains("start=join_", StringComparison.Ordinal))
                    ?? throw new InvalidOperationException($"{invite.Of} has no invite.");
                person.Send(stage.Bot, $"/start {link.Text[(link.Text.IndexOf("start=", StringComparison.Ordinal) + 6)..]}");
                break;
            case Act.Say say when isStaff:
                person.SendTo(stage.Staff, say.Text);
                break;
            case Act.Say say:
                person.Send(stage.Bot, say.Text);
                break;
            case Act.Contact { Of: { } number }:
                person.ShareStrangersContact(stage.Bot, number, "Franco");
                break;
            case Act.Contact:
                person.ShareContact(stage.Bot);
                break;
            case Act.Location location:
                person.ShareLocation(stage.Bot, location.Latitude, location.Longitude);
                break;
            case Act.OpenFirstInvite:
                person.Start(stage.Bot, stage.Log.Links.Last().Split("?start=")[1].Split(' ')[0]);
                break;
            case Act.Block:
                person.Block(stage.Bot);
                break;
            case Act.Forge forge:
                _taps.Add(person.TapData((isStaff ? NewestAtTheDesk : Newest(person))!, forge.Data));
                break;
        }
    }

    private void Tap(SimulatedUser person, Act.Tap tap, bool isStaff)
    {
        var chat = person.Chat(stage.Bot);
        if (!isStaff && chat.ReplyKeyboard is { } keyboard && Shown.Of(keyboard).Place(tap.Label) is var (line, key))
        {
            person.Press(chat, keyboard.Rows[line][key].Text);
            return;
        }

        SimulatedChat where = isStaff ? stage.Staff : chat;
        var messages = tap.OnEarlier ? Enumerable.Reverse(_seen).Where(seen => seen.Chat == where && !where.Messages.Contains(seen))
            : where.Messages.Reverse().Where(message => message.From.IsBot);
        foreach (var message in messages)
        {
            if (Shown.Of(message).Place(tap.Label) is var (row, column))
            {
                for (var time = 0; time < tap.Times; time++)
                {
                    _taps.Add(person.TapData(message, message.Buttons[row][column].CallbackData ?? throw new InvalidOperationException($"[{tap.Label}] opens a page.")));
                }

                return;
            }
        }

        throw new InvalidOperationException($"There is no button [{tap.Label}].");
    }

    private async Task Settle(ChatLine line)
    {
        try
        {
            await stage.Settle();
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            throw Failed(line, "The bot did not finish within 10 seconds.", exception);
        }

        _transcript.Take(_taps);
        _seen.AddRange(stage.Chats.SelectMany(chat => chat.Messages).Where(message => message.From.IsBot).Except(_seen));
    }

    private async Task Deliver(ChatLine line, Action<long> deliver)
    {
        deliver(stage.Simulator.Journal.Entries.Last(entry => entry.Kind == JournalKind.Enqueued).UpdateId!.Value);
        await Settle(line);
    }

    /// <summary>What became due is done before the next line.</summary>
    private async Task Move(ChatLine line)
    {
        stage.SetWallClock(ChatFile.ReadMoment(line.First, stage.WallClock));
        await Settle(line);
    }

    private Task Expect(ChatLine line, SimulatedMessage? message, bool isWanted = true)
    {
        if (line.First == "nothing")
        {
            return message is null ? Task.CompletedTask : throw Failed(line, "Nothing was expected.");
        }

        if (message is null)
        {
            throw Failed(line, "There is no message.");
        }

        var shown = Shown.Of(message, message.Chat.ReplyKeyboard);
        if (isWanted && line.First is ['(', .., ')'])
        {
            return Posts.Kind(message) == line.First ? Task.CompletedTask : throw Failed(line, $"It is {Posts.Kind(message)}");
        }

        var wrong = isWanted ? shown.Missing(line.Text) : shown.Unwanted(line.Text);
        return wrong is null ? Task.CompletedTask : throw Failed(line, $"{(isWanted ? "Missing" : "Not expected")}: {wrong} in\n{shown}");
    }

    private Task Toast(ChatLine line)
    {
        var toast = _taps.LastOrDefault()?.Text ?? string.Empty;
        return line.First == "nothing" ? toast.Length == 0 ? Task.CompletedTask : throw Failed(line, $"The toast says: {toast}")
            : toast.StartsWith(line.First, StringComparison.Ordinal) ? Task.CompletedTask
            : throw Failed(line, $"The toast says: {toast}");
    }

    private SimulatedMessage? NewestAtTheDesk => Posts.Newest(stage.Staff, stage.Bot);

    private SimulatedMessage? Newest(SimulatedUser person) => Posts.Newest(person.Chat(stage.Bot), stage.Bot);

    private ConversationFailed Failed(ChatLine line, string problem, Exception? inner = null)
    {
        var chat = _last is null ? "" : string.Join('\n', _last.Chat(stage.Bot).Messages.TakeLast(3).Select(message => $"{message.From.FirstName}: {Shown.Of(message)}"));
        return new(
            $"{Path.GetFileName(file.Path)}({line.Number}): {line.Who}> {string.Join(" / ", line.Text)}\n{problem}\n\n"
            + $"The chat ends with:\n{chat}\n\nThe journal ends with:\n{string.Join('\n', stage.Simulator.Journal.Entries.TakeLast(8))}\n\n"
            + $"The log: {string.Join('\n', stage.Log.All)}",
            inner);
    }
}

internal sealed class ConversationFailed(string message, Exception? inner = null) : Exception(message, inner);
