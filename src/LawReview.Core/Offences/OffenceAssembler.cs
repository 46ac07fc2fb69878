using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;
using LawReview.Core.Search;
using LawReview.Core.Statements;

namespace LawReview.Core.Offences;

/// <summary>
/// Assembles offences from passages. Wide at the mouth: every passage that shows signs of a kind is a candidate with
/// reasons. Strict at the verdict: an offence needs the conduct, and a punishment that reaches it.
/// Takes a <see cref="PassageIndex"/> and the kinds of a checklist; gives offences and candidates; decides nothing about obligations.
/// </summary>
public sealed class OffenceAssembler
{
    /// <summary>Stands for a concept where a form names its conduct by a defined term.</summary>
    public const string DefinedTerm = "defined term";

    /// <summary>A list with fewer items tells what a term means.</summary>
    private const int FewestOfCatalogue = 3;

    /// <summary>The most that concepts in headings count for beside the lines of a kind.</summary>
    private const int MostHeadingWeight = 3;

    private readonly PassageIndex index;
    private readonly Linkage linkage;
    private readonly BasePenalty basePenalty;

    public OffenceAssembler(PassageIndex index)
    {
        this.index = index;
        linkage = new(index);
        basePenalty = new(index);
    }

    public static AssembledOffences Assemble(PassageIndex index, IEnumerable<OffenceKind> kinds)
    {
        var assembler = new OffenceAssembler(index);
        var offences = new List<Offence>();
        var candidates = new List<OffenceCandidate>();
        foreach (var kind in kinds.Where(k => k.Includes.IsEmpty)) assembler.Assemble(kind, offences, candidates);

        return new([.. offences], [.. candidates]);
    }

    /// <summary>Every passage that says the conduct of a kind, with what it lacks; null where it lacks nothing.</summary>
    internal static List<(OffenceKind Kind, Passage Passage, ImmutableArray<ConceptMatch> Conduct, Statement? Lacks)> Saying(PassageIndex index, IEnumerable<OffenceKind> kinds)
    {
        var assembler = new OffenceAssembler(index);
        var found = new List<(OffenceKind, Passage, ImmutableArray<ConceptMatch>, Statement?)>();
        foreach (var kind in kinds.Where(k => k.Includes.IsEmpty))
        {
            var terms = assembler.DefinedTerms(kind);
            var may = kind.Conduct.Select(c => (Condition: c, Passages: index.MayMeet(c))).ToList();
            foreach (var passage in index.Passages)
            {
                var conduct = assembler.Conduct(may, passage);
                if (conduct.IsEmpty) conduct = assembler.ByDefinedTerm(passage, terms);
                if (!conduct.IsEmpty) found.Add((kind, passage, conduct, assembler.Lacks(kind, passage, conduct)));
            }
        }

        return found;
    }

    private void Assemble(OffenceKind kind, List<Offence> offences, List<OffenceCandidate> candidates)
    {
        var forms = new List<OffenceForm>();
        var terms = DefinedTerms(kind);
        var may = kind.Conduct.Select(c => (Condition: c, Passages: index.MayMeet(c))).ToList();
        var signs = kind.Signs.Select(c => (Condition: c, Passages: index.MayMeet(c))).ToList();
        foreach (var passage in index.Passages)
        {
            var conduct = Conduct(may, passage);
            if (conduct.IsEmpty) conduct = ByDefinedTerm(passage, terms);
            if (conduct.IsEmpty)
            {
                Signs(kind, signs, passage, candidates);
                continue;
            }

            if (Lacks(kind, passage, conduct) is { } reason) candidates.Add(new(kind, passage, conduct, reason));
            else forms.Add(new(passage, conduct, linkage.Liability(passage)!.Value));
        }

        // A passage that recites another form of the same kind ("an offence under subsection (1)") is a tier of it, not a base.
        var bases = new HashSet<Passage>(forms.Select(f => f.Passage));
        var kept = new HashSet<Passage>(bases);
        var recited = new List<Passage>();
        foreach (var form in Enumerable.Reverse(forms.ToList()))
        {
            if (!RecitesAnother(form, bases, kept)) continue;
            forms.Remove(form);
            kept.Remove(form.Passage);
            recited.Add(form.Passage);
        }

        var byConduct = forms.GroupBy(f => f.Passage.Section).ToList();
        var built = byConduct.Select(g => Build(kind, g.Key, [.. g], terms, recited)).ToList();
        offences.AddRange(PrincipalFirst(kind, MarkMain(built)));
    }

    /// <summary>
    /// The offence that meets most of what the kind asks for first. In a code of all crimes one that meets half of it or less is found at
    /// the edge of the kind (deportation as a war crime beside help with unlawful entry) and is no main one.
    /// </summary>
    private List<Offence> PrincipalFirst(OffenceKind kind, IEnumerable<Offence> built)
    {
        var rated = built.Select(o => (Offence: o, Weight: Weigh(kind, o))).OrderByDescending(r => r.Weight).ToList();
        return [.. rated.Select(r => r.Weight * 2 <= rated[0].Weight && linkage.IsCriminalCode(r.Offence.Expression) ? r.Offence with { IsMain = false } : r.Offence)];
    }

    /// <summary>How many lines of the kind the best form meets, more where it has its punishment itself and where a heading is about the matter.</summary>
    private int Weigh(OffenceKind kind, Offence offence)
    {
        var concepts = kind.Conduct.Concat(kind.Signs).SelectMany(SayEvaluator.Concepts).Distinct().ToList();
        var headings = offence.Section.Ancestors().Prepend(offence.Section).Where(p => !p.Heading.IsBlank).Select(p => p.Heading.Text).ToList();
        var headed = concepts.Count(c => headings.Exists(h => index.TextSays(offence.Expression.Language, h, c)));
        return Math.Min(headed, MostHeadingWeight) + offence.Forms.Max(f => kind.Conduct.Concat(kind.Signs).Count(line => SayEvaluator.Evaluate(index, f.Passage, line).Holds)
            + (f.Conduct.Any(m => m.Concept == DefinedTerm) ? kind.Conduct.Length : 0) + (f.Liability == LiabilityLink.SamePassage ? 1 : 0));
    }

    private ImmutableArray<ConceptMatch> Conduct(List<(SayCondition Condition, PassageSet? May)> conduct, Passage passage)
    {
        foreach (var (form, may) in conduct)
        {
            if (may is not null && !may[passage.Number]) continue;
            var result = SayEvaluator.Evaluate(index, passage, form);
            if (result.Holds) return result.Matches;
        }

        return [];
    }

    /// <summary>
    /// Terms whose definition says the conduct: an offence may say nothing but the term ("engages in passage-dealing").
    /// </summary>
    private HashSet<Definition> DefinedTerms(OffenceKind kind) =>
        [.. index.Links.Definitions.Where(d => DefinesAnAct(d) && DefiningPassages(d).Any(p => DefinesConduct(kind, p)) && !IsCatalogue(d, p => DefinesConduct(kind, p)))];

    /// <summary>"… means the bringing of …", not "… means a vessel used for the bringing of …": the first telling noun decides.</summary>
    private bool DefinesAnAct(Definition definition)
    {
        if (definition.NamesAct) return true;
        foreach (var passage in index.Under(definition.Where.Provision).Take(1))
        {
            var marker = index.Matches(passage, Markers.Definition).Select(m => m.EndToken).FirstOrDefault();
            var act = index.Matches(passage, Markers.ActNoun).Select(m => m.FirstToken).Where(t => t >= marker).DefaultIfEmpty(int.MaxValue).Min();
            var thing = index.Matches(passage, Markers.ThingNoun).Select(m => m.FirstToken).Where(t => t >= marker).DefaultIfEmpty(int.MaxValue).Min();
            return act < thing && act - marker < 10;
        }

        return false;
    }

    /// <summary>The definition itself, and the provisions it refers to ("any of the things listed in section 34").</summary>
    private IEnumerable<Passage> DefiningPassages(Definition definition) => index.Under(definition.Where.Provision).SelectMany(DefiningPassages);

    private IEnumerable<Passage> DefiningPassages(Passage passage)
    {
        yield return passage;
        foreach (var target in index.ReferencesFrom(passage).SelectMany(r => r.Targets).DistinctBy(t => t.Provision))
            if (!target.Provision.IsContainer)
                foreach (var other in index.Under(target.Provision))
                    yield return other;
    }

    /// <summary>
    /// "'Serious crimes' are: (a) treason under section 81, (b) forgery under sections 146 and 151, …": most items cite offences of other provisions and do not say
    /// the conduct. Who says the term says of no single one of them that he means it.
    /// </summary>
    private bool IsCatalogue(Definition definition, Predicate<Passage> tells)
    {
        var items = index.Under(definition.Where.Provision).Where(p => p.Provision.Children.IsEmpty && p.Provision != definition.Where.Provision).ToList();
        return items.Count >= FewestOfCatalogue
            && 2 * items.Count(p => index.ReferencesFrom(p).Any(r => r.From.Provision == p.Provision && r.Targets.All(t => t.Provision.Section() != p.Section))) > items.Count
            && 2 * items.Count(p => DefiningPassages(p).Any(d => tells(d))) < items.Count;
    }

    /// <summary>
    /// In a definition the order of the words says nothing ("… the unlawful entry of a person, assisted by …"), and what it
    /// refers to is read as a definition of its own.
    /// </summary>
    private bool DefinesConduct(OffenceKind kind, Passage passage) =>
        !IsNot(kind, passage) && kind.Conduct.Any(c => !RestsOnReference(c) && SayEvaluator.Evaluate(index, passage, Unordered(c)).Holds);

    internal static bool RestsOnReference(SayCondition say) => say switch
    {
        SaysByReference => true,
        SaysNear n => n.Parts.Any(RestsOnReference),
        SaysBefore b => b.Parts.Any(RestsOnReference),
        SaysWith w => w.Parts.Any(RestsOnReference),
        SaysAnyOf a => a.Parts.All(RestsOnReference),
        SaysWithout w => RestsOnReference(w.Base),
        _ => false,
    };

    private static SayCondition Unordered(SayCondition say) => say switch
    {
        SaysBefore b => new SaysNear([.. b.Parts.Select(Unordered)]),
        SaysWith w => new SaysWith([.. w.Parts.Select(Unordered)]),
        _ => say,
    };

    private ImmutableArray<ConceptMatch> ByDefinedTerm(Passage passage, HashSet<Definition> terms)
    {
        if (terms.Count == 0 || passage.Provision.Kind == ProvisionKind.Definition) return [];
        if (!linkage.Punishes(passage) && !index.Says(passage, Markers.Prohibition)) return [];
        if (!terms.Any(t => index.IsWithinReachOf(t, passage))) return [];
        ImmutableArray<ConceptMatch> used = [.. index.TermsUsedBy(passage).Where(u => terms.Contains(u.Definition))
            .Select(u => new ConceptMatch(DefinedTerm, u.Definition.Term, u.First, u.End, passage.Tokens.SpanOf(u.First, u.End))).Take(3)];
        return used.IsEmpty ? ByPlaceOfDefinition(passage, terms) : used;
    }

    /// <summary>"The offence defined in article 2 is punished by …", where article 2 says what the term means and threatens nothing.</summary>
    private ImmutableArray<ConceptMatch> ByPlaceOfDefinition(Passage passage, HashSet<Definition> terms)
    {
        var words = index.Matches(passage, Reach.OfProvisionConcept);
        if (words.IsEmpty || !index.Says(passage, Markers.Imprisonment) || index.Says(passage, Markers.Aggravation)) return [];
        var told = index.ReferencesFrom(passage).SelectMany(r => r.Targets).FirstOrDefault(t => t.Provision.Section() != passage.Section
            && terms.Any(d => d.Where.Provision == t.Provision && d.Where.Provision.Kind != ProvisionKind.Definition) && !index.Under(t.Provision).Any(linkage.NamesPunishment));
        if (told is null) return [];
        return [.. words.Take(1).Select(m => m with { Concept = DefinedTerm, Pattern = told.Citation })];
    }

    private bool IsNot(OffenceKind kind, Passage passage) =>
        kind.Not.Any(not => SayEvaluator.Evaluate(index, passage, not).Holds);

    private void Signs(OffenceKind kind, List<(SayCondition Condition, PassageSet? May)> signs, Passage passage, List<OffenceCandidate> candidates)
    {
        if (signs.Count == 0) return;
        if (!index.Says(passage, Markers.Offence) && !index.Says(passage, Markers.Punishment) && !index.Says(passage, Markers.Prohibition)) return;
        foreach (var (sign, may) in signs)
        {
            if (may is not null && !may[passage.Number]) continue;
            var result = SayEvaluator.Evaluate(index, passage, sign);
            if (!result.Holds) continue;
            candidates.Add(new(kind, passage, result.Matches, linkage.IsExemptionOnly(passage, result.Matches)
                ? new(StatementKey.StatesExemption) : new(StatementKey.DoesNotNameConduct, new AskedFor(kind.Conduct[0]))));
            return;
        }
    }

    private Statement? Lacks(OffenceKind kind, Passage passage, ImmutableArray<ConceptMatch> conduct) =>
        WhyNot(kind, passage, conduct) ?? (linkage.Liability(passage) is null ? new(StatementKey.NoPunishmentReachesIt) : null);

    private Statement? WhyNot(OffenceKind kind, Passage passage, ImmutableArray<ConceptMatch> conduct)
    {
        if (passage.Expression.Kind is InstrumentKind.ApprovalAct or InstrumentKind.Treaty)
            return new(StatementKey.InTreatyText);
        if (passage.Expression.Kind is InstrumentKind.Explanatory) return new(StatementKey.InExplanatoryText);
        if (index.Says(passage, Markers.TreatyText)) return new(StatementKey.SpeaksToStates);
        if (passage.Provision.Kind == ProvisionKind.Definition) return new(StatementKey.IsDefinition);
        if (Linkage.InSchedule(passage) && !index.Says(passage, Markers.Subject)) return new(StatementKey.InScheduleOfOffences);
        foreach (var not in kind.Not)
        {
            var result = SayEvaluator.Evaluate(index, passage, not);
            if (result.Holds) return new(StatementKey.Says, SayEvaluator.Found(not, result.Matches));
        }

        if (linkage.IsDefinition(passage)) return new(StatementKey.IsDefinition);
        if (linkage.IsExemptionOnly(passage, conduct)) return new(StatementKey.StatesExemption);
        if (linkage.RecitesAnOffence(passage, conduct)) return new(StatementKey.SpeaksOfProceedings);
        return null;
    }

    /// <summary>True where the passage refers to another form, or has a marker of aggravation beside a form of its own section.</summary>
    /// <param name="kept">The forms not yet found to be tiers: of a lead-in with nothing but cases and their punishments the first case is the base.</param>
    private bool RecitesAnother(OffenceForm form, HashSet<Passage> bases, HashSet<Passage> kept)
    {
        var own = form.Passage;
        foreach (var reference in index.ReferencesFrom(own))
        {
            if (index.IsExcepting(own, reference)) continue;
            foreach (var target in reference.Targets)
            {
                if (target.Provision == own.Provision || own.Provision.Ancestors().Contains(target.Provision)) continue;
                if (index.Under(target.Provision).Any(p => p != own && bases.Contains(p) && !Refers(p, own))) return true;
            }
        }

        if (IsTierOfItsLeadIn(form) && index.InSection(own.Section).Any(p => p != own && kept.Contains(p))) return true;
        return index.Says(own, Markers.Aggravation)
            && index.InSection(own.Section).Any(p => p != own && kept.Contains(p) && !Linkage.AreSiblings(own, p) && !index.Says(p, Markers.Aggravation));
    }

    /// <summary>
    /// The lead-in has the whole conduct and the item only some case of it: with a punishment of its own, or where the lead-in
    /// has punished the conduct already ("… is punished by …; in any of the following cases by …: (1) …").
    /// </summary>
    private bool IsTierOfItsLeadIn(OffenceForm form)
    {
        var own = form.Passage;
        if (own.Own.Start == 0 || form.Conduct.Any(m => m.Span.End > own.Own.Start)) return false;

        // "… shall be punished with two to seven years; in any of the following cases with ten: (a) …": the lead-in has both punishments.
        if (own.Provision.Parent is { } leadIn && PassageReader.HoldsWholeStatement(leadIn) && index.Of(leadIn).Any(linkage.HoldsTwoTiers)) return true;
        return PunishesItself(own) || FollowsThePunishment(own);
    }

    private bool PunishesItself(Passage passage) =>
        Punishments(passage).Any(m => m.Span.Start >= passage.Own.Start && m.Span.End <= passage.Own.End);

    /// <summary>An item of a list below a sibling that has the punishment of the conduct: "(a) is liable to …, or (b) in the case of— (i) …".</summary>
    private bool FollowsThePunishment(Passage own) =>
        own.Provision.Parent is { } cases && cases != own.Section && cases.Parent is { } leadIn
        && leadIn.Children.TakeWhile(c => c != cases).SelectMany(index.Under).Any(PunishesItself);

    private IEnumerable<ConceptMatch> Punishments(Passage passage) =>
        index.Matches(passage, Markers.Punishment).Concat(index.Matches(passage, Markers.Imprisonment));

    private bool Refers(Passage from, Passage to) =>
        index.ReferencesFrom(from).SelectMany(r => r.Targets).Any(t => t.Provision == to.Provision || to.Provision.Ancestors().Contains(t.Provision));

    /// <summary>Concepts that alone make the kind's conduct, or a sign of it: names of the offence.</summary>
    public static List<string> LabelsOf(OffenceKind kind) => [.. kind.Conduct.Concat(kind.Signs).OfType<SaysConcept>().Select(c => c.Concept).Distinct()];

    private Offence Build(OffenceKind kind, Provision section, ImmutableArray<OffenceForm> forms, HashSet<Definition> terms, List<Passage> recited)
    {
        var own = forms.Select(f => f.Passage).ToHashSet();
        var labels = LabelsOf(kind);
        var attached = linkage.Attached(own, section, labels, terms).Where(p => !IsOfTrafficking(p, own, labels)).ToList();
        var ruling = attached.Where(p => p.Section == section || own.Any(f => index.ReferringTo(f.Provision).Contains(p)) || !linkage.ListsOffences(p)).ToList();
        var tiers = ruling.Where(p => linkage.IsTier(p, own) && !linkage.IsOfGeneralPart(p, own, labels)).Concat(own.Where(linkage.HoldsTwoTiers)).ToList();
        var cases = recited.Where(p => p.Own.Start > 0 && PunishesItself(p) && own.Any(f => f.Own.Start > 0 && f.Provision.Parent == p.Provision.Parent)).ToList();
        tiers.AddRange(cases.Where(p => !basePenalty.TellsModeOfTrial(p) && !tiers.Contains(p)));
        var exemptions = ruling.Where(p => linkage.IsExemption(p) && linkage.ReachesAsExemption(p, own) && !linkage.IsOfGeneralPart(p, own, labels)).Concat(own.Where(linkage.IsExemption)).ToList();
        var penalties = own.Where(linkage.NamesPunishment)
            .Concat(cases.Where(basePenalty.TellsModeOfTrial))
            .Concat(attached.Where(p => linkage.NamesPunishment(p) && linkage.ReachesForm(p, own) && (!index.Says(p, Markers.Aggravation) || BeginsWithBase(p))))
            .OrderBy(p => own.Any(f => f.Section == p.Section) ? 0 : 1)
            .ToList();
        var (least, maximum) = basePenalty.Of(penalties, own);

        // What a section of its own threatens for the deed as such ("Breach of article 11 entails …") is no heavier case of it.
        if (penalties.FirstOrDefault(p => !basePenalty.TermsOf(p).IsEmpty) is { } first && !linkage.HoldsTwoTiers(first)) tiers.Remove(first);
        return new(
            kind, forms[0].Passage.Expression, section, forms, [.. penalties], [.. tiers], [.. exemptions],
            [.. attached], true, maximum, least);
    }

    /// <summary>What speaks of trafficking in persons alone, and refers to none of the forms, is about that other offence.</summary>
    private bool IsOfTrafficking(Passage passage, HashSet<Passage> forms, List<string> labels) =>
        (index.Says(passage, Markers.Trafficking) || IsBelowTrafficking(passage, labels)) && !labels.Any(l => index.Says(passage, l))
        && !forms.Any(f => index.ReferringTo(f.Provision).Contains(passage));

    /// <summary>"The penalty is raised by a third where …" in an article on trafficking in persons that does not name the offence.</summary>
    private bool IsBelowTrafficking(Passage passage, List<string> labels) =>
        index.InSection(passage.Section) is var all && all.Any(p => index.Says(p, Markers.Trafficking) && linkage.NamesPunishment(p))
        && !all.Any(p => labels.Any(l => index.Says(p, l)));

    /// <summary>"For a first offence, imprisonment for ten years; for a subsequent one, fourteen": the base stands first.</summary>
    private bool BeginsWithBase(Passage passage) =>
        index.Matches(passage, Markers.Imprisonment) is { IsEmpty: false } terms
        && terms.Min(t => t.FirstToken) < index.Matches(passage, Markers.Aggravation).Min(m => m.FirstToken);

    private static IEnumerable<Offence> MarkMain(List<Offence> offences)
    {
        var withPrison = offences.Any(o => o.Maximum is { Years: > 0 });
        foreach (var offence in offences)
            yield return withPrison && offence.Maximum is not { Years: > 0 } ? offence with { IsMain = false } : offence;
    }
}
