using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LawReview.Core.Diagnostics;

namespace LawReview.Core.Checklists;

/// <summary>How binding the treaty's text makes a row. Only a mandatory row can be a gap.</summary>
public enum Strength
{
    /// <summary>"shall"</summary>
    Mandatory,

    /// <summary>"shall consider"</summary>
    Consider,

    /// <summary>"may"</summary>
    Optional,

    /// <summary>"need not", "nothing shall require": a limit that the law may respect or cross.</summary>
    Limit,

    /// <summary>Not treaty text: guidance, model law, good practice.</summary>
    Recommended,
}

/// <summary>What can prove a row.</summary>
public enum ProvedBy
{
    Statute,
    GeneralLaw,
    Practice,
    Notification,
    Interpretive,
}

/// <summary>
/// A list of obligations of one treaty (with its parent), written in Markdown, and the kinds of offence it looks for.
/// </summary>
/// <param name="Edition">Edition as the front matter states it.</param>
/// <param name="Sha256">Hash over the checklist's files and the lexicons it was read with.</param>
/// <param name="Summary">Ids of the obligations for the report's summary page, in order.</param>
public sealed record Checklist(
    string Id,
    string Title,
    string Treaty,
    string Edition,
    string Sha256,
    ImmutableArray<OffenceKind> OffenceKinds,
    ImmutableArray<Obligation> Obligations,
    ImmutableArray<ExpectedText> ExpectedTexts,
    ImmutableArray<string> Summary)
{
    /// <summary>
    /// Questions that several rows answer together. They are asked by name (<c>labels</c>, <c>evaluate</c>, <c>explain</c>) and
    /// are no findings of a report.
    /// </summary>
    public ImmutableArray<Obligation> Questions { get; init; } = [];

    /// <summary>Rows of the checklists that this one uses: its rules may ask for their values; they are no rows of its own.</summary>
    public ImmutableArray<Obligation> Used { get; init; } = [];

    /// <summary>Where several checklists are walked together: each of them, in order. Empty for a checklist by itself.</summary>
    public ImmutableArray<Checklist> Parts { get; init; } = [];

    /// <summary>The parts, or the checklist itself.</summary>
    public IEnumerable<Checklist> Chapters => Parts.IsEmpty ? [this] : Parts;

    /// <summary>Its own rows, its questions, and those of the checklists it uses.</summary>
    public IEnumerable<Obligation> AllRows => Obligations.Concat(Questions).Concat(Used);

    public Obligation? Find(string id) => AllRows.FirstOrDefault(o => o.Id == id);

    /// <summary>The checklist that a row belongs to; this one where it is a row of a checklist that is only used.</summary>
    public Checklist HolderOf(Obligation row) => Parts.FirstOrDefault(p => p.Obligations.Concat(p.Questions).Any(o => o.Id == row.Id)) ?? this;

    /// <summary>
    /// Several checklists as one, in the order given: each kind of offence and each expected text once. One alone is given back
    /// as it is.
    /// </summary>
    public static Checklist Together(IReadOnlyList<Checklist> parts)
    {
        ArgumentOutOfRangeException.ThrowIfZero(parts.Count);
        if (parts.Count == 1) return parts[0];
        var rows = parts.SelectMany(p => p.Obligations).ToImmutableArray();
        var questions = parts.SelectMany(p => p.Questions).ToImmutableArray();
        var own = rows.Concat(questions).Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => $"{p.Id}\n{p.Sha256}\n"))));
        return new(
            string.Join(", ", parts.Select(p => p.Id)), string.Join("; ", parts.Select(p => p.Title)), parts[0].Treaty,
            string.Join(", ", parts.Select(p => p.Edition).Distinct(StringComparer.Ordinal)), Convert.ToHexStringLower(hash),
            [.. parts.SelectMany(p => p.OffenceKinds).DistinctBy(k => k.Name)], rows, ExpectedBy(parts), [.. parts.SelectMany(p => p.Summary).Distinct(StringComparer.Ordinal)])
        {
            Questions = questions,
            Used = [.. parts.SelectMany(p => p.Used).Where(o => !own.Contains(o.Id)).DistinctBy(o => o.Id)],
            Parts = [.. parts],
        };
    }

    private static ImmutableArray<ExpectedText> ExpectedBy(IEnumerable<Checklist> parts) =>
    [
        .. parts.SelectMany(p => p.ExpectedTexts).GroupBy(t => t.Title, StringComparer.Ordinal)
            .Select(g => g.First() with { NeededFor = [.. g.SelectMany(t => t.NeededFor).Distinct(StringComparer.Ordinal)] }),
    ];
}

/// <summary>One duty, permission or limit of the treaty, with the rules that decide what a State's texts say about it.</summary>
/// <param name="Source">Articles, as printed: "Protocol arts 3(a), 6(1)".</param>
/// <param name="Cluster">Review cluster I–IV.</param>
/// <param name="Questions">Numbers of review questions; the ids are the project's own.</param>
/// <param name="GapAllowed">Whether an absence may be called a gap.</param>
/// <param name="Duty">The duty in plain words; Markdown inline text.</param>
/// <param name="Counts">What counts; empty where nothing is said.</param>
/// <param name="DoesNotCount">What does not count.</param>
/// <param name="About">Name of the offence kind this row hangs on, or null.</param>
/// <param name="Reminder">Sentence added to findings of "wider" or other notes, e.g. the art. 6(4) reminder; may be empty.</param>
/// <param name="DraftingOption">A wording a drafter may start from, in the project's own words.</param>
public sealed record Obligation(
    string Id,
    string Title,
    string Source,
    Strength Strength,
    ProvedBy ProvedBy,
    string Cluster,
    ImmutableArray<string> Questions,
    bool GapAllowed,
    string Duty,
    string Counts,
    string DoesNotCount,
    string? About,
    ImmutableArray<Element> Elements,
    ImmutableArray<Rule> Rules,
    string Reminder,
    string DraftingOption,
    ImmutableArray<Example> Examples,
    SourceLocation Location);

/// <summary>One line of the element table: a name for people, and the condition that finds it.</summary>
public sealed record Element(string Name, Condition Condition, SourceLocation Location);

/// <summary>"If this holds, the value is … and the finding is …". Rules are tried in order; the last one is "otherwise".</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Sentence">The condition as written, for explanations.</param>
public sealed record Rule(int Number, string Value, FindingKind Finding, Condition Condition, string Sentence, SourceLocation Location);

/// <summary>A text an assessment needs, and the condition that shows that it was supplied ("texts you should add").</summary>
/// <param name="NeededFor">Ids of the obligations it would answer.</param>
public sealed record ExpectedText(string Title, ImmutableArray<string> NeededFor, Condition Condition, string Why);

/// <summary>An example that runs as a test: law texts and the finding they must give.</summary>
/// <param name="Expected">met, not met, near miss, or a finding's own name, as written after <c>```law</c>.</param>
public sealed record Example(string Expected, string? Value, ImmutableArray<ExampleFile> Files, string Heading, bool IsTodo, SourceLocation Location);

public sealed record ExampleFile(string Name, string Language, string Text);

/// <summary>
/// A kind of offence that a checklist looks for, in concepts. An offence is a passage that says the conduct,
/// in one of its forms, and for which the law provides a punishment, in the same words or through a reference.
/// </summary>
/// <param name="Conduct">Any one of these makes the conduct (strict).</param>
/// <param name="Signs">Several of these make a candidate that a person should look at (wide).</param>
/// <param name="Not">A passage that says one of these is not this kind.</param>
/// <param name="Includes">Names of kinds whose offences count as this kind too (a group of kinds).</param>
public sealed record OffenceKind(
    string Name,
    string Title,
    ImmutableArray<SayCondition> Conduct,
    ImmutableArray<SayCondition> Signs,
    ImmutableArray<SayCondition> Not,
    ImmutableArray<string> Includes,
    SourceLocation Location)
{
    /// <summary>Of the kinds included only the first of which the law has an offence counts.</summary>
    public bool IsFirstOf { get; init; }
}
