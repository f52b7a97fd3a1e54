using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Catalog;

/// <summary>Asks for a note to the kitchen: about a product on its way into the cart, or about a line that is there.</summary>
internal static class NoteQuestion
{
    public static View Show(LocalText? about, string? note) => new(Phrase.Lines(
        new Phrase("note.ask", ("product", about)),
        note is null ? null : new Phrase("note.now", ("note", note))))
    {
        Rows = new Rows()
            .Row(new Button(new Phrase("button.back"), "keep"), note is null ? null : new Button(new Phrase("button.note_remove"), "clear"))
            .ToList(),
    };

    /// <param name="done">Gets the note to keep; null: none.</param>
    public static Step? On(Input input, Visit visit, Func<string?, Step> done) => input switch
    {
        Input.Tap { Verb: "clear" } => done(null),
        Input.Tap { Verb: "keep" } => done(Current(visit)),
        Input.Words words when words.Text.Trim() is { Length: > 0 and <= CartLine.MaxNoteLength } note => done(note),
        Input.Words words => Step.Stay(visit.Session, TooLong(words.Text.Trim().Length, CartLine.MaxNoteLength)),
        _ => null,
    };

    public static Refusal TooLong(int length, int most) =>
        new(new Phrase("text.too_long", ("length", length), ("most", most)));

    private static string? Current(Visit visit) => visit.Session.Screen == ScreenId.ProductNote
        ? visit.Session.Draft?.Line.Note
        : visit.Cart.Line(visit.Session.LineId)?.Note;
}
