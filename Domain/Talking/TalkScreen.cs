using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Talking;

/// <summary>While it is shown, all that the customer writes or sends goes to the staff.</summary>
public sealed class TalkScreen : Screen
{
    public override ScreenId Id => ScreenId.Talk;

    public override View Show(Visit visit) => visit.Talk is { IsOpen: true }
        ? new(Phrase.Lines(
            new Phrase("talk.here", ("shop", visit.Shop.Name)),
            Talks.IsAway(visit) ? Phrase.Blank : null,
            Talks.IsAway(visit) ? OpenNow.Say(visit) : null,
            Talks.IsAway(visit) ? new Phrase("talk.away") : null))
        {
            Rows = new Rows().Row(new Button(new Phrase("button.talk_end"), "talkend")).ToList(),
        }
        : new(new Phrase("talk.over", ("shop", visit.Shop.Name)))
        {
            Rows = new Rows().Row(Buttons.Menu, Buttons.Home).Row(Buttons.Talk).ToList(),
        };

    /// <summary>While the talk is open only what cannot be passed on comes here; after its end words mean what they mean at the start.</summary>
    public override Step? On(Input input, Visit visit) => input is Input.Tap ? null
        : visit.Talk is { IsOpen: true } ? Step.Stay(visit.Session).Saying(new Phrase("talk.not_this"))
        : Everywhere.On(input, visit with { Session = visit.Session with { Screen = ScreenId.Home } });
}
