using System.Diagnostics;
using ShopBot.Simulator;

namespace ShopBot.Bench.Load;

/// <summary>Orders again and again, one turn after the other: the next only when the answer to the last is there.</summary>
public sealed class Customer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SimulatedUser _user;
    private readonly SimulatedBot _bot;
    private readonly IReadOnlyList<Wish> _order;
    private readonly SimulatedPrivateChat _chat;
    private int _done;
    private volatile TaskCompletionSource<(int Next, SimulatedMessage Message, long At)>? _answer;

    /// <param name="order">What to do, in this order; what a screen does not offer is left out.</param>
    public Customer(SimulatedUser user, SimulatedBot bot, IReadOnlyList<Wish> order)
    {
        (_user, _bot, _order) = (user, bot, order);
        _chat = user.Chat(bot);
        _chat.Onlooker = Look;
    }

    /// <summary>Orders that were confirmed.</summary>
    public int Orders { get; private set; }

    /// <summary>One order from hello to confirmed.</summary>
    /// <param name="think">Between an answer and the next turn.</param>
    /// <param name="turned">Told how long each answer took.</param>
    /// <exception cref="TimeoutException">No answer for a minute.</exception>
    public async Task Order(TimeSpan think, Action<TimeSpan> turned, CancellationToken stopping)
    {
        _done = 0;
        var shown = await Turn(() => _user.Start(_bot), turned);
        while (_order[_done].Act is { } act)
        {
            if (think > TimeSpan.Zero)
            {
                await Task.Delay(think, stopping);
            }

            stopping.ThrowIfCancellationRequested();
            _done++;
            var (user, bot, message) = (_user, _bot, shown);
            shown = await Turn(() => act(user, bot, message), turned);
        }

        Orders++;
    }

    /// <summary>Returns when the bot has answered.</summary>
    public Task SayHello()
    {
        _done = 0;
        return Turn(() => _user.Start(_bot), _ => { });
    }

    private async Task<SimulatedMessage> Turn(Action act, Action<TimeSpan> turned)
    {
        var answer = new TaskCompletionSource<(int Next, SimulatedMessage Message, long At)>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answer = answer;
        var begin = Stopwatch.GetTimestamp();
        act();
        try
        {
            (_done, var message, var at) = await answer.Task.WaitAsync(Patience, CancellationToken.None);
            turned(Stopwatch.GetElapsedTime(begin, at));
            return message;
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No answer for {Patience.TotalSeconds} s at step {_done}; the chat ends with {_chat.Last}. Is the bot running, and is its script still right?");
        }
    }

    private void Look(SimulatedMessage message)
    {
        if (message.From != _bot || _answer is not { } answer)
        {
            return;
        }

        for (var next = _done; next < _order.Count; next++)
        {
            if (_order[next].Fits(message))
            {
                _answer = null;
                answer.TrySetResult((next, message, Stopwatch.GetTimestamp()));
                return;
            }
        }
    }
}
