using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;
using LawReview.Core.Statements;

namespace LawReview.Core.Offences;

/// <summary>How the law attaches a punishment to a passage.</summary>
public enum LiabilityLink
{
    /// <summary>The passage itself names the offence or the punishment.</summary>
    SamePassage,

    /// <summary>Another passage of the section does.</summary>
    SameSection,

    /// <summary>A provision that refers to it does.</summary>
    Reference,

    /// <summary>The act's general penalty clause does.</summary>
    GeneralPenalty,
}

/// <summary>One way of committing an offence: a passage that says the whole conduct.</summary>
/// <param name="Conduct">The matches that make the conduct.</param>
public sealed record OffenceForm(Passage Passage, ImmutableArray<ConceptMatch> Conduct, LiabilityLink Liability);

/// <summary>
/// An offence as the texts establish it: the forms of its base tier in one section or article, and the passages that
/// attach to it.
/// </summary>
/// <param name="Penalties">Passages with the punishment of the base tier.</param>
/// <param name="Tiers">Passages with a heavier punishment or an aggravating circumstance that reaches it.</param>
/// <param name="Exemptions">Passages with an exemption, defence or immunity that reaches it.</param>
/// <param name="Attached">Other passages that reach it: its section, provisions that refer to it, act-wide rules.</param>
/// <param name="IsMain">False for an offence with a lesser sanction beside one with imprisonment, or for a carrier clause: "every" and "some" do not count it where a main one exists.</param>
/// <param name="Maximum">Maximum of the base tier; null where none could be read, 0 years where a fine alone is named.</param>
/// <param name="Least">Least imprisonment of the base tier in years; null where none is named or read.</param>
public sealed record Offence(
    OffenceKind Kind,
    Expression Expression,
    Provision Section,
    ImmutableArray<OffenceForm> Forms,
    ImmutableArray<Passage> Penalties,
    ImmutableArray<Passage> Tiers,
    ImmutableArray<Passage> Exemptions,
    ImmutableArray<Passage> Attached,
    bool IsMain,
    PenaltyMaximum? Maximum,
    double? Least = null);

/// <summary>A passage that shows signs of an offence and was not taken as one, with what it lacks.</summary>
public sealed record OffenceCandidate(OffenceKind Kind, Passage Passage, ImmutableArray<ConceptMatch> Signs, Statement Lacks)
{
    /// <summary>What exempts, defines, reports or speaks to States cannot be an offence that was overlooked.</summary>
    public bool PunishesNothing => Lacks.Key is StatementKey.StatesExemption or StatementKey.IsDefinition or StatementKey.SpeaksOfProceedings
        or StatementKey.SpeaksToStates or StatementKey.InTreatyText or StatementKey.InExplanatoryText;
}

/// <summary>The offences of a jurisdiction and the candidates that were not taken.</summary>
public sealed record AssembledOffences(ImmutableArray<Offence> Offences, ImmutableArray<OffenceCandidate> Candidates)
{
    /// <summary>Offences of a kind (or of the kinds a group includes): the main ones, or all where none is.</summary>
    public ImmutableArray<Offence> OfKind(OffenceKind kind)
    {
        if (kind.IsFirstOf) return kind.Includes.Select(OfName).FirstOrDefault(found => found.Count > 0)?.ToImmutableArray() ?? [];
        return kind.Includes.IsEmpty ? [.. OfName(kind.Name)] : [.. kind.Includes.SelectMany(OfName)];
    }

    private List<Offence> OfName(string name)
    {
        var all = Offences.Where(o => o.Kind.Name == name).ToList();
        var main = all.Where(o => o.IsMain).ToList();
        return main.Count > 0 ? main : all;
    }

    public IEnumerable<OffenceCandidate> CandidatesOf(OffenceKind kind) =>
        Candidates.Where(c => c.Kind.Name == kind.Name || kind.Includes.Contains(c.Kind.Name));
}

/// <summary>By how much a punishment is raised, as parts of it: 1 where it is doubled.</summary>
/// <param name="Least">0 where it may be raised by less ("by up to one half").</param>
public readonly record struct PenaltyRaise(double Least, double Most);

/// <summary>A term of imprisonment as a provision names it, in years.</summary>
/// <param name="Least">0 where none is named.</param>
/// <param name="Most">0 for life.</param>
public readonly record struct PenaltyTerm(double Least, double Most, bool IsLife)
{
    public PenaltyMaximum Maximum => IsLife ? new(double.PositiveInfinity, true) : new(Most, false);
}

/// <summary>Offences taken by their maximum: of so many years or more, or (strict) of more than so many.</summary>
public sealed record PenaltyThreshold(double Years, bool IsStrict);

/// <summary>The longest imprisonment of a tier, in years; <see cref="IsLife"/> for life. A fine alone is 0 years.</summary>
public readonly record struct PenaltyMaximum(double Years, bool IsLife)
{
    public override string ToString() => IsLife ? "life" : Years.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
