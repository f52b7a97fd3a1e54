namespace ShopBot.Domain.Conversation;

public sealed class LanguageScreen : Screen
{
    public override ScreenId Id => ScreenId.Language;

    /// <summary>Every language by its own name, so that it is found by those who read no other.</summary>
    public override View Show(Visit visit) => new(new Phrase("language.title"))
    {
        Rows = new Rows()
            .Grid(2, visit.Shop.Languages.Select(language => new Button(
                new Phrase(language == visit.Language ? "language.chosen" : "language.other", ("name", new Phrase($"language.{language}"))),
                "speak",
                language)))
            .Row(Buttons.Back("home"))
            .ToList(),
    };

    public override Step? On(Input input, Visit visit) =>
        input is Input.Tap { Verb: "speak", Argument: { } language } && visit.Shop.Languages.Contains(language)
            ? Step.Go(Trigger.OpenHome, visit.Session).Knowing(visit.Customer with { Language = language, LanguageWasChosen = true })
            : null;
}
