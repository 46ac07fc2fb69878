using System.Collections.Immutable;
using System.Text;
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

/// <summary>
/// Reasons of remainders that are not part of the text as a person sees it: between the words on either side nothing is
/// left out.
/// </summary>
public static class Unseen
{
    public const string Deleted = "deleted text";
    public const string Inserted = "inserted text";
    public const string Hidden = "hidden text";
    public const string SoftHyphen = "hyphen at a line's end";
    public const string FieldCode = "field instruction";

    public const string DirectionMark = "mark of writing direction";

    public static bool Is(string reason) => reason is Deleted or Inserted or Hidden or SoftHyphen or FieldCode or DirectionMark;
}

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

    /// <summary>What the file states about itself in mark-up; <see cref="StatedData.None"/> for formats without any.</summary>
    public StatedData Stated { get; init; } = StatedData.None;

    /// <summary>Which pages were recognised in pictures; null where none was.</summary>
    public TextRecognition? Recognition { get; init; }

    /// <summary>Where the characters of <see cref="Source"/> stand, for a law with a draft's amendments in it; null for a text that is a file.</summary>
    public Consolidation? Consolidation { get; init; }

    public IEnumerable<Provision> AllProvisions() => Provisions.SelectMany(p => p.SelfAndDescendants());

    /// <summary>
    /// The characters between two offsets of the file that a person who looks at it sees: without deleted, hidden and
    /// other <see cref="Unseen"/> text. White space only where two pieces of a quotation stand beside each other.
    /// </summary>
    public string SeenBetween(int from, int to)
    {
        if (to <= from) return "";
        var seen = new StringBuilder();
        var at = from;
        for (var i = FirstEndingAfter(from); i < Remainders.Length && Remainders[i].Span.Start < to; i++)
        {
            if (!Unseen.Is(Remainders[i].Reason)) continue;
            var span = Remainders[i].Span;
            if (span.Start > at) seen.Append(Source.Content, at, span.Start - at);
            at = Math.Max(at, span.End);
        }

        if (at < to) seen.Append(Source.Content, at, to - at);
        return seen.ToString();
    }

    // Remainders stand in the order of the file and do not overlap.
    private int FirstEndingAfter(int position)
    {
        var (low, high) = (0, Remainders.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Remainders[middle].Span.End > position) high = middle;
            else low = middle + 1;
        }

        return low;
    }
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
    /// <summary>Why a model law does not count: it is nobody's law.</summary>
    public const string ModelLaw = "model law";

    public bool Counts => Text is not null && Excluded is null;

    /// <summary>Of the file alone: texts are looked up all the time, and two of one file are rare.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(File);
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

    /// <summary>The same texts with model laws counting: what a comparison with a model reads as the model.</summary>
    public Jurisdiction AsModel() => this with
    {
        Works = [.. Works.Select(w => w with { Expressions = [.. w.Expressions.Select(e => e.Excluded == Expression.ModelLaw ? e with { Excluded = null } : e)] })],
    };

    /// <summary>The texts an assessment reads.</summary>
    public IEnumerable<Expression> Counting() => Expressions().Where(e => e.Counts);
}
