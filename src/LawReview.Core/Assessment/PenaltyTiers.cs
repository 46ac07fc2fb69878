using System.Collections.Immutable;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Statements;

namespace LawReview.Core.Assessment;

/// <summary>
/// Reads what the assembled offences are punished with, tier by tier: least and longest imprisonment, and whether a fine is
/// named. Takes no part in findings; where a term cannot be read it says so and leaves the words to the reader.
/// </summary>
public static class PenaltyTiers
{
    public static ImmutableArray<PenaltyTier> Of(PassageIndex index, AssembledOffences offences)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(offences);
        var basePenalty = new BasePenalty(index);
        return [.. offences.Offences.SelectMany(Of)];

        IEnumerable<PenaltyTier> Of(Offence offence)
        {
            var first = BasePassage(offence);
            if (first is not null) yield return Base(offence, first);

            // A passage that holds two tiers names the base first; what is heavier is the longest of the rest. A fine alone is no heavier case
            // of what is punished with imprisonment: it is what others than people are threatened with.
            foreach (var passage in offence.Tiers.DistinctBy(p => p.Provision))
            {
                // What lays down the punishment of every class of offences is no tier of one.
                if (passage.Section != offence.Section && index.Says(passage, PenaltyScale.Scale) && !index.Says(passage, Markers.Aggravation)) continue;
                var terms = TermsOf(passage);
                if (passage == first) terms = [.. terms.Skip(1)];
                if (passage == first && terms.IsEmpty) continue;
                var most = Longest(terms);
                if (offence.Penalties.Contains(passage) && most is not null && most.Value.Years <= offence.Maximum?.Years) continue;
                if (offence.Maximum is not { Years: 0 } && most is null && FineAlone(passage) is not null) continue;
                if (most is null && RaisedOrElsewhere(offence, passage) is { } named) terms = [named];
                most ??= Longest(terms);
                if (passage != first && !IsHeavier(offence, passage, most)) continue;
                yield return new(offence, TierKind.Heavier, Least(terms, most), most ?? FineAlone(passage), NamesFine(passage), Quoted(passage));
            }
        }

        // A tier says an aggravating circumstance, or is heavier by its figures. What stands elsewhere than in the offence's section names a
        // punishment, too, and is not that of another offence.
        bool IsHeavier(Offence offence, Passage passage, PenaltyMaximum? most)
        {
            var aggravates = index.Says(passage, Markers.Aggravation);
            if (passage.Section == offence.Section) return aggravates || most is not null || NamesFine(passage);
            if (offences.Offences.Any(o => o != offence && o.Section == passage.Section)) return false;
            return aggravates ? most is not null || NamesFine(passage) || index.Says(passage, Markers.Imprisonment)
                : most is { } term && (term.IsLife || !(term.Years <= offence.Maximum?.Years));
        }

        PenaltyTier Base(Offence offence, Passage passage) =>
            new(offence, TierKind.Base, offence.Least, offence.Maximum, NamesFine(passage), Quoted(passage));

        // "The penalty is raised by one third", "doubled": of the base tier; or the years that another provision names.
        PenaltyTerm? RaisedOrElsewhere(Offence offence, Passage passage)
        {
            if (offence.Maximum is not { IsLife: false, Years: > 0 } most || basePenalty.ReaderOf(passage).Raise(passage.Tokens) is not { } raise) return basePenalty.ElsewhereFor(passage);
            return new(Math.Round((offence.Least ?? 0) * (1 + raise.Least), 4), Math.Round(most.Years * (1 + raise.Most), 4), false);
        }

        // The passage whose longest term is the offence's maximum, else the first that punishes; where the offence names a class, it does.
        Passage? BasePassage(Offence offence) =>
            offence.Penalties.FirstOrDefault(p => offence.Maximum is { } most && TermsOf(p).Any(t => t.Maximum == most)) ?? offence.Penalties.FirstOrDefault()
            ?? (offence.Maximum is null ? null : offence.Forms[0].Passage);

        ImmutableArray<PenaltyTerm> TermsOf(Passage passage) => basePenalty.TermsOf(passage);

        bool NamesFine(Passage passage) => index.Says(passage, Markers.Fine);

        PenaltyMaximum? FineAlone(Passage passage) =>
            NamesFine(passage) && index.Matches(passage, Markers.Imprisonment).IsEmpty ? new(0, false) : null;

        Evidence Quoted(Passage passage) => Quoting.Quote(
            passage, index.Matches(passage, Markers.Imprisonment).Concat(index.Matches(passage, Markers.Fine)), new(StatementKey.PunishesTheOffence), Reached.OwnWords);
    }

    private static PenaltyMaximum? Longest(ImmutableArray<PenaltyTerm> terms) =>
        terms.IsEmpty ? null : terms.Select(t => t.Maximum).MaxBy(m => m.Years);

    private static double? Least(ImmutableArray<PenaltyTerm> terms, PenaltyMaximum? most) =>
        terms.Where(t => t.Maximum == most && t.Least > 0).Select(t => (double?)t.Least).FirstOrDefault();
}
