using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Search;

namespace LawReview.Core.Assessment;

/// <summary>A large body of law of which single sections can be read.</summary>
public interface ISectionedLaw
{
    /// <summary>All its texts, without words.</summary>
    Jurisdiction Jurisdiction { get; }

    IProvisionSearch Search { get; }

    /// <summary>File of a document, and which document of its text it is; null where it does not count.</summary>
    (string File, int Ordinal)? PlaceOf(int number);

    /// <summary>How many documents a text has.</summary>
    int DocumentsOf(string file);

    /// <summary>What the passages of a text say by the lexicon of its language; see <see cref="SaidConcepts"/>.</summary>
    byte[] SaidIn(string file);

    /// <summary>A text whose chosen documents have their words; of the others there is only that they are there.</summary>
    Expression Read(Expression expression, IReadOnlySet<int> documents);
}

/// <summary>
/// Reads of a large body of law what an assessment can need, and no more: every section that could meet a condition of the
/// checklist by itself; the whole of each act in which a passage says the conduct of an offence; and what these refer to.
/// Which sections those are depends on the words asked for alone, not on the engine that finds them.
/// </summary>
public sealed partial class CandidateReader
{
    private const int MostRounds = 4;
    private const int ConceptsOfNearMiss = 2;
    private const int NearMisses = 6;

    private readonly ISectionedLaw law;
    private readonly IReadOnlyDictionary<string, ConceptMatcher> matchers;
    private readonly PassagesThatSay passages;
    private readonly Checklist checklist;
    private readonly Dictionary<string, Expression> byFile;
    private readonly Dictionary<string, HashSet<int>> wanted = new(StringComparer.Ordinal);
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, Expression Text)> read = new(StringComparer.Ordinal);

    // What these refer to is read too: what says the conduct of an offence, defines a term, or takes over another's punishment.
    private readonly HashSet<(string File, int Ordinal)> telling = [];
    private readonly HashSet<(string File, string Term)> definedTerms = [];
    private readonly HashSet<(string File, string Target)> statedTargets = [];
    private readonly Dictionary<string, ImmutableArray<(string Address, string Identifier)>> names = new(StringComparer.Ordinal);
    private readonly LinksFound found;
    private readonly Dictionary<(string File, string Concept), bool> titles = [];
    private readonly List<SayCondition> conduct;
    private readonly ActsNamed named;

    // Documents that may name an act of an offence.
    private HashSet<(string File, int Document)> naming = [];
    private readonly Lazy<(PassageSet Passages, HashSet<string> Files)> takingIn;

    // Passages that name an offence, and texts on the matter of the checklist.
    private readonly Lazy<PassageSet> labelled;
    private readonly Lazy<HashSet<string>> homes;

    private CandidateReader(ISectionedLaw law, Checklist checklist, IReadOnlyDictionary<string, ConceptMatcher> matchers)
    {
        this.law = law;
        this.checklist = checklist;
        this.matchers = matchers;
        conduct = [.. CandidateConditions.Conduct(checklist).Select(CandidateConditions.InAnyOrder)];
        byFile = law.Jurisdiction.Counting().ToDictionary(e => e.File, StringComparer.Ordinal);
        found = new(ThatMayDefine);
        named = new(law, byFile.Values, found);
        takingIn = new(ThatTakeOffencesIn);
        labelled = new(() => passages!.SayAny(checklist.OffenceKinds.SelectMany(OffenceAssembler.LabelsOf)));
        homes = new(FindHomes);
        passages = new(
            Referring, [.. byFile.Values.Where(e => matchers.ContainsKey(Primary(e.Language))).Select(e => new SaidInText(e.File, law.SaidIn(e.File), matchers[Primary(e.Language)].Concepts))]);
    }

    /// <summary>The jurisdiction with the words of all candidates, its links, and what their passages say.</summary>
    public static (Jurisdiction Jurisdiction, Links Links, PassagesThatSay Known) Read(
        ISectionedLaw law, Checklist checklist, IReadOnlyDictionary<string, ConceptMatcher> matchers) => new CandidateReader(law, checklist, matchers).Read();

    private (Jurisdiction, Links, PassagesThatSay) Read()
    {
        foreach (var amending in byFile.Values.Where(ReplacedProvisions.IsDated)) WantWhole(amending.File);
        WantDefinitions();
        WantActsOfOffences();
        naming = named.By(whole.Select(f => byFile[f]));
        foreach (var condition in CandidateConditions.Passages(checklist)) Ask(condition);
        WantWhatReachesOffences();
        WantWhatPunishes();
        WantWhatTakesOffencesIn();
        foreach (var condition in CandidateConditions.Passages(checklist))
            Want(passages.NearestTo(condition.Says, ConceptsOfNearMiss, NearMisses));
        var (jurisdiction, links) = Linked();

        // This reader and what it looked up are done with.
        passages.Settle();
        return (jurisdiction, links, passages);
    }

    /// <summary>
    /// All passages that could meet a condition; where it refers, what they refer to counts too. Of those whose role or text is not the one asked for
    /// only what is shown as coming near.
    /// </summary>
    private void Ask(PassageCondition condition)
    {
        var (counting, others) = (new List<int>(), new List<int>());
        Expression? text = null;
        bool? isIn = null;
        foreach (var passage in Meeting(condition.Says))
        {
            if (passages.PlaceOf(passage) is var place && text?.File != place.File) (text, isIn) = (byFile[place.File], IsInScope(byFile[place.File], condition));
            if (text!.Kind == InstrumentKind.Explanatory) continue;
            (MayHaveRole(passage, condition.Role) && (isIn ?? MayBeInScope(passage, condition)) ? counting : others).Add(passage);
        }

        Want(counting);
        if (CandidateConditions.Refers(condition.Says)) telling.UnionWith(counting.Select(passages.PlaceOf));
        Want(passages.FirstMeeting(condition.Says, others, NearMisses));
    }

    private bool MayHaveRole(int passage, PassageRole role) => role switch
    {
        PassageRole.Offence => SaysAny(passage, Markers.Offence, Markers.Punishment, Markers.Prohibition),
        PassageRole.Exemption => SaysAny(passage, Markers.Exemption, Markers.NotLiable, Markers.Defence),
        PassageRole.Definition => passages.Defining[passage] || SaysAny(passage, Markers.Definition),
        PassageRole.Duty => SaysAny(passage, Markers.Duty),
        PassageRole.Power => SaysAny(passage, Markers.Power),
        PassageRole.Aggravation => SaysAny(passage, Markers.Aggravation),
        _ => true,
    };

    private bool SaysAny(int passage, params ReadOnlySpan<string> concepts)
    {
        foreach (var concept in concepts)
            if (passages.Say(concept)[passage]) return true;
        return false;
    }

    /// <summary>Whether passages of a text may be in the scope of a condition; null where that depends on the passage.</summary>
    private bool? IsInScope(Expression text, PassageCondition condition) => condition.Scope switch
    {
        PassageScope.ActOfOffence or PassageScope.SectionOfOffence => IsInActOfOffence(text),
        PassageScope.ReachingOffence => IsInActOfOffence(text) || takingIn.Value.Files.Contains(text.File) || IsGeneralLaw(text.File) || TitleSays(text, Reach.ForAllOffencesConcept) ? true : null,
        PassageScope.OutsideOtherSubjects => !IsOtherSubject(text),
        PassageScope.OnTheMatter => IsOtherSubject(text) ? false : IsInActOfOffence(text) || homes.Value.Contains(text.File) ? true : null,
        PassageScope.TextAbout => text.Kind is not (InstrumentKind.Treaty or InstrumentKind.ApprovalAct) && TitleSays(text, condition.ScopeKind!),
        _ => true,
    };

    private bool MayBeInScope(int passage, PassageCondition condition) => condition.Scope == PassageScope.OnTheMatter
        ? labelled.Value[passage] : naming.Contains(passages.PlaceOf(passage)) || takingIn.Value.Passages[passage];

    /// <summary>As <see cref="ConditionEvaluator"/> tells it, but that each act which may hold an offence counts as holding one.</summary>
    private bool IsOtherSubject(Expression text) =>
        text.Kind is InstrumentKind.Treaty or InstrumentKind.ApprovalAct || (!IsInActOfOffence(text) && TitleSays(text, Markers.OtherSubject) && !checklist.OffenceKinds.SelectMany(OffenceAssembler.LabelsOf).Any(l => TitleSays(text, l)));

    /// <summary>Texts whose title says what the checklist is about, or which may hold an offence, and regulations under one of these.</summary>
    private HashSet<string> FindHomes()
    {
        var subjects = ConditionEvaluator.SubjectsOf(checklist);
        var found = byFile.Values.Where(t => IsInActOfOffence(t) || subjects.Any(s => TitleSays(t, s))).ToList();
        var numbers = found.Where(t => t.Kind != InstrumentKind.Regulation).SelectMany(t => Telling.Numbers(t.Title)).ToHashSet(StringComparer.Ordinal);
        return [.. found.Concat(byFile.Values.Where(t => t.Kind == InstrumentKind.Regulation && Telling.Numbers(t.Title).Any(numbers.Contains))).Select(t => t.File)];
    }

    private bool IsInActOfOffence(Expression text) => whole.Contains(text.File) || whole.Any(f => byFile[f].WorkId == text.WorkId);

    /// <summary>Passages that name an offence or take offences by their punishment, and their texts: what these say of the offences they are about.</summary>
    private (PassageSet, HashSet<string>) ThatTakeOffencesIn()
    {
        var found = passages.SayAny(checklist.OffenceKinds.SelectMany(OffenceAssembler.LabelsOf).Append(Reach.ThresholdConcept));
        return (found, found.Numbers().Select(n => passages.PlaceOf(n).File).ToHashSet(StringComparer.Ordinal));
    }

    private bool TitleSays(Expression text, string concept)
    {
        if (titles.TryGetValue((text.File, concept), out var known)) return known;
        return titles[(text.File, concept)] = matchers.TryGetValue(Primary(text.Language), out var matcher) && matcher.Knows(concept) && matcher.Has(TokenisedText.Of(text.Title), concept);
    }

    private void Want(IEnumerable<int> numbers)
    {
        foreach (var (file, document) in numbers.Select(passages.PlaceOf)) Documents(file).Add(document);
    }

    private HashSet<int> Documents(string file)
    {
        if (!wanted.TryGetValue(file, out var documents)) wanted.Add(file, documents = []);
        return documents;
    }

    private bool WantWhole(string file)
    {
        if (!byFile.ContainsKey(file) || !whole.Add(file)) return false;
        Documents(file).UnionWith(Enumerable.Range(0, law.DocumentsOf(file)));
        return true;
    }

    private IEnumerable<int> Meeting(SayCondition condition) => passages.Meeting(condition)?.Numbers() ?? Enumerable.Range(0, passages.Count);

    /// <summary>
    /// What is asked of provisions that reach an offence counts in its own act, where a text names that act, and in general law; elsewhere the first
    /// that says it is shown as not reaching.
    /// </summary>
    private void WantWhatReachesOffences()
    {
        var punishing = passages.SayAny([Markers.Offence, Markers.Punishment]);
        Want(punishing.Numbers().Where(n => naming.Contains(passages.PlaceOf(n))));
        foreach (var (condition, isGeneral) in CandidateConditions.Reaching(checklist))
        {
            var met = Meeting(condition).ToList();
            Want(met.Where(n => passages.PlaceOf(n) is var place && (naming.Contains(place) || (isGeneral && IsGeneralLaw(place.File)))));
            var elsewhere = met.Where(n => !whole.Contains(passages.PlaceOf(n).File));
            if (isGeneral)
            {
                // One that only recites an offence is passed over.
                var reciting = passages.Say(Markers.Recital);
                var first = elsewhere.ToList();
                Want(first.Where(n => reciting[n]).TakeWhile(n => n < first.Find(f => !reciting[f])));
                elsewhere = first.Where(n => !reciting[n]);
            }

            Want(passages.UpToFirst(condition, elsewhere));
        }
    }

    private bool IsGeneralLaw(string file) => byFile[file].Kind == InstrumentKind.Code || TitleSays(byFile[file], Markers.GeneralLaw);

    /// <summary>Definitions of other acts, by which a term there can mean what a rule asks for.</summary>
    private void WantDefinitions()
    {
        foreach (var concept in CandidateConditions.InDefinitions(checklist))
        {
            var defining = passages.Say(concept).Copy();
            defining.IntersectWith(passages.Defining);
            Want(defining.Numbers());
        }
    }

    /// <summary>
    /// Where a norm counts only if its breach has a sanction, what in its text punishes, and what that refers to: one other provision may stand between the norm
    /// and what punishes its breach.
    /// </summary>
    private void WantWhatPunishes()
    {
        var texts = TextsOf(CandidateConditions.Passages(checklist).Where(c => c.Role is PassageRole.Sanctioned or PassageRole.Offence));
        var punishing = passages.SayAny([Markers.Offence, Markers.Punishment, Markers.GeneralPenalty, Markers.Fine]).Numbers().Where(n => texts.Contains(passages.PlaceOf(n).File)).ToList();
        WantTelling(punishing);

        // Which chapters of a code of all crimes tell offences.
        var offences = passages.Say(Markers.Subject).Copy();
        offences.IntersectWith(passages.Say(Markers.Imprisonment));
        offences.IntersectWith(passages.Say(Markers.Punishment));
        Want(offences.Numbers().Where(n => passages.PlaceOf(n).File is var file && byFile[file].Kind == InstrumentKind.Code && IsGeneralLaw(file)));
    }

    /// <summary>Where a rule counts only if it reaches an offence: what its text says of the offences it is about.</summary>
    private void WantWhatTakesOffencesIn()
    {
        var texts = TextsOf(CandidateConditions.Passages(checklist).Where(c => c.Scope == PassageScope.ReachingOffence));
        Want(passages.SayAny([Reach.ScopeConcept, Reach.ThresholdConcept]).Numbers().Where(n => texts.Contains(passages.PlaceOf(n).File)));
    }

    /// <summary>The texts with a passage that meets one of the conditions.</summary>
    private HashSet<string> TextsOf(IEnumerable<PassageCondition> conditions) =>
        conditions.SelectMany(c => Meeting(c.Says)).Select(n => passages.PlaceOf(n).File).ToHashSet(StringComparer.Ordinal);

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
