using System.Collections.Immutable;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>The fixed words of the checklist format.</summary>
internal static class Vocabulary
{
    public const string KindsChapter = "Kinds of offence";
    public const string ExpectedTextsChapter = "Texts this checklist expects";

    public const string QuestionsChapter = "Questions across obligations";

    public static readonly ImmutableArray<string> FrontMatterKeys = ["id", "title", "treaty", "edition", "summary", "uses"];

    public static readonly ImmutableArray<string> ObligationColumns = ["source", "strength", "proved by", "gap allowed", "cluster", "questions"];

    public static readonly ImmutableArray<string> ExpectedTextColumns = ["text", "needed for", "recognised by", "why"];

    public static readonly ImmutableArray<string> KindLabels = ["Conduct", "Signs", "Not", "Includes", "First"];

    public static readonly ImmutableArray<string> FenceAttributes = ["value", "lang", "file", "todo"];

    public static readonly ImmutableArray<string> FurtherFenceAttributes = ["lang", "file"];

    public static readonly IReadOnlyDictionary<string, Strength> Strengths = new Dictionary<string, Strength>(StringComparer.Ordinal)
    {
        ["mandatory"] = Strength.Mandatory,
        ["consider"] = Strength.Consider,
        ["optional"] = Strength.Optional,
        ["limit"] = Strength.Limit,
        ["recommended"] = Strength.Recommended,
    };

    public static readonly IReadOnlyDictionary<string, ProvedBy> Proofs = new Dictionary<string, ProvedBy>(StringComparer.Ordinal)
    {
        ["statute"] = ProvedBy.Statute,
        ["general-law"] = ProvedBy.GeneralLaw,
        ["practice"] = ProvedBy.Practice,
        ["notification"] = ProvedBy.Notification,
        ["interpretive"] = ProvedBy.Interpretive,
    };

    public static readonly IReadOnlyDictionary<string, PassageRole> Roles = new Dictionary<string, PassageRole>(StringComparer.Ordinal)
    {
        ["offence"] = PassageRole.Offence,
        ["exemption"] = PassageRole.Exemption,
        ["definition"] = PassageRole.Definition,
        ["duty"] = PassageRole.Duty,
        ["power"] = PassageRole.Power,
        ["aggravation"] = PassageRole.Aggravation,
        ["sanctioned"] = PassageRole.Sanctioned,
    };

    /// <summary>What may follow "KIND offence", in singular and plural; the longest come first.</summary>
    public static readonly ImmutableArray<(ImmutableArray<string> Words, OffencePredicate Predicate)> Predicates =
    [
        (["extends", "through", "general", "law", "to"], OffencePredicate.ExtendsThroughGeneralLawTo),
        (["extend", "through", "general", "law", "to"], OffencePredicate.ExtendsThroughGeneralLawTo),
        (["can", "be", "committed", "by", "the", "migrant"], OffencePredicate.CanBeCommittedByMigrant),
        (["is", "aggravated", "by"], OffencePredicate.IsAggravatedBy),
        (["are", "aggravated", "by"], OffencePredicate.IsAggravatedBy),
        (["is", "punishable", "by", "at", "least"], OffencePredicate.IsPunishableByAtLeast),
        (["are", "punishable", "by", "at", "least"], OffencePredicate.IsPunishableByAtLeast),
        (["extends", "to"], OffencePredicate.ExtendsTo),
        (["extend", "to"], OffencePredicate.ExtendsTo),
        (["requires"], OffencePredicate.Requires),
        (["require"], OffencePredicate.Requires),
        (["says"], OffencePredicate.Says),
        (["say"], OffencePredicate.Says),
        (["exempts"], OffencePredicate.Exempts),
        (["exempt"], OffencePredicate.Exempts),
    ];

    public static readonly ImmutableArray<string> PredicateNames =
        ["requires", "says", "is aggravated by", "exempts", "extends to", "extends through general law to", "is punishable by at least", "can be committed by the migrant"];

    /// <summary>What the first fence of an example may expect: findings with hyphens for blanks, and two words besides.</summary>
    public static readonly ImmutableArray<string> Expectations =
        [.. FindingNames.ByName.Keys.Select(n => n.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-')), "not-met", "near-miss"];
}
