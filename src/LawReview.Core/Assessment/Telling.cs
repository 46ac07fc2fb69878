using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;

namespace LawReview.Core.Assessment;

/// <summary>
/// Which of several provisions that meet one condition a lawyer would cite first: one that states the thing before one that
/// mentions it, and one near the offence before one far from it. It orders evidence and decides nothing.
/// </summary>
public sealed class Telling(PassageIndex index, Linkage linkage, AssembledOffences offences, IReadOnlyList<string> subjects)
{
    private const int TokensToAStep = 20;
    private const int MostSteps = 3;
    private const int LongPassage = 150;
    private const int FewestFigures = 3;

    // What a further match, a step of the first match into the passage and an offence's own words weigh was set on the quotations of
    // reference labels, by States in turns (docs/measurements.md).
    private const int MatchWeight = 4;
    private const int MostMatches = 4;
    private const int DistanceWeight = 2;
    private const int MostDistance = 4;
    private const int OffenceWeight = 3;
    private const int ReachWeight = 2;
    private const int RankWeight = 4;

    private readonly Dictionary<Expression, bool> homes = [];
    private readonly HashSet<Passage> forms = [.. offences.Offences.Where(o => o.IsMain).SelectMany(o => o.Forms).Select(f => f.Passage)];
    private readonly HashSet<Provision> sections = [.. offences.Offences.Where(o => o.IsMain).Select(o => o.Section)];
    private readonly HashSet<Provision> chapters = [.. offences.Offences.Where(o => o.IsMain).Select(o => o.Section.Parent).OfType<Provision>()];

    /// <summary>
    /// The less the better; passages of equal weight stay in the order of the texts. What says the thing several times, and at its
    /// beginning, is about it.
    /// </summary>
    /// <param name="matches">What made the condition hold.</param>
    public int Weigh(Passage passage, IReadOnlyCollection<ConceptMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentNullException.ThrowIfNull(matches);
        var weight = Place(passage);
        if (index.Says(passage, Markers.Purpose) || Linkage.InSchedule(passage)) weight += 3;
        if (IsNamedByHeading(passage, matches)) weight -= 3;
        if (matches.Count > 0 && !forms.Contains(passage) && matches.All(m => m.Span.End <= passage.Own.Start)) weight++;
        var factor = IsIdeographic(passage) ? 2 : 1;
        if (passage.Tokens.Tokens.Length > LongPassage * factor) weight++;
        if (index.Says(passage, Markers.Offence)) weight -= OffenceWeight;
        weight -= MatchWeight * Math.Min(MostMatches, matches.Count);
        if (matches.Count > 0) weight += DistanceWeight * Math.Min(MostDistance, matches.Min(m => m.FirstToken) / (TokensToAStep * factor));
        return weight + Math.Min(MostSteps, Spread(matches) / (TokensToAStep * factor));
    }

    /// <summary>As <see cref="Weigh"/>, with how the provision comes to hold for the offence and which of a rule's alternatives it meets.</summary>
    /// <param name="rank">The number of the alternative.</param>
    public static int WeighReaching(int weight, ReachKind reach, int rank) => weight + (ReachWeight * (int)reach) + (RankWeight * rank);

    /// <summary>
    /// As <see cref="Weigh"/>, for what extends an offence: the rules on attempt or on accomplices in the general part of a code come
    /// before what another act says by the way, and what exempts comes last.
    /// </summary>
    public int WeighExtension(Passage passage, IReadOnlyCollection<ConceptMatch> matches) =>
        Weigh(passage, matches) + (linkage.IsExemption(passage) ? 2 : 0)
        - (linkage.IsCriminalCode(passage.Expression) && !linkage.IsInOffenceChapterOfCode(passage) ? 3 : 0);

    /// <summary>In the offence's section, in its chapter or a text on the same matter, anywhere, or among the other crimes of a code.</summary>
    private int Place(Passage passage)
    {
        if (sections.Contains(passage.Section)) return 0;
        if (passage.Section.Parent is { } chapter && chapters.Contains(chapter)) return 1;
        return IsHome(passage.Expression) ? 2 : linkage.IsInOffenceChapterOfCode(passage) ? 7 : 4;
    }

    /// <summary>A text on the matter of the checklist: its title says so, or it holds an offence and is no code of all crimes.</summary>
    public bool IsHome(Expression expression)
    {
        if (homes.TryGetValue(expression, out var known)) return known;
        return homes[expression] = subjects.Any(s => index.TextSays(expression.Language, expression.Title, s))
            || (expression.Kind != InstrumentKind.Code && !index.TextSays(expression.Language, expression.Title, Markers.GeneralLaw)
                && offences.Offences.Any(o => o.Expression.WorkId == expression.WorkId))
            || (expression.Kind == InstrumentKind.Regulation && CarriesOutHome(expression));
    }

    /// <summary>"Regulation under Act No. 4117": the number of an act on the matter stands in its title.</summary>
    private bool CarriesOutHome(Expression regulation)
    {
        var numbers = Numbers(regulation.Title).ToHashSet(StringComparer.Ordinal);
        return numbers.Count > 0 && index.Texts.Any(t => t.Kind != InstrumentKind.Regulation && Numbers(t.Title).Any(numbers.Contains) && IsHome(t));
    }

    // Of three figures and more, and no year.
    private static IEnumerable<string> Numbers(string title) =>
        TokenisedText.Of(title) is var words
            ? Enumerable.Range(0, words.Tokens.Length).Select(words.WordAt).Where(w => w.Length >= FewestFigures && w.All(char.IsAsciiDigit) && !(w.Length == 4 && w[0] is '1' or '2'))
            : [];

    /// <summary>The heading of the provision or of its section names what was asked for.</summary>
    private bool IsNamedByHeading(Passage passage, IReadOnlyCollection<ConceptMatch> matches) =>
        new[] { passage.Provision, passage.Section }.Distinct().Where(p => !p.IsContainer && !p.Heading.IsBlank)
            .Any(p => matches.Select(m => m.Concept).Distinct().Any(c => index.TextSays(passage.Expression.Language, p.Heading.Text, c)));

    private static bool IsIdeographic(Passage passage) => !passage.Tokens.Tokens.IsEmpty && passage.Tokens.WordAt(0)[0] >= '\u2E80';

    /// <summary>How far apart the concepts stand: the fewest tokens from the first to the last with one match of each.</summary>
    private static int Spread(IReadOnlyCollection<ConceptMatch> matches)
    {
        var kinds = matches.Select(m => m.Concept).Distinct().Count();
        if (kinds < 2) return 0;
        var least = int.MaxValue;
        foreach (var first in matches)
        {
            var end = first.EndToken;
            foreach (var kind in matches.Where(m => m.FirstToken >= first.FirstToken).GroupBy(m => m.Concept)) end = Math.Max(end, kind.Min(m => m.EndToken));
            if (matches.Where(m => m.FirstToken >= first.FirstToken).Select(m => m.Concept).Distinct().Count() == kinds)
                least = Math.Min(least, end - first.FirstToken);
        }

        return least == int.MaxValue ? 0 : least;
    }
}
