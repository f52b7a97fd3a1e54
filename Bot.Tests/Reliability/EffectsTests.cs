using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Reliability;
using Telegram.Bot;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>Nobody knows whether a batch was committed: what it sets off comes once when it was, and not at all when it was not.</summary>
public sealed class EffectsTests : IDisposable
{
    private readonly CatalogDatabase _place = new();
    private readonly List<string> _seen = [];
    private readonly Telegraph _telegram = new();
    private readonly TapAnswers _answers;
    private readonly Effects _effects;
    private Exception _failure = new IOException("the database went away");
    private int _failures;

    public EffectsTests()
    {
        var aftermath = new Aftermath(
            _ => { }, () => { }, (from, to) => Saw($"moved {from} {to}"), ReadShop, () => { }, _ => { }, () => _seen.Add("backup"));
        var context = new ShopContext(TestShop.Of("EUR") with { Id = 1 }, 42, "bot");
        var client = new TelegramBotClient("42:SECRET", new HttpClient(_telegram));
        _answers = new TapAnswers(client, TimeProvider.System, NullLogger<TapAnswers>.Instance, CancellationToken.None);
        _effects = new(context, new TurnStore(_place.Database), _answers, aftermath);
    }

    [Fact]
    public async Task What_was_committed_sets_off_what_it_should_once()
    {
        await Commit(7);
        _effects.MayCome(7, Changing());

        await _effects.LookUp(default);
        await _effects.LookUp(default);

        _seen.Should().Equal("shop", "backup");
    }

    [Fact]
    public async Task What_was_not_committed_sets_off_nothing()
    {
        await Commit(6);
        _effects.MayCome(7, Changing());

        await _effects.LookUp(default);

        _seen.Should().BeEmpty();
    }

    [Fact]
    public async Task What_may_have_changed_the_shop_at_one_more_try_has_it_read_again_and_forgets_no_earlier_doubt()
    {
        await Commit(7);
        _effects.MayCome(7, new() { WantsBackup = true });
        _effects.MayCome(null, Changing());

        await _effects.LookUp(default);

        _seen.Should().Equal("shop", "backup");
    }

    [Fact]
    public async Task A_shop_that_could_not_be_read_is_read_before_the_next_batch_and_all_else_comes_at_once()
    {
        _failures = 2;

        await _effects.Awaiting(effects => effects.Come(Changing())).Should().ThrowAsync<IOException>();
        _seen.Should().Equal("backup");
        await _effects.Awaiting(effects => effects.LookUp(default)).Should().ThrowAsync<IOException>();
        await _effects.LookUp(default);
        await _effects.LookUp(default);

        _seen.Should().Equal("backup", "shop");
    }

    [Fact]
    public async Task A_shop_that_can_never_be_read_keeps_no_update_back()
    {
        (_failures, _failure) = (2, new FormatException("a dish without a name"));

        await _effects.Awaiting(effects => effects.Come(Changing())).Should().ThrowAsync<FormatException>();
        await _effects.LookUp(default);

        _seen.Should().Equal("backup");
    }

    [Fact]
    public async Task A_tap_is_answered_once_though_its_batch_is_run_again_for_what_failed_after_the_commit()
    {
        _failures = 1;

        await _effects.Awaiting(effects => effects.Come(new() { ChangesShop = true, Answers = { ("tap", "Saved") } })).Should().ThrowAsync<IOException>();
        await _effects.Come(new() { Answers = { ("tap", null), ("another", null) } });

        await _answers.Drain();
        _telegram.Asked.Should().Be(2);
    }

    public void Dispose()
    {
        _telegram.Dispose();
        _place.Dispose();
    }

    private static Outcome Changing() => new() { ChangesShop = true, WantsBackup = true };

    private Task ReadShop() => _failures-- > 0 ? Task.FromException(_failure) : Saw("shop");

    private Task Saw(string what)
    {
        _seen.Add(what);
        return Task.CompletedTask;
    }

    private async Task Commit(long updateId)
    {
        await using var db = _place.Database.CreateDbContext();
        db.Add(new ProcessedUpdateRow { ShopId = 1, BotId = 42, UpdateId = updateId });
        await db.SaveChangesAsync();
    }

    /// <summary>Says yes to everything.</summary>
    private sealed class Telegraph : HttpMessageHandler
    {
        private int _asked;

        public int Asked => _asked;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"ok":true,"result":true}""") });
        }
    }
}
