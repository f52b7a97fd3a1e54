using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>Random customers in four languages and random staff, all at once, from one seed.</summary>
internal sealed class Crowd
{
    private static readonly string[] Languages = ["en", "it", "es", "ru"];
    private static readonly TimeSpan LongestThought = TimeSpan.FromMilliseconds(100);

    /// <summary>Who is not hasty looks for the screen before they press on.</summary>
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(50);
    private const int MostLooks = 60;

    private readonly List<SimulatedUser> _users;
    private readonly List<RandomCustomer> _customers;
    private readonly RandomStaff _staff;
    private readonly int _seed;
    private readonly SimulatedBot _bot;
    private readonly double _hasty;

    /// <param name="hasty">The share of steps, from 0 to 1, after which nobody waits for the screen.</param>
    public Crowd(ShopUnderTest shop, int count, int seed, double hasty = 0.05)
    {
        (_seed, _bot, _hasty) = (seed, shop.Bot, hasty);
        var stranger = shop.Simulator.User(9_999, "Stranger", phone: "+15559999999");
        _users = [.. Enumerable.Range(0, count).Select(number => shop.Customer(number, Languages[number % Languages.Length]))];
        _customers = [.. _users.Select((user, number) => new RandomCustomer(user, stranger, shop.Bot, new Random(seed + number)))];
        _staff = new(shop.Staff, [shop.Marco, shop.Giulia], shop.Simulator.AnonymousAdmin, new Random(seed - 1));
    }

    /// <summary>One of them comes in.</summary>
    public void Greet() => _users[0].Start(_bot);

    public IEnumerable<CallbackTap> Taps => _customers.SelectMany(customer => customer.Taps).Concat(_staff.Taps);

    /// <summary>Everybody does so many things, with a moment's thought between them; fewer when the shop closes before.</summary>
    public async Task Act(int steps, CancellationToken closed = default)
    {
        using var closing = new CancellationTokenSource();
        var staff = Work(closing.Token);
        await Task.WhenAll(_customers.Select((customer, number) => Shop(customer, steps, new Random((_seed * 31) + number), closed)));
        await closing.CancelAsync();
        await staff;
    }

    private async Task Shop(RandomCustomer customer, int steps, Random thought, CancellationToken closed)
    {
        for (var step = 0; step < steps && !closed.IsCancellationRequested; step++)
        {
            customer.Step();
            var isPatient = thought.NextDouble() >= _hasty;
            for (var look = 0; isPatient && look < MostLooks && !customer.SeesNew; look++)
            {
                await Task.Delay(Blink);
            }

            await Task.Delay(LongestThought * thought.NextDouble());
        }
    }

    private async Task Work(CancellationToken closing)
    {
        while (!closing.IsCancellationRequested)
        {
            _staff.Step();
            await Task.Delay(TimeSpan.FromMilliseconds(150), CancellationToken.None);
        }
    }
}
