using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;

namespace LawReview.Core.Offences;

/// <summary>
/// What an offence's base tier is punished with: the words of its own passages; the punishment of another provision that they refer to; or the
/// years that the law lays down for the kind of imprisonment or the class of offences they name.
/// </summary>
internal sealed class BasePenalty
{
    /// <summary>"The same penalty", "the punishment laid down in article 4": a term that another provision names.</summary>
    internal const string SamePenalty = "same-penalty";

    /// <summary>Words that tell how an offence is tried: an item with them punishes the same case as the item before.</summary>
    private const string ModeOfTrial = "mode-of-trial";

    /// <summary>"The same penalty", without a number, is one named shortly before.</summary>
    private const int PassagesBack = 6;
    private const int ReferencesFollowed = 3;

    /// <summary>What makes a later term of the same passage that of a heavier tier.</summary>
    private static readonly string[] Circumstances = ["endanger", "death-injury"];

    private readonly PassageIndex index;
    private readonly PenaltyScale scale;
    private readonly Dictionary<ConceptMatcher, PenaltyReader> readers = [];

    public BasePenalty(PassageIndex index)
    {
        this.index = index;
        scale = new(index, ReaderOf);
    }

    /// <summary>An item that tells how the offence is tried.</summary>
    public bool TellsModeOfTrial(Passage passage) => index.Says(passage, ModeOfTrial);

    /// <summary>
    /// That of the first passage with a term of imprisonment and of its siblings (on indictment, on summary conviction). In a passage that
    /// holds a heavier tier too, the first term named is the base.
    /// </summary>
    /// <param name="forms">Passages of the offence, which may name its class.</param>
    public (double? Least, PenaltyMaximum? Maximum) Of(IReadOnlyList<Passage> penalties, IEnumerable<Passage> forms)
    {
        foreach (var passage in penalties)
        {
            if (!ReaderOf(passage).NamesYears(passage.Tokens) && scale.Of(passage, distinguished: true) is var (ofKind, _)) return Figures(ofKind);
            if (!TermsOf(passage).IsEmpty) return Figures(OfOwnWords(passage, penalties));
            if (ElsewhereFor(passage, ReferencesFollowed, distinguished: true) is { } named) return Figures(named);
        }

        foreach (var passage in penalties)
            if (scale.Of(passage) is var (laidDown, _)) return Figures(WithLeast(laidDown, passage));
        foreach (var form in forms)
            if (scale.Of(form) is var (term, _)) return Figures(term);
        if (penalties.FirstOrDefault(p => index.Says(p, Markers.Imprisonment)) is { } unread) return (ReaderOf(unread).LeastAlone(unread.Tokens), null);
        return penalties.Count > 0 ? (null, new(0, false)) : (null, null);
    }

    /// <summary>The punishment that another provision names for the passage: the one it refers to, or the scale of the kind it names.</summary>
    public PenaltyTerm? ElsewhereFor(Passage passage) => ElsewhereFor(passage, ReferencesFollowed, distinguished: false);

    /// <param name="distinguished">Whether a scale counts for a kind of imprisonment with a name of its own only.</param>
    private PenaltyTerm? ElsewhereFor(Passage passage, int follow, bool distinguished)
    {
        if (follow > 0 && index.Says(passage, SamePenalty))
        {
            foreach (var other in Named(passage))
            {
                if (other == passage) continue;
                if (TermsOf(other) is [var term, ..]) return term;
                if (ElsewhereFor(other, follow - 1, distinguished: false) is { } further) return further;
            }
        }

        return scale.Of(passage, distinguished) is var (laidDown, _) ? WithLeast(laidDown, passage) : null;
    }

    /// <summary>"Not under one year" of a punishment whose most the general part lays down.</summary>
    private PenaltyTerm WithLeast(PenaltyTerm laidDown, Passage passage) =>
        ReaderOf(passage).LeastAlone(passage.Tokens) is { } least && least > laidDown.Least && (laidDown.IsLife || least <= laidDown.Most) ? laidDown with { Least = least } : laidDown;

    /// <summary>The provisions referred to; without a reference what stands shortly before.</summary>
    private IEnumerable<Passage> Named(Passage passage)
    {
        var targets = index.ReferencesFrom(passage).SelectMany(r => r.Targets).Where(t => t.Provision != passage.Provision).ToList();
        if (targets.Count > 0) return targets.SelectMany(t => index.Under(t.Provision));
        return Enumerable.Range(1, PassagesBack).Select(back => passage.Number - back).Where(n => n >= 0).Select(n => index.Passages[n])
            .Where(p => p.Expression == passage.Expression && index.Says(p, Markers.Imprisonment));
    }

    private PenaltyTerm OfOwnWords(Passage first, IReadOnlyList<Passage> penalties)
    {
        var own = TermsOf(first);
        if (index.Says(first, Markers.Aggravation) || PassageReader.HoldsWholeStatement(first.Provision) || Circumstances.Any(c => index.Says(first, c))) return own[0];
        return penalties
            .Where(p => p == first || (p.Provision.Parent == first.Provision.Parent && p.Provision.Kind is ProvisionKind.Paragraph or ProvisionKind.Item
                && !index.Says(p, Markers.Aggravation) && TellsModeOfTrial(p)))
            .SelectMany(p => TermsOf(p)).MaxBy(t => t.Maximum.Years);
    }

    private static (double? Least, PenaltyMaximum? Maximum) Figures(PenaltyTerm term) => (term.Least > 0 ? term.Least : null, term.Maximum);

    public PenaltyReader ReaderOf(Passage passage)
    {
        var matcher = index.MatcherOf(passage);
        if (!readers.TryGetValue(matcher, out var reader)) readers.Add(matcher, reader = new(matcher));
        return reader;
    }

    public ImmutableArray<PenaltyTerm> TermsOf(Passage passage) => ReaderOf(passage).Terms(passage.Tokens);
}
