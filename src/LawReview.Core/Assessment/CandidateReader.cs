using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Search;
using LawReview.Core.Statements;
using LawReview.Core.Text;

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
public sealed class CandidateReader
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
    private readonly Dictionary<string, Dictionary<string, int>> ordinals = new(StringComparer.Ordinal);
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

    private CandidateReader(ISectionedLaw law, Checklist checklist, IReadOnlyDictionary<string, ConceptMatcher> matchers)
    {
        this.law = law;
        this.checklist = checklist;
        this.matchers = matchers;
        conduct = [.. CandidateConditions.Conduct(checklist).Select(CandidateConditions.InAnyOrder)];
        byFile = law.Jurisdiction.Counting().ToDictionary(e => e.File, StringComparer.Ordinal);
        named = new(law, byFile.Values);
        found = new(ThatMayDefine);
        takingIn = new(ThatTakeOffencesIn);
        passages = new(
            Referring, [.. byFile.Values.Where(e => matchers.ContainsKey(Primary(e.Language))).Select(e => new SaidInText(e.File, law.SaidIn(e.File), matchers[Primary(e.Language)].Concepts))]);
    }

    /// <summary>The jurisdiction with the words of all candidates, its links, and what their passages say.</summary>
    public static (Jurisdiction Jurisdiction, Links Links, PassagesThatSay Known) Read(
        ISectionedLaw law, Checklist checklist, IReadOnlyDictionary<string, ConceptMatcher> matchers) => new CandidateReader(law, checklist, matchers).Read();

    private (Jurisdiction, Links, PassagesThatSay) Read()
    {
        Dev("sets");
        if (Environment.GetEnvironmentVariable("DEVSETS") is not null)
        {
        var pun = passages.SayAny([Markers.Offence, Markers.Punishment]);
        var norm = passages.SayAny([Markers.Prohibition, Markers.Subject, Markers.Duty]);
        Console.Error.WriteLine($"punishing {pun.Numbers().Count()} docs {pun.Numbers().Select(passages.PlaceOf).Distinct().Count()} texts {pun.Numbers().Select(n => passages.PlaceOf(n).File).Distinct().Count()} norms {norm.Numbers().Count()}");
        var pdocs = pun.Numbers().Select(passages.PlaceOf).ToHashSet();
        foreach (var kind in checklist.OffenceKinds.Where(k => k.Includes.IsEmpty))
        {
            foreach (var c in kind.Conduct)
            {
                var met = Meeting(c).ToList();
                var notNot = met.Where(n => !kind.Not.Any(x => passages.SurelyMeets(n, x))).ToList();
                Console.Error.WriteLine($"KIND {kind.Name}: {c}: {met.Count} passages, {met.Select(passages.PlaceOf).Distinct().Count()} docs; not excluded {notNot.Count}; punishing {notNot.Count(n => pun[n])}, in punishing doc {notNot.Count(n => pdocs.Contains(passages.PlaceOf(n)))}, norm {notNot.Count(n => norm[n])} texts {notNot.Select(n => passages.PlaceOf(n).File).Distinct().Count()}, defining {met.Count(n => passages.Defining[n])}");
            }
            foreach (var c in kind.Signs)
            {
                var met = Meeting(c).ToList();
                Console.Error.WriteLine($"SIGN {kind.Name}: {c}: {met.Count} passages, punishing {met.Count(n => pun[n])} norm {met.Count(n => norm[n])}");
            }
        }
        foreach (var c in CandidateConditions.Passages(checklist))
        {
            var met = Meeting(c.Says).ToList();
            if (met.Count > 20) Console.Error.WriteLine($"PASSAGE {c.Role} {c.Scope} {c.ScopeKind}: {met.Count} passages {met.Select(passages.PlaceOf).Distinct().Count()} docs: {c.Says}");
        }
        foreach (var (c, g) in CandidateConditions.Reaching(checklist))
        {
            var met = Meeting(c).ToList();
            if (met.Count > 20) Console.Error.WriteLine($"REACHING {g}: {met.Count} passages {met.Select(passages.PlaceOf).Distinct().Count()} docs: {c}");
        }
        Dev("sets");
        }
        WantDefinitions(); Dev("definitions");
        WantActsOfOffences(); Dev("acts");
        naming = named.By(whole.Select(f => byFile[f]));
        foreach (var condition in CandidateConditions.Passages(checklist)) Ask(condition);
        Dev("anywhere");
        WantWhatReachesOffences(); Dev("reaches");
        WantWhatPunishes(); Dev("punishes");
        WantWhatTakesOffencesIn(); Dev("takes in");
        foreach (var condition in CandidateConditions.Passages(checklist))
            Want(passages.NearestTo(condition.Says, ConceptsOfNearMiss, NearMisses));
        Dev("nearest");
        var (jurisdiction, links) = Linked();
        Dev("linked");
        return (jurisdiction, links, passages);
    }

    private void Dev(string what) => DevTimes.Mark($"{what}: {wanted.Count} texts {wanted.Values.Sum(v => v.Count)} documents, {whole.Count} whole");

    /// <summary>Reads on until what was read refers to nothing new.</summary>
    private (Jurisdiction, Links) Linked()
    {
        for (var round = 1; ; round++)
        {
            var jurisdiction = Built(); Dev("built");
            found.Search(jurisdiction.Counting().Where(e => wanted.ContainsKey(e.File))); Dev("found");
            var links = LinkResolver.Resolve(jurisdiction, found); Dev($"resolved {links.References.Length} refs {links.Definitions.Length} defs");
            var more = WantTargets(links) | WantStated(jurisdiction);
            more |= WantUsesOfTerms(jurisdiction, links);
            if (round == MostRounds || !more) return (jurisdiction, links);
        }
    }

    /// <summary>
    /// All passages that could meet a condition; where it refers, what they refer to counts too. Of those whose role or text is not the one asked for
    /// only what is shown as coming near.
    /// </summary>
    private void Ask(PassageCondition condition)
    {
        var met = Meeting(condition.Says).Where(n => TextOf(n).Kind != InstrumentKind.Explanatory).ToList();
        var counting = met.Where(n => MayHaveRole(n, condition.Role) && MayBeInScope(n, TextOf(n), condition)).ToList();
        Want(counting);
        if (CandidateConditions.Refers(condition.Says)) telling.UnionWith(counting.Select(passages.PlaceOf));
        Want(passages.FirstMeeting(condition.Says, [.. met.Except(counting)], NearMisses));
        if (met.Count > 300) DevTimes.Mark($"ask {condition.Role} {condition.Scope} {met.Count} -> {counting.Count}");
    }

    private Expression TextOf(int passage) => byFile[passages.PlaceOf(passage).File];

    private bool MayHaveRole(int passage, PassageRole role) => role switch
    {
        PassageRole.Offence => SaysAny(passage, Markers.Offence, Markers.Punishment),
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

    private bool MayBeInScope(int passage, Expression text, PassageCondition condition) => condition.Scope switch
    {
        PassageScope.ActOfOffence or PassageScope.SectionOfOffence => IsInActOfOffence(text),
        PassageScope.ReachingOffence => IsInActOfOffence(text) || naming.Contains(passages.PlaceOf(passage)) || takingIn.Value.Passages[passage] || takingIn.Value.Files.Contains(text.File)
            || IsGeneralLaw(text.File) || TitleSays(text, Reach.ForAllOffencesConcept),
        PassageScope.OutsideOtherSubjects => text.Kind is not (InstrumentKind.Treaty or InstrumentKind.ApprovalAct),
        PassageScope.TextAbout => text.Kind is not (InstrumentKind.Treaty or InstrumentKind.ApprovalAct) && TitleSays(text, condition.ScopeKind!),
        _ => true,
    };

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
        Dev("conduct");
        var (jurisdiction, links) = Linked();
        var index = new PassageIndex(jurisdiction, links, matchers, passages);
        var saying = OffenceAssembler.Saying(index, checklist.OffenceKinds);
        Dev($"saying {saying.Count}");

        // A passage that says the conduct by a reference counts where something punishes it, or refers to it, or where it would be shown as coming near.
        var referred = links.References.SelectMany(r => r.Targets).Where(t => !t.Provision.IsContainer).Select(PlaceOf).OfType<(string, int)>().ToHashSet();
        var prohibiting = passages.Say(Markers.Prohibition);
        WantTelling(referring.Select(r => r.Passage).Where(n => norms[n] && passages.PlaceOf(n) is var place && (referred.Contains(place) || (prohibiting[n] && general.Contains(place.File)))));
        foreach (var kind in referring.GroupBy(r => r.Kind)) WantNear(kind.Key, [.. kind.Select(r => (r.Conduct, r.Passage))], index, saying);
        Dev("referring");
        (jurisdiction, links) = Linked();
        index = new(jurisdiction, links, matchers, passages);
        foreach (var (_, passage, _, lacks) in OffenceAssembler.Saying(index, checklist.OffenceKinds))
        {
            if (lacks is not null) continue;
            WantActOf(passage.Expression.File);
            WantTelling([index.StoredNumberOf(passage)!.Value]);
        }

        telling.UnionWith(passages.Defining.Numbers().Concat(passages.Say(OffenceAssembler.SamePenalty).Numbers()).Select(passages.PlaceOf).Where(p => whole.Contains(p.File)));
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
        DevTimes.Mark($"near {kind.Name}: {candidates.Count} sure, least {least} last {last}, {referring.Count(r => r.Passage < last)} {referring.Count(r => passages.MatchesIn(r.Passage, r.Conduct) >= least)} of {referring.Count}");
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
        DevTimes.Mark($"referring {among.Numbers().Count()} -> {left.Numbers().Count()}, {texts.Count} texts, naming {naming.Count}");
        return left;
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

    /// <summary>What stands in a document with a passage that defines; of a text about which nothing is known, all.</summary>
    private IEnumerable<Provision> ThatMayDefine(Expression text) => !passages.Knows(text.File) ? text.Text!.AllProvisions()
        : SearchDocument.Sections(text.Text!.Provisions).Where((_, i) => Defines(passages.PassagesOf(text.File, i))).SelectMany(s => s.IsContainer ? [s] : s.SelfAndDescendants());

    private bool Defines(Range range) => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).Any(n => passages.Defining[n]);

    /// <summary>In any order of the words, as in a definition.</summary>
    private bool SaysConduct(PassageIndex index, Passage passage) => conduct.Exists(c => SayEvaluator.Evaluate(index, passage, c).Holds);

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
    /// Where a norm counts only if its breach has a sanction, its text whole, if it has any: other provisions may stand between the norm and what
    /// punishes its breach.
    /// </summary>
    private void WantWhatPunishes()
    {
        var punishing = passages.SayAny([Markers.Offence, Markers.Punishment, Markers.GeneralPenalty, Markers.Fine]);
        var texts = punishing.Numbers().Select(n => passages.PlaceOf(n).File).ToHashSet(StringComparer.Ordinal);
        texts.IntersectWith(TextsOf(CandidateConditions.Passages(checklist).Where(c => c.Role == PassageRole.Sanctioned)));
        foreach (var file in texts) Documents(file).UnionWith(Enumerable.Range(0, law.DocumentsOf(file)));

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

    /// <summary>A condition looks one reference far.</summary>
    private bool WantTargets(Links links)
    {
        var more = false;
        foreach (var reference in links.References)
        {
            if (reference.Targets.IsEmpty || PlaceOf(reference.From) is not { } from || !telling.Contains(from)) continue;
            foreach (var target in reference.Targets)
                if (!target.Provision.IsContainer && PlaceOf(target) is { } place)
                    more |= Documents(place.File).Add(place.Ordinal);
        }

        // An act that is named, of which nothing was read yet, must show its numbers before the place in it is known.
        foreach (var named in links.References.Where(r => r.Targets.IsEmpty).Select(r => r.Work).OfType<Expression>().Select(w => w.File).Distinct())
            if (byFile.ContainsKey(named) && wanted.TryAdd(named, []))
                more = true;
        return more;
    }

    /// <summary>What the files state as references in the words that were read: the section whose name their target begins with.</summary>
    private bool WantStated(Jurisdiction jurisdiction)
    {
        var more = false;
        var byUri = byFile.Values.Where(e => e.Text!.Stated.Uri.Length > 1).ToList();
        foreach (var own in jurisdiction.Counting().Where(e => !e.Text!.Stated.References.IsEmpty && wanted.ContainsKey(e.File)))
            foreach (var provision in own.Text!.AllProvisions())
                foreach (var text in (ReadOnlySpan<MappedText>)[provision.Text, provision.Tail])
                    foreach (var target in SourcePlaces.In(own.Text.Stated.References, r => r.Span, text).Select(r => r.Item.Target))
                    {
                        if (!statedTargets.Add((own.File, target))) continue;
                        var files = target.StartsWith('#') ? [own.File]
                            : byUri.Where(e => target.StartsWith(e.Text!.Stated.Uri.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)).Select(e => e.File).ToList();
                        foreach (var file in files)
                        {
                            more |= !wanted.ContainsKey(file);
                            foreach (var ordinal in Named(file, target)) more |= Documents(file).Add(ordinal);
                        }
                    }

        return more;
    }

    private IEnumerable<int> Named(string file, string target)
    {
        if (!names.TryGetValue(file, out var sections))
            names.Add(file, sections = [.. SearchDocument.Sections(law.Read(byFile[file], new HashSet<int>()).Text!.Provisions).Select(s => (s.Address, s.Identifier))]);
        var place = target[(target.LastIndexOfAny(['#', '~']) + 1)..];
        for (var i = 0; i < sections.Length; i++)
            if (Begins(place, sections[i].Address) || Begins(target, sections[i].Identifier) || Begins(place, sections[i].Identifier))
                yield return i;

        static bool Begins(string whole, string name) =>
            name.Length > 0 && whole.StartsWith(name, StringComparison.Ordinal) && (whole.Length == name.Length || !char.IsLetterOrDigit(whole[name.Length]));
    }

    /// <summary>Acts that use a term of several words whose definition, in an act of an offence, says the conduct.</summary>
    private bool WantUsesOfTerms(Jurisdiction jurisdiction, Links links)
    {
        var more = false;
        PassageIndex? index = null;
        foreach (var definition in links.Definitions.Where(d => whole.Contains(d.Where.Expression.File) && definedTerms.Add((d.Where.Expression.File, d.Term))))
        {
            var words = SearchDocument.Words(definition.Term).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2) continue;
            index ??= new(jurisdiction, links, matchers, passages);
            if (!index.Under(definition.Where.Provision).Any(p => SaysConduct(index, p))) continue;
            var language = definition.Where.Expression.Language;
            SearchQuery uses = new AllParts([.. words.Select(w => InflectedWords.FormsBegin(language, w)).Select(b => b.Length == 1
                ? (SearchQuery)new WordStart(SearchField.Text, b[0]) : new AnyPart([.. b.Select(one => new WordStart(SearchField.Text, one))]))]);
            foreach (var number in law.Search.All(uses))
                if (law.PlaceOf(number) is { } place)
                    more |= WantWhole(place.File);
        }

        return more;
    }

    private (string File, int Ordinal)? PlaceOf(ProvisionIn where)
    {
        var file = where.Expression.File;
        if (!byFile.ContainsKey(file)) return null;
        if (!ordinals.TryGetValue(file, out var places))
            ordinals.Add(file, places = SearchDocument.Sections(where.Expression.Text!.Provisions)
                .Select((section, i) => (section.Address, i)).ToDictionary(s => s.Address, s => s.i, StringComparer.Ordinal));
        var section = where.Provision.Ancestors().TakeWhile(a => !a.IsContainer).LastOrDefault() ?? where.Provision;
        return places.TryGetValue(section.Address, out var ordinal) ? (file, ordinal) : null;
    }

    private Jurisdiction Built() => law.Jurisdiction with
    {
        Works = [.. law.Jurisdiction.Works.Select(w => w with { Expressions = [.. w.Expressions.Select(Built)] })],
    };

    private Expression Built(Expression expression)
    {
        if (!expression.Counts || !wanted.TryGetValue(expression.File, out var documents)) return expression;
        if (read.TryGetValue(expression.File, out var known) && known.Count == documents.Count) return known.Text;
        var text = law.Read(expression, documents);
        read[expression.File] = (documents.Count, text);
        return text;
    }

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
