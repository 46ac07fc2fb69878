using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Law;

public enum InstrumentKind
{
    Act,
    Code,
    Regulation,
    Bill,
    AmendingAct,
    Treaty,
    ApprovalAct,
    ModelLaw,
    Interpretation,
    Explanatory,
}

/// <summary>Whether a text counts as the law of its as-of date. Repealed, historic and superseded texts do not count.</summary>
public enum TextStatus
{
    InForce,
    Bill,
    Pending,
    Repealed,
    Historic,
    Superseded,
}

public enum TextAuthority
{
    Official,
    Translation,
    Extract,
}

/// <summary>Characters of a file that belong to no provision, and why: mark-up, contents list, running head, page number, note.</summary>
public sealed record Remainder(TextSpan Span, string Reason);

/// <summary>What a reader makes of one file.</summary>
/// <param name="Provisions">The top nodes, in order.</param>
/// <param name="Title">The instrument's title as the file gives it; empty where it gives none.</param>
/// <param name="Language">BCP 47 tag as the file states it or as inferred; empty where unknown.</param>
public sealed record LawText(
    SourceText Source,
    ImmutableArray<Provision> Provisions,
    ImmutableArray<Remainder> Remainders,
    string Title,
    string Language,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Nodes of the whole text, also where only part of it was read again from an index.</summary>
    public int ProvisionCount { get => field >= 0 ? field : AllProvisions().Count(); init; } = -1;

    public IEnumerable<Provision> AllProvisions() => Provisions.SelectMany(p => p.SelfAndDescendants());
}

/// <summary>
/// One file of a jurisdiction: a text of a work in one language at one point in time (Akoma Ntoso: an expression).
/// </summary>
/// <param name="Text">Null where the file could not be read; <paramref name="NotRead"/> then says why and what to do.</param>
/// <param name="Inferred">Names of the fields whose values the tool inferred, because no manifest gives them.</param>
/// <param name="Excluded">Why the text does not count (repealed, historic, superseded, parallel language); null where it counts.</param>
public sealed record Expression(
    string File,
    string WorkId,
    string Title,
    InstrumentKind Kind,
    string Language,
    TextStatus Status,
    string AsOf,
    TextAuthority Authority,
    string Origin,
    string Sha256,
    long ByteLength,
    LawText? Text,
    string? NotRead,
    ImmutableArray<string> Inferred,
    string? Excluded)
{
    public bool Counts => Text is not null && Excluded is null;
}

/// <summary>An act, code or bill with all the texts of it that were supplied.</summary>
public sealed record Work(string Id, string Title, InstrumentKind Kind, ImmutableArray<Expression> Expressions);

/// <param name="Status">party, signatory or none, as the manifest says.</param>
public sealed record TreatyStatus(
    string Treaty,
    string Status,
    string Date,
    ImmutableArray<string> Reservations,
    ImmutableArray<string> Declarations);

/// <summary>A State (or part of one) and the texts of its law that were supplied.</summary>
/// <param name="Path">The folder or file as the user named it; for messages only, never printed in reports.</param>
/// <param name="Landlocked">Null where not stated.</param>
public sealed record Jurisdiction(
    string Name,
    string Code,
    bool IsFictional,
    ImmutableArray<TreatyStatus> Treaties,
    string Tradition,
    string Region,
    bool? Landlocked,
    string? Parent,
    ImmutableArray<Work> Works,
    ImmutableArray<string> Inferred,
    ImmutableArray<Diagnostic> Diagnostics,
    string Path)
{
    public IEnumerable<Expression> Expressions() => Works.SelectMany(w => w.Expressions);

    /// <summary>The texts an assessment reads.</summary>
    public IEnumerable<Expression> Counting() => Expressions().Where(e => e.Counts);
}
