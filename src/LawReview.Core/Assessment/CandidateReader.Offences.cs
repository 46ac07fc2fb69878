using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Search;
using LawReview.Core.Statements;

namespace LawReview.Core.Assessment;

/// <summary>Which acts may hold an offence, and what is shown of passages that are none.</summary>
public sealed partial class CandidateReader
{
    /// <summary>
    /// Every passage that says the conduct of an offence, or shows signs of it; what punishes; and the whole of each act in which a punishment reaches the
    /// conduct, or a definition says it.
    /// </summary>
    private void WantActsOfOffences()
    {
        var punishing = passages.SayAny([Markers.Offence, Markers.Punishment]);
        var norms = passages.SayAny([Markers.Prohibition, Markers.Subject, Markers.Duty]);
        var general = passages.Say(Markers.GeneralPenalty).Numbers().Select(n => passages.PlaceOf(n).File).ToHashSet(StringComparer.Ordinal);
        var texts = punishing.Numbers().Select(n => passages.PlaceOf(n).File).Concat(general).ToHashSet(StringComparer.Ordinal);
        var referring = new List<(OffenceKind Kind, SayCondition Conduct, int Passage)>();
        foreach (var kind in checklist.OffenceKinds.Where(k => k.Includes.IsEmpty))
        {
            foreach (var conduct in kind.Conduct)
                if (OffenceAssembler.RestsOnReference(conduct)) referring.AddRange(Meeting(conduct).Select(n => (kind, conduct, n)));
                else Want(Meeting(conduct));

            // What a definition refers to is read as a definition of its own.
            var defining = kind.Conduct.Where(c => !OffenceAssembler.RestsOnReference(c)).Select(CandidateConditions.InAnyOrder).SelectMany(Meeting).Where(n => passages.Defining[n]).ToList();
            WantTelling(defining);
            foreach (var file in defining.Select(n => passages.PlaceOf(n).File).Where(texts.Contains)) WantActOf(file);
            Want(kind.Signs.SelectMany(Meeting).Where(n => punishing[n] || norms[n]));
        }

        Want(punishing.Numbers());
        Want(passages.Say(Markers.GeneralPenalty).Numbers());
        WantTelling(referring.Select(r => r.Passage).Where(IsRead));
        var (jurisdiction, links) = Linked();
        var index = new PassageIndex(jurisdiction, links, matchers, passages);
        var saying = OffenceAssembler.Saying(index, checklist.OffenceKinds);

        // A passage that says the conduct by a reference counts where something punishes it, or refers to it, or where it would be shown as coming near.
        var referred = links.References.SelectMany(r => r.Targets).Where(t => !t.Provision.IsContainer).Select(PlaceOf).OfType<(string, int)>().ToHashSet();
        var prohibiting = passages.Say(Markers.Prohibition);
        WantTelling(referring.Select(r => r.Passage).Where(n => norms[n] && passages.PlaceOf(n) is var place && (referred.Contains(place) || (prohibiting[n] && general.Contains(place.File)))));
        foreach (var kind in referring.GroupBy(r => r.Kind)) WantNear(kind.Key, [.. kind.Select(r => (r.Conduct, r.Passage))], index, saying);
        (jurisdiction, links) = Linked();
        index = new(jurisdiction, links, matchers, passages);
        foreach (var (_, passage, _, lacks) in OffenceAssembler.Saying(index, checklist.OffenceKinds))
        {
            if (lacks is not null) continue;
            WantActOf(passage.Expression.File);
            WantTelling([index.StoredNumberOf(passage)!.Value]);
        }

        telling.UnionWith(passages.Defining.Numbers().Concat(passages.Say(BasePenalty.SamePenalty).Numbers()).Select(passages.PlaceOf).Where(p => whole.Contains(p.File)));

        // What lays down how long a kind of imprisonment is stands in the general part, which may be another text.
        WantTelling(passages.Say(PenaltyScale.Scale).Numbers());
        Linked();
    }

    /// <summary>Of candidates of a kind the six with most signs are shown, or the first six that punish something.</summary>
    private void WantNear(
        OffenceKind kind, IReadOnlyList<(SayCondition Conduct, int Passage)> referring, PassageIndex index,
        IEnumerable<(OffenceKind Kind, Passage Passage, ImmutableArray<ConceptMatch> Conduct, Statement? Lacks)> saying)
    {
        var candidates = saying.Where(s => s.Kind == kind && s.Lacks is not null)
            .Select(s => new OffenceCandidate(kind, s.Passage, s.Conduct, s.Lacks!)).ToList();
        var least = candidates.Select(c => c.Signs.Length).OrderDescending().ElementAtOrDefault(NearMisses - 1);
        var isAsked = CandidateConditions.AskedForCandidates(checklist).Contains(kind);
        var last = !isAsked ? 0 : candidates.Where(c => !c.PunishesNothing).Skip(NearMisses - 1).FirstOrDefault() is { } sixth ? index.StoredNumberOf(sixth.Passage) ?? passages.Count : passages.Count;
        WantTelling(referring.Where(r => r.Passage < last || passages.MatchesIn(r.Passage, r.Conduct) >= least).Select(r => r.Passage));
    }

    private bool IsRead(int passage) => passages.PlaceOf(passage) is var place && wanted.TryGetValue(place.File, out var documents) && documents.Contains(place.Document);

    private void WantTelling(IEnumerable<int> numbers)
    {
        foreach (var place in numbers.Select(passages.PlaceOf).ToList())
        {
            Documents(place.File).Add(place.Document);
            telling.Add(place);
        }
    }

    /// <summary>A treaty, and what explains a law, hold no offence.</summary>
    private void WantActOf(string file)
    {
        if (byFile[file].Kind is not (InstrumentKind.Treaty or InstrumentKind.ApprovalAct or InstrumentKind.Explanatory)) WantWhole(file);
    }

    /// <summary>
    /// Leaves of passages those that may refer to one that meets a condition: in a text with such a passage, or where such a text is named. All, where they are
    /// fewer than these.
    /// </summary>
    private PassageSet Referring(PassageSet among, SayCondition target)
    {
        if (passages.Meeting(target) is not { } met || among.Numbers().Count() <= met.Numbers().Count()) return among;
        var texts = met.Numbers().Select(n => passages.PlaceOf(n).File).ToHashSet(StringComparer.Ordinal);
        var naming = named.By(texts.Select(f => byFile[f]));
        var left = new PassageSet(passages.Count);
        foreach (var passage in among.Numbers())
            if (passages.PlaceOf(passage) is var place && (texts.Contains(place.File) || naming.Contains(place))) left.Add(passage);
        return left;
    }
}
