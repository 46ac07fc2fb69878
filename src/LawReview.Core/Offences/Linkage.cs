using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;

namespace LawReview.Core.Offences;

/// <summary>
/// How passages reach an offence: by standing in its section, by referring to it, by using its name, or by speaking of
/// every offence of the act; and what role a passage has.
/// </summary>
public sealed class Linkage(PassageIndex index)
{
    /// <summary>How many sections after an offence may go on about it.</summary>
    private const int FollowingSections = 4;

    /// <summary>How far into a paragraph its punishment may begin for the paragraph to be the punishment of the one before.</summary>
    private const int LeadingWords = 2;

    /// <summary>Letters that name a kind of part in all its inflections.</summary>
    private const int PartStem = 5;
    private const int FewestInList = 3;
    private const int FewestParted = 6;

    private readonly Dictionary<Expression, List<Passage>> generalPenalties = [];
    private readonly Dictionary<Provision, bool> offenceChapters = [];

    public bool NamesPunishment(Passage passage) =>
        index.Says(passage, Markers.Imprisonment) || index.Says(passage, Markers.Punishment);

    public bool IsDefinition(Passage passage) =>
        passage.Provision.Kind == ProvisionKind.Definition
        || (index.Matches(passage, Markers.Definition).Any(m => m.FirstToken < 25)
            && !index.Says(passage, Markers.Offence) && !index.Says(passage, Markers.Punishment));

    public bool IsExemption(Passage passage) =>
        index.Says(passage, Markers.Exemption) || index.Says(passage, Markers.NotLiable) || index.Says(passage, Markers.Defence);

    /// <summary>An exemption that itself punishes nothing.</summary>
    public bool IsExemptionOnly(Passage passage, IEnumerable<ConceptMatch> conduct)
    {
        var prohibitions = index.Matches(passage, Markers.Prohibition);
        var markers = index.Matches(passage, Markers.Exemption).Concat(index.Matches(passage, Markers.NotLiable))
            .Where(m => !prohibitions.Any(p => p.Overlaps(m))).ToList();
        if (markers.Count == 0) return false;
        var punishes = index.Matches(passage, Markers.Offence).Concat(index.Matches(passage, Markers.Punishment))
            .Where(m => !markers.Any(x => x.Overlaps(m)))
            .ToList();
        if (punishes.Count == 0) return true;

        // "Subsection (1) does not apply to …" first, and only then the words of the offence.
        var first = conduct.Select(m => m.FirstToken).DefaultIfEmpty(0).Min();
        return markers.Any(m => m.EndToken <= first && m.FirstToken < 12) && punishes.All(m => m.FirstToken > first);
    }

    /// <summary>The conduct is only named after words of conviction, proceedings or consequences.</summary>
    public bool RecitesAnOffence(Passage passage, IEnumerable<ConceptMatch> conduct)
    {
        var recitals = index.Matches(passage, Markers.Recital);
        if (recitals.IsEmpty) return false;
        var first = conduct.Select(m => m.FirstToken).DefaultIfEmpty(0).Min();
        return recitals.Any(r => r.EndToken <= first && first - r.EndToken <= 12);
    }

    /// <summary>
    /// A heavier tier: an aggravating circumstance; or, in the offence's section or referring to it, another punishment.
    /// </summary>
    public bool IsTier(Passage passage, HashSet<Passage> forms) =>
        index.Says(passage, Markers.Aggravation)
        || ((NamesPunishment(passage) || HasPunishmentBelow(passage, forms)) && !forms.Any(f => AreSiblings(passage, f) || PunishedNext(f) == passage)
            && forms.Any(f => f.Section == passage.Section || index.ReferringTo(f.Provision).Contains(passage) || FollowingTiers(f.Section, []).Contains(passage)));

    /// <summary>"(b) the person moved is put in danger; … Penalty: …" in a section that refers to the offence: an item whose punishment stands below the list.</summary>
    private bool HasPunishmentBelow(Passage passage, HashSet<Passage> forms) =>
        passage.Own.Start > 0 && forms.All(f => f.Section != passage.Section) && PunishedNext(passage) is { } below && NamesPunishment(below);

    /// <summary>One passage with the base punishment and a heavier one.</summary>
    public bool HoldsTwoTiers(Passage passage) =>
        index.Says(passage, Markers.Aggravation) || index.Matches(passage, Markers.Imprisonment).Length >= 2;

    public LiabilityLink? Liability(Passage passage)
    {
        if (Punishes(passage)) return LiabilityLink.SamePassage;
        if (IsPunishedNext(passage)) return LiabilityLink.SameSection;
        if (!NamesASubject(passage)) return null;
        if (index.InSection(passage.Section).Any(p => p != passage && Punishes(p) && SectionWide(p, passage))) return LiabilityLink.SameSection;
        if (index.ReferringTo(passage.Provision).Any(p => p.Section != passage.Section && Punishes(p))) return LiabilityLink.Reference;
        if (index.Says(passage, Markers.Prohibition) && GeneralPenalties(passage.Expression).Count > 0) return LiabilityLink.GeneralPenalty;
        return null;
    }

    /// <summary>"It is prohibited to …", where a provision of the same section, or one that refers to it, punishes the breach.</summary>
    public bool IsPunishedProhibition(Passage passage) =>
        index.Says(passage, Markers.Prohibition) && Liability(passage) is LiabilityLink.SameSection or LiabilityLink.Reference;

    /// <summary>
    /// A norm whose breach has a sanction, a fine of administrative law included; a duty also by the act's general penalty clause, or
    /// over one provision between: the breach is an infringement, and of infringements another article says the fine.
    /// </summary>
    public bool IsSanctioned(Passage passage) =>
        Liability(passage) is not null
        || (index.Says(passage, Markers.Duty) && GeneralPenalties(passage.Expression).Count > 0)
        || index.Says(passage, Markers.Fine)
        || index.ReferringTo(passage.Provision).Any(p => p != passage && p.Expression == passage.Expression && !index.Says(p, Markers.Exemption)
            && (index.Says(p, Markers.Fine) || index.ReferringTo(p.Provision).Any(q => q.Section != passage.Section && (Punishes(q) || index.Says(q, Markers.Fine)))));

    /// <summary>Passages that reach an offence other than its own forms, each once, in the order of the texts.</summary>
    public IEnumerable<Passage> Attached(
        HashSet<Passage> forms, Provision section, IReadOnlyList<string> labels, IReadOnlySet<Definition> terms)
    {
        var found = new HashSet<Passage>();
        foreach (var passage in index.InSection(section))
            if (!forms.Any(f => AreSiblings(passage, f)) && !IsOffenceOfItsOwn(passage, forms)) found.Add(passage);
        found.UnionWith(FollowingTiers(section, labels));
        found.UnionWith(FollowingExemptions(section));
        foreach (var form in forms)
            foreach (var passage in index.ReferringTo(form.Provision))
                if (passage.Expression == form.Expression || !index.Says(passage, Markers.TreatyText))
                    found.Add(passage);
        var expression = forms.First().Expression;
        foreach (var passage in index.OfWork(expression.WorkId))
        {
            if (found.Contains(passage)) continue;
            if (passage.Expression == expression && index.Says(passage, Markers.OffenceOfAct) && !InSchedule(passage) && SharesNamedPart(passage, forms) && !IsInOtherChapterOfCode(passage, [.. forms.Select(f => f.Section)])) found.Add(passage);
            else if ((labels.Any(l => index.Says(passage, l)) && !IsPurpose(passage)) || (terms.Count > 0 && index.DefinitionsUsedBy(passage).Any(terms.Contains))) found.Add(passage);
        }

        found.UnionWith(InNamedPart(section, labels, terms));

        // Where another section punishes the conduct, its tiers and what refers to it reach the offence too.
        foreach (var form in forms)
        {
            if (Punishes(form)) continue;
            foreach (var penal in index.ReferringTo(form.Provision).Where(p => p.Section != form.Section && Punishes(p)).ToList())
            {
                found.UnionWith(index.InSection(penal.Section));
                found.UnionWith(index.ReferringTo(penal.Section));
            }
        }

        foreach (var passage in found.Where(p => p.Section != section && index.Says(p, Markers.SectionApplies)).ToList())
            found.UnionWith(index.InSection(passage.Section));

        // What refers to an attached tier ("the circumstances of subsection (2)") reaches the offence too.
        found.ExceptWith(forms);
        return found.Where(p => p.Number >= 0).OrderBy(p => p.Number);
    }

    /// <summary>
    /// Continental codes go on in the next articles without a reference ("If by reason of the deed a person dies, the
    /// punishment shall be …"): they name no offender of their own and speak of "the deed".
    /// </summary>
    private IEnumerable<Passage> FollowingTiers(Provision section, IReadOnlyList<string> labels)
    {
        foreach (var next in Beside(section).TakeWhile(c => !c.IsContainer))
        {
            foreach (var passage in index.Under(next))
            {
                if (index.Says(passage, Markers.Subject) || !NamesPunishment(passage)) continue;
                if (index.ReferencesFrom(passage).Any(r => !r.Targets.IsEmpty && r.Targets.All(t => t.Provision.Section() != section))
                    && !labels.Any(l => index.TextSays(passage.Expression.Language, next.Heading.Text, l))) continue;
                if (index.Says(passage, Markers.TheDeed) || index.HeadingSays(passage, Markers.Aggravation)) yield return passage;
            }
        }
    }

    /// <summary>
    /// "The deed is not punishable where …" in an article behind the offence, up to the next offence: it names no other provision.
    /// </summary>
    private IEnumerable<Passage> FollowingExemptions(Provision section)
    {
        foreach (var next in Beside(section).TakeWhile(c => !c.IsContainer && !index.Under(c).Any(p => index.Says(p, Markers.Subject) && NamesPunishment(p))))
            foreach (var passage in index.Under(next))
                if ((index.Says(passage, Markers.NotLiable) || index.Says(passage, Markers.Exemption)) && !index.Says(passage, Markers.Power)
                    && (index.Says(passage, Markers.TheDeed) || index.Says(passage, Markers.Offence))
                    && !index.ReferencesFrom(passage).Any(r => !r.Targets.IsEmpty && r.Targets.All(t => t.Provision.Section() != section)))
                    yield return passage;
    }

    private IEnumerable<Provision> Beside(Provision section)
    {
        var beside = section.Parent?.Children ?? (index.InSection(section) is [var own, ..] ? own.Expression.Text!.Provisions : []);
        return beside.Skip(beside.IndexOf(section) + 1).Take(FollowingSections);
    }

    /// <summary>
    /// A part, chapter or title whose own heading names the offence is about it, and so is an act by its title: what it punishes, aggravates or exempts
    /// reaches the offence without a reference.
    /// </summary>
    private IEnumerable<Passage> InNamedPart(Provision section, IReadOnlyList<string> labels, IReadOnlySet<Definition> terms)
    {
        if (index.InSection(section) is not [var own, ..]) return [];
        var language = own.Expression.Language;
        if (own.Expression.Kind is InstrumentKind.Act or InstrumentKind.Bill or InstrumentKind.ModelLaw && labels.Any(l => index.TextSays(language, own.Expression.Title, l)) && !index.TextSays(language, own.Expression.Title, Markers.Trafficking))
            return index.OfWork(own.Expression.WorkId).Where(p => p.Expression == own.Expression && p.Section != section && !index.Says(p, Markers.Power)
                && (index.Says(p, Markers.NotLiable) || (index.Says(p, Markers.Aggravation) && NamesPunishment(p) && !index.Says(p, Markers.Subject))));
        if (section.Parent is not { IsContainer: true, Heading.IsBlank: false } part) return [];
        if (!labels.Any(l => index.TextSays(language, part.Heading.Text, l)) && !terms.Any(t => UsesTerm(language, part.Heading.Text, t))) return [];
        if (index.TextSays(language, part.Heading.Text, Markers.Trafficking)) return [];
        return part.Children.Where(c => c != section).SelectMany(index.Under)
            .Where(p => Punishes(p) || IsExemption(p) || index.Says(p, Markers.Aggravation));
    }

    private static bool UsesTerm(string language, string heading, Definition term)
    {
        var words = TokenisedText.Of(heading);
        var named = TokenisedText.Of(term.Term);
        for (var i = 0; i + named.Tokens.Length <= words.Tokens.Length && !named.Tokens.IsEmpty; i++)
            if (Enumerable.Range(0, named.Tokens.Length).All(k => InflectedWords.Same(language, words.WordAt(i + k), named.WordAt(k), k == named.Tokens.Length - 1)))
                return true;
        return false;
    }

    /// <summary>A schedule lists offences for other ends (deportation, extradition); it rules nothing about them.</summary>
    public static bool InSchedule(Passage passage) =>
        passage.Provision.Ancestors().Prepend(passage.Provision).Any(p => p.Kind == ProvisionKind.Schedule);

    /// <summary>A code of all crimes, by its title.</summary>
    public bool IsCriminalCode(Expression expression) =>
        expression.Kind == InstrumentKind.Code && index.TextSays(expression.Language, expression.Title, Markers.GeneralLaw);

    /// <summary>
    /// In a code of all crimes a chapter with offences of its own speaks of these where it says "the foregoing offences" or "offences
    /// of this kind": it reaches no offence of another chapter to which it does not refer.
    /// </summary>
    /// <param name="sections">Those of the offence's forms.</param>
    public bool IsInOtherChapterOfCode(Passage passage, IReadOnlyList<Provision> sections) =>
        IsInOffenceChapterOfCode(passage) && !sections.Any(s => s.Ancestors().Contains(passage.Section.Parent));

    /// <summary>
    /// A list of crimes for another end (who may be released early, whose goods are frozen) names the offence among others and says nothing
    /// of it: no heavier tier, and no exemption.
    /// </summary>
    public bool ListsOffences(Passage passage) =>
        index.Matches(passage, Markers.OtherOffences).Select(m => m.FirstToken).Distinct().Count() >= FewestInList
        || passage.Words.Text.AsSpan(passage.Own.Start, passage.Own.Length).Count(';') >= FewestParted;

    /// <summary>In a chapter of a code of all crimes that has offences of its own.</summary>
    public bool IsInOffenceChapterOfCode(Passage passage) =>
        IsCriminalCode(passage.Expression) && passage.Section.Parent is { } chapter && TellsOffences(chapter);

    /// <summary>
    /// A rule of the general part of a code, on circumstances that weigh in every sentence or on when a punishment is remitted: it is
    /// no tier and no exemption of one offence.
    /// </summary>
    /// <param name="labels">Concepts that alone name the offence: what says one of them is about it wherever it stands.</param>
    public bool IsOfGeneralPart(Passage passage, HashSet<Passage> forms, IReadOnlyList<string> labels) =>
        IsCriminalCode(passage.Expression) && !labels.Any(l => index.Says(passage, l)) && NamedPart(passage) is null
        && !forms.Any(f => f.Section == passage.Section || f.Section.Parent == passage.Section.Parent || index.ReferringTo(f.Provision).Contains(passage));

    private bool TellsOffences(Provision chapter)
    {
        if (offenceChapters.TryGetValue(chapter, out var known)) return known;
        return offenceChapters[chapter] = index.Under(chapter).Any(p => index.Says(p, Markers.Subject) && index.Says(p, Markers.Imprisonment) && index.Says(p, Markers.Punishment));
    }

    /// <summary>
    /// True where a penalty passage speaks to one of the forms: its section without naming another provision, by reference, or beside one
    /// that refers to the form where it names no provision itself ("(1) Breach of article 12 entails …; (2) breach of article 13 …").
    /// </summary>
    public bool ReachesForm(Passage penalty, HashSet<Passage> forms) =>
        forms.Any(f => f.Section == penalty.Section ? SectionWide(penalty, f)
            : index.ReferringTo(f.Provision).Contains(penalty)
                || (index.ReferringTo(f.Provision).Any(p => p.Section == penalty.Section && Punishes(p)) && !NamesProvision(penalty)));

    /// <summary>It refers to a provision outside its own section.</summary>
    private bool NamesProvision(Passage passage) =>
        index.ReferencesFrom(passage).SelectMany(r => r.Targets).Any(t => t.Provision.Section() != passage.Section);

    public bool Punishes(Passage passage) =>
        (index.Says(passage, Markers.Offence) || index.Says(passage, Markers.Punishment))
        && passage.Provision.Kind != ProvisionKind.Definition;

    /// <summary>
    /// A norm towards people ("no person shall …", "whoever …"); the rest of a section is about officers and papers. "The Minister may authorise any person who …"
    /// is one towards the Minister.
    /// </summary>
    private bool NamesASubject(Passage passage)
    {
        if (index.Says(passage, Markers.Prohibition)) return true;
        var subject = index.Matches(passage, Markers.Subject);
        if (subject.IsEmpty) return index.Says(passage, Markers.Duty);
        var official = index.Matches(passage, Markers.Official);
        return official.IsEmpty || subject.Min(m => m.FirstToken) <= official.Min(m => m.FirstToken);
    }

    /// <summary>Items of one list are offences beside each other: one does not reach another unless it refers to it.</summary>
    public static bool AreSiblings(Passage passage, Passage form)
    {
        // "Penalty: …" below the items is no item.
        if (passage is { Provision.Kind: ProvisionKind.Unnumbered, Own.Start: 0 }) return false;
        var above = form.Provision.Ancestors().Prepend(form.Provision).ToHashSet();
        if (above.Contains(passage.Provision) || passage.Provision.SelfAndDescendants().Contains(form.Provision)) return false;
        return passage.Provision.Ancestors().FirstOrDefault(above.Contains) is { IsContainer: false } common
            && common != form.Provision && IsOpen(common.Text.Text) && !LeadIns.IsAnswered(common);
    }

    /// <summary>An item of a list of offences ("Any person who— (g) misleads an officer …") that refers to none of the forms.</summary>
    private bool IsOffenceOfItsOwn(Passage passage, HashSet<Passage> forms)
    {
        if (passage.Own.Start == 0 || index.Says(passage, Markers.Aggravation) || !Punishes(passage)) return false;
        // A lead-in that is a whole form has cases of it below.
        if (forms.Any(f => f.Provision == passage.Provision.Parent)) return false;
        if (!index.Matches(passage, Markers.Subject).Any(m => m.Span.Start < passage.Own.Start)) return false;
        return !index.ReferencesFrom(passage).SelectMany(r => r.Targets)
            .Any(t => forms.Any(f => f.Provision == t.Provision || f.Provision.Ancestors().Contains(t.Provision)));
    }

    /// <summary>A lead-in that goes on in the items below it.</summary>
    private static bool IsOpen(string leadIn) => leadIn.TrimEnd() is { Length: > 0 } t && t[^1] is not ('.' or ';');

    /// <summary>A punishing passage reaches another of its section unless it refers to other provisions only.</summary>
    private bool SectionWide(Passage punishing, Passage passage)
    {
        var targets = index.ReferencesFrom(punishing).SelectMany(r => r.Targets).Select(t => t.Provision).ToList();
        if (targets.Count == 0)
            return index.Says(punishing, Markers.Contravention) || punishing.Provision.Kind == ProvisionKind.Unnumbered
                || punishing.Provision == passage.Provision.Parent || punishing.Provision == punishing.Section || IsPunishedBy(passage, punishing);
        return targets.Any(t => t == passage.Provision || t == passage.Section || passage.Provision.Ancestors().Contains(t)
            || t.SelfAndDescendants().Contains(passage.Provision));
    }

    /// <summary>The next paragraph of the same article begins with the punishment and names no offender of its own: "Is punished by …".</summary>
    private bool IsPunishedNext(Passage passage) =>
        PunishedNext(passage) is not null
        && !index.Says(passage, Markers.Exemption) && !index.Says(passage, Markers.NotLiable) && !index.Says(passage, Markers.Power);

    /// <summary>What stands behind the passage, or behind the list in which it is an item, and begins with the punishment.</summary>
    private Passage? PunishedNext(Passage passage)
    {
        var next = index.InSection(passage.Section).SkipWhile(p => p != passage).Skip(1)
            .SkipWhile(p => passage.Own.Start > 0 && p.Own.Start > 0 && p.Provision.Ancestors().Contains(passage.Provision.Parent))
            .FirstOrDefault();
        return next is not null && IsPunishedBy(passage, next) ? next : null;
    }

    private bool IsPunishedBy(Passage passage, Passage punishing)
    {
        if (punishing.Section != passage.Section || punishing.Own.Start > 0 || index.Says(punishing, Markers.Subject)) return false;
        if (punishing.Provision.Kind is ProvisionKind.Definition || punishing.Provision == passage.Provision) return false;
        return index.Matches(punishing, Markers.Punishment).Any(m => m.FirstToken <= LeadingWords)
            && !index.ReferencesFrom(punishing).Any(r => !r.Targets.IsEmpty && r.From.Provision == punishing.Provision);
    }

    /// <summary>A statement of what the act is for names the offence and rules nothing about it.</summary>
    private bool IsPurpose(Passage passage) =>
        index.Says(passage, Markers.Purpose) && !Punishes(passage) && !IsExemption(passage);

    /// <summary>
    /// "An offence under this chapter" reaches the offences of that chapter: where the words name a kind of part in which the
    /// passage stands, a form, or what punishes it, must stand in the same one.
    /// </summary>
    private bool SharesNamedPart(Passage passage, HashSet<Passage> forms)
    {
        if (NamedPart(passage) is not { } part) return true;
        return forms.Any(f => f.Provision.Ancestors().Contains(part)
            || index.ReferringTo(f.Provision).Any(p => p.Provision.Ancestors().Contains(part) && Punishes(p)));
    }

    /// <summary>The part that the words "an offence under this chapter" name; null where they name none, or the act.</summary>
    internal Provision? NamedPart(Passage passage)
    {
        var words = passage.Tokens;
        var matches = index.Matches(passage, Markers.OffenceOfAct);
        foreach (var part in passage.Provision.Ancestors().Where(a => a.IsContainer))
        {
            var name = TokenisedText.Of(part.Word.Length > 0 ? part.Word : part.Designation.Text);
            if (name.Tokens.IsEmpty || name.WordAt(0) is not { Length: > 3 } word) continue;
            var stem = word[..Math.Min(word.Length, PartStem)];
            if (matches.Length > 0 && matches.All(m => Enumerable.Range(m.FirstToken, Math.Min(words.Tokens.Length, m.EndToken + 3) - m.FirstToken)
                .Any(i => words.WordAt(i).StartsWith(stem, StringComparison.Ordinal)))) return part;
        }

        return null;
    }

    /// <summary>An exemption that names other paragraphs of its section only says nothing of this one.</summary>
    public bool ReachesAsExemption(Passage exemption, HashSet<Passage> forms)
    {
        var own = exemption.Provision.Ancestors().Prepend(exemption.Provision).ToHashSet();
        var targets = index.ReferencesFrom(exemption).Where(r => !index.IsExcepting(exemption, r)).SelectMany(r => r.Targets).Select(t => t.Provision)
            .Where(t => !own.Contains(t) && t != exemption.Section && t.Section() == exemption.Section).ToList();
        return targets.Count == 0 || !forms.All(f => f.Section == exemption.Section)
            || forms.Any(f => targets.Any(t => t == f.Provision || f.Provision.Ancestors().Contains(t) || t.Ancestors().Contains(f.Provision)));
    }

    private List<Passage> GeneralPenalties(Expression expression)
    {
        if (generalPenalties.TryGetValue(expression, out var known)) return known;
        var found = index.OfWork(expression.WorkId).Where(p => p.Expression == expression && index.Says(p, Markers.GeneralPenalty)).ToList();
        return generalPenalties[expression] = found;
    }
}
