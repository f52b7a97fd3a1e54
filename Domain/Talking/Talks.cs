using System.Globalization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Talking;

/// <summary>What a customer does to talk to the staff, and to end it.</summary>
internal static class Talks
{
    /// <param name="question">The message that the bot did not understand, from a button: it goes along. Null: none.</param>
    public static Step Begin(Visit visit, string? question = null)
    {
        if (!visit.StaffIsThere)
        {
            return Step.Stay(visit.Session).Saying(visit.Shop.Phone is { } phone ? new Phrase("talk.nobody_call", ("phone", phone)) : new Phrase("talk.nobody"));
        }

        if (int.TryParse(question, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return PassOn(question, visit).Saying(new Phrase("talk.question_passed_on"));
        }

        var talk = Open(visit) with { AwayTold = IsAway(visit) };
        return Step.Go(Trigger.OpenTalk, visit.Session).Doing(new Fact.TalkBegun(talk));
    }

    /// <summary>Whether the input goes to the staff before any screen may read it.</summary>
    public static bool GoesFirst(Input input, Visit visit) => input.Message is not null
        && (input.IsToTeam || (visit.Session.Screen == ScreenId.Talk && visit.Talk is { IsOpen: true }));

    /// <summary>Passes on what the customer said, as it is. From another screen it leads back to the talk; in the talk nothing is shown, unless nobody is there.</summary>
    /// <param name="message">See <see cref="Input.Message"/>.</param>
    public static Step PassOn(string message, Visit visit)
    {
        if (!visit.StaffIsThere)
        {
            return Begin(visit);
        }

        var talk = Open(visit).Ask(visit.Now);
        var isNews = IsAway(visit) && !talk.AwayTold;
        var said = new Fact.Said(talk with { AwayTold = talk.AwayTold || isNews }, message);
        return visit.Session.Screen == ScreenId.Talk && !isNews
            ? Step.Stay(visit.Session).Doing(said)
            : Step.Go(Trigger.OpenTalk, visit.Session).Saying(new Phrase("talk.passed_on")).Doing(said);
    }

    /// <summary>Passes on what fits no question while the talk is open; otherwise says so, and offers to talk.</summary>
    public static Step OrSay(string key, Input input, Visit visit) => visit.Talk is { IsOpen: true } && input.Message is { } message
        ? PassOn(message, visit)
        : Step.Stay(visit.Session).Saying(new Phrase(key)).Offering(Buttons.TalkAbout(input.Message));

    public static Step End(Visit visit)
    {
        var step = Step.Go(visit.Cart.IsEmpty ? Trigger.OpenHome : Trigger.OpenCart, visit.Session);
        return visit.Talk is { IsOpen: true } talk
            ? step.Saying(new Phrase("talk.ended")).Doing(new Fact.TalkEnded(talk.End(visit.Now)))
            : step;
    }

    /// <summary>Out of hours, or while the shop takes a break.</summary>
    public static bool IsAway(Visit visit) => !visit.Shop.Hours.IsOpen(visit.Shop.Zone, visit.Now);

    private static Talk Open(Visit visit) =>
        visit.Talk is { IsOpen: true } open ? open : (visit.Talk ?? new Talk(visit.ChatId, visit.Customer.Id)).Begin(visit.Now);
}
