using System.Globalization;
using LawReview.Core.Checklists;
using LawReview.Core.Statements;

namespace LawReview.Reporting.Wording;

/// <summary>Puts what an assessment says into the words of one language.</summary>
/// <param name="conceptTitles">Names of concepts by their ids; one without a name is called by its id.</param>
/// <param name="texts">The checklist's texts in the same language.</param>
public sealed class StatementWriter(ReportWording wording, IReadOnlyDictionary<string, string> conceptTitles, ChecklistTexts texts)
{
    /// <summary>Far longer than any statement that helps; nested conditions could go on for a page.</summary>
    private const int MostParts = 12;

    public ReportWording Wording => wording;

    public ChecklistTexts Texts => texts;

    /// <summary>A statement as a clause or sentence, as its wording has it.</summary>
    public string Write(Statement statement) => statement.Parts.Length switch
    {
        0 => wording[$"Statement.{statement.Key}"],
        1 => wording.Fill($"Statement.{statement.Key}", ("1", Write(statement.Parts[0]))),
        _ => wording.Fill($"Statement.{statement.Key}", ("1", Write(statement.Parts[0])), ("2", Write(statement.Parts[1]))),
    };

    /// <summary>A statement that begins a sentence or goes on in one, without its full stop.</summary>
    public string WithoutStop(Statement statement) => Write(statement).TrimEnd().TrimEnd('.', '。');

    /// <summary>The name of a concept, as it stands within a sentence.</summary>
    public string Concept(string id) =>
        conceptTitles.TryGetValue(id, out var title) && title.Length > 0 ? WithinSentence(title) : id.Replace('-', ' ');

    /// <summary>What a condition asks for. What it excludes is named only where it is the reason for a failure.</summary>
    public string Asked(SayCondition condition) => condition switch
    {
        SaysConcept c => Quoted(c.Concept),
        SaysByMeaning m => Quoted(m.Concept),
        SaysUnderHeading h => wording.Fill("say.under-heading", ("1", Quoted(h.Concept))),
        SaysNear n => n.Parts.Select(Asked).Aggregate((a, b) => wording.Fill("say.near", ("1", a), ("2", b))),
        SaysBefore b => b.Parts.Select(Asked).Aggregate((a, c) => wording.Fill("say.before", ("1", a), ("2", c))),
        SaysByReference r => wording.Fill("say.by-reference", ("1", Asked(r.Target))),
        SaysWith w => List([.. w.Parts.Select(Asked)], "say.with"),
        SaysAnyOf a => List([.. a.Parts.Select(Asked).Distinct(StringComparer.Ordinal).Take(MostParts)], "say.or"),
        SaysWithout w => Asked(w.Base),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>"an entry offence", as it stands within a sentence.</summary>
    public string Kind(OffenceKind kind)
    {
        var name = WithinSentence(texts.KindOf(kind));
        var key = name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "kind.in-sentence.an" : "kind.in-sentence.a";
        return wording.Fill(key, ("name", name));
    }

    private string Write(StatementPart part) => part switch
    {
        Verbatim v => v.Text,
        VerbatimList l => wording.List(l.Items),
        Figure f => f.Number.ToString(CultureInfo.InvariantCulture),
        ConceptsFound c => List([.. c.Concepts.Select(Quoted).Distinct(StringComparer.Ordinal)], "say.with"),
        AskedFor a => Asked(a.Condition),
        KindOfOffence k => Kind(k.Kind),
        LanguageTags t => wording.List([.. t.Tags.Select(wording.LanguageName)]),
        Way w => wording.Name(w.Reached),
        ExpectedTitles e => wording.List([.. e.Titles.Select(texts.ExpectedTitle)]),
        ReminderOf r => texts.ReminderOf(r.Obligation),
        Statement s => Write(s),
        _ => throw new NotSupportedException(part.GetType().Name),
    };

    private string Quoted(string concept) => wording.Fill("concept.quoted", ("name", Concept(concept)));

    private string List(List<string> items, string last) => items.Count == 1
        ? items[0]
        : string.Join(wording["list.comma"], items.Take(items.Count - 1)) + wording[last] + items[^1];

    /// <summary>Titles begin with a capital letter; abbreviations keep theirs.</summary>
    public static string WithinSentence(string title) =>
        title.Length > 1 && (char.IsLower(title[1]) || title[1] == ' ') ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
