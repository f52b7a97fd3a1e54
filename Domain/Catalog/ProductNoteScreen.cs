using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Catalog;

public sealed class ProductNoteScreen : Screen
{
    public override ScreenId Id => ScreenId.ProductNote;

    public override View Show(Visit visit) => NoteQuestion.Show(Draft.Product(visit)?.Name, visit.Session.Draft?.Line.Note);

    public override Step? On(Input input, Visit visit) => NoteQuestion.On(
        input,
        visit,
        note => Step.Go(Trigger.Choose, visit.Session with { Draft = Noted(visit, note) }));

    /// <summary>All groups count as seen: the note is written when everything is chosen.</summary>
    private static ProductDraft? Noted(Visit visit, string? note) =>
        visit.Session.Draft is { } draft ? draft with { Line = draft.Line with { Note = note } } : null;
}
