namespace LawReview.Core.Law.References;

/// <summary>"§ 95 Abs. 1 Nr. 3 oder Abs. 2", "§§ 3 bis 5", "im Sinne des Absatzes 1", "§ 421 des Bürgerlichen Gesetzbuchs".</summary>
internal sealed class GermanReferences() : WordedReferences(Words)
{
    private static readonly string[] WorkEndings =
        ["gesetz", "gesetzes", "gesetzbuch", "gesetzbuchs", "gesetzbuches", "ordnung", "verordnung", "buch", "buchs", "buches", "vertrag", "vertrags", "vertrages", "abkommens", "übereinkommens", "richtlinie", "konvention"];

    private static readonly ReferenceVocabulary Words = new()
    {
        Levels = ReferenceVocabulary.Table(
            (ReferenceLevel.Section, "section", "§ §§ artikel artikels artikeln art. paragraph paragraphen"),
            (ReferenceLevel.Below, "subsection", "absatz absatzes absätze absätzen abs."),
            (ReferenceLevel.Below, "paragraph", "nummer nummern nr. ziffer ziffern ziff."),
            (ReferenceLevel.Below, "item", "buchstabe buchstaben buchst. lit. doppelbuchstabe doppelbuchst."),
            (ReferenceLevel.Below, "sentence", "satz satzes sätze sätzen halbsatz hs."),
            (ReferenceLevel.Part, "part", "teil teils buch"), (ReferenceLevel.Title, "title", "titel"), (ReferenceLevel.Chapter, "chapter", "kapitel kapitels"),
            (ReferenceLevel.Schedule, "schedule", "anlage")),
        This = ReferenceVocabulary.Set("dieses dieser diesem diesen"),
        Preceding = ReferenceVocabulary.Set("vorstehenden vorhergehenden vorigen"),
        Following = ReferenceVocabulary.Set("folgenden nachstehenden"),
        And = ReferenceVocabulary.Set("und oder sowie"),
        UpTo = ReferenceVocabulary.Set("bis"),
        Of = ReferenceVocabulary.Set("des der"),
        Works = ReferenceVocabulary.Set("gesetz"),
        BisIsRange = true,
    };

    protected override bool IsWork(string word)
    {
        var lower = word.ToLowerInvariant();
        return WorkEndings.Any(e => lower.EndsWith(e, StringComparison.Ordinal));
    }
}
