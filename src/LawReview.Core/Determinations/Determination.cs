using System.Collections.Immutable;

namespace LawReview.Core.Determinations;

/// <summary>What a person decided about a finding. The tool never sets one by itself.</summary>
public enum DeterminationStatus
{
    /// <summary>The finding is right as it stands.</summary>
    Agreed,

    /// <summary>The finding is not right; the reason says why.</summary>
    NotAgreed,

    /// <summary>The State complies with the obligation.</summary>
    Compliant,

    /// <summary>The State complies in part.</summary>
    CompliantInPart,

    /// <summary>The State does not comply.</summary>
    NotCompliant,

    /// <summary>Somebody is looking into it.</summary>
    UnderReview,
}

/// <summary>The statuses' names as files and commands write them.</summary>
public static class DeterminationStatuses
{
    public static readonly ImmutableArray<(string Name, DeterminationStatus Status)> All =
    [
        ("agreed", DeterminationStatus.Agreed),
        ("not-agreed", DeterminationStatus.NotAgreed),
        ("compliant", DeterminationStatus.Compliant),
        ("compliant-in-part", DeterminationStatus.CompliantInPart),
        ("not-compliant", DeterminationStatus.NotCompliant),
        ("under-review", DeterminationStatus.UnderReview),
    ];

    public static IEnumerable<string> Names => All.Select(s => s.Name);

    public static string NameOf(DeterminationStatus status) => All.First(s => s.Status == status).Name;

    /// <summary>Null where there is no such status.</summary>
    public static DeterminationStatus? ByName(string name) =>
        All.Where(s => s.Name == name).Select(s => (DeterminationStatus?)s.Status).FirstOrDefault();
}

/// <summary>A person's decision beside a finding: who, when, what, why, and what it answers.</summary>
/// <param name="Earlier">What was determined before, the latest first, as it stands in the file.</param>
public sealed record Determination(
    string Checklist,
    string Obligation,
    DeterminationStatus Status,
    string By,
    DateOnly On,
    string Reason,
    Fingerprint Answers,
    ImmutableArray<EarlierDetermination> Earlier);

/// <summary>A determination that a later one took the place of.</summary>
public sealed record EarlierDetermination(DeterminationStatus Status, string By, DateOnly On, string Reason, Fingerprint Answers);

/// <summary>
/// What a determination answers. It goes stale when one of these changes, and with nothing else: not with the edition of
/// the checklist, not with provisions that the finding does not cite.
/// </summary>
/// <param name="Rules">Hash of the obligation's text and rules.</param>
/// <param name="Value">The outcome: value, finding, and elements that were missing.</param>
/// <param name="Cited">The provisions that the finding cites.</param>
/// <param name="Searched">For an absence the works that were searched; empty for a finding that is none.</param>
public sealed record Fingerprint(
    string Rules, string Value, string Finding, ImmutableArray<string> Missing, ImmutableArray<CitedText> Cited, ImmutableArray<string> Searched);

/// <summary>A cited provision by the hash of its words, white space and numbers aside.</summary>
public sealed record CitedText(string Work, string Citation, string Sha256);
