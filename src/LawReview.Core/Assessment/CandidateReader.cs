using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Search;
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
    private readonly LinksFound found = new(keeps: true);
    private readonly Dictionary<string, bool> generalLaw = new(StringComparer.Ordinal);
    private readonly List<SayCondition> conduct;

    private CandidateReader(ISectionedLaw law, Checklist checklist, IReadOnlyDictionary<string, ConceptMatcher> matchers)
    {
        this.law = law;
        this.checklist = checklist;
        this.matchers = matchers;
        conduct = [.. CandidateConditions.Conduct(checklist).Select(CandidateConditions.InAnyOrder)];
        byFile = law.Jurisdiction.Counting().ToDictionary(e => e.File, StringComparer.Ordinal);
        passages = new(
            [.. byFile.Values.Where(e => matchers.ContainsKey(Primary(e.Language))).Select(e => new SaidInText(e.File, law.SaidIn(e.File), matchers[Primary(e.Language)].Concepts))]);
    }

    /// <summary>The jurisdiction with the words of all candidates, its links, and what their passages say.</summary>
    public static (Jurisdiction Jurisdiction, Links Links, PassagesThatSay Known) Read(
        ISectionedLaw law, Checklist checklist, IReadOnlyDictionary<string, ConceptMatcher> matchers) => new CandidateReader(law, checklist, matchers).Read();

    private (Jurisdiction, Links, PassagesThatSay) Read()
    {
        WantDefinitions();
        WantActsOfOffences();
        foreach (var condition in CandidateConditions.Anywhere(checklist)) Ask(condition);
        WantWhatReachesOffences();
        WantWhatPunishes();
        WantWhatTakesOffencesIn();
        foreach (var condition in CandidateConditions.Passages(checklist))
            Want(passages.NearestTo(condition.Says, ConceptsOfNearMiss, NearMisses));
        var (jurisdiction, links) = Linked();
        return (jurisdiction, links, passages);
    }

    /// <summary>Reads on until what was read refers to nothing new.</summary>
    private (Jurisdiction, Links) Linked()
    {
        for (var round = 1; ; round++)
        {
            var jurisdiction = Built();
            found.Search(jurisdiction.Counting().Where(e => wanted.ContainsKey(e.File)));
            var links = LinkResolver.Resolve(jurisdiction, found);
            var more = WantTargets(links) | WantStated(jurisdiction);
            more |= WantUsesOfTerms(jurisdiction, links);
            if (round == MostRounds || !more) return (jurisdiction, links);
        }
    }

    /// <summary>All passages that could meet a condition; where it refers, what they refer to counts too.</summary>
    private void Ask(SayCondition condition)
    {
        Want(Meeting(condition));
        if (CandidateConditions.Refers(condition)) telling.UnionWith(Meeting(condition).Select(passages.PlaceOf));
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
    /// Every passage that says the conduct of an offence, or shows signs of it; and where a punishment can reach it, or a definition says it, the whole act.
    /// </summary>
    private void WantActsOfOffences()
    {
        var punishing = passages.SayAny([Markers.Offence, Markers.Punishment]);
        var norms = passages.SayAny([Markers.Prohibition, Markers.Subject, Markers.Duty]);
        var treaty = passages.Say(Markers.TreatyText);
        var documents = punishing.Numbers().Select(passages.PlaceOf).ToHashSet();
        var texts = punishing.Numbers().Concat(passages.Say(Markers.GeneralPenalty).Numbers()).Select(n => passages.PlaceOf(n).File).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in checklist.OffenceKinds.Where(k => k.Includes.IsEmpty))
        {
            foreach (var passage in kind.Conduct.SelectMany(Meeting))
            {
                var place = passages.PlaceOf(passage);
                Documents(place.File).Add(place.Document);
                telling.Add(place);
                var punished = punishing[passage] || documents.Contains(place) || (norms[passage] && texts.Contains(place.File));
                if (punished && !treaty[passage] && !kind.Not.Any(not => passages.SurelyMeets(passage, not))) WantActOf(place.File);
            }

            foreach (var passage in kind.Conduct.Select(CandidateConditions.InAnyOrder).SelectMany(Meeting).Where(n => passages.Defining[n]))
            {
                var place = passages.PlaceOf(passage);
                Documents(place.File).Add(place.Document);
                telling.Add(place);
                if (texts.Contains(place.File)) WantActOf(place.File);
            }

            Want(kind.Signs.SelectMany(Meeting).Where(n => punishing[n] || norms[n]));
        }

        telling.UnionWith(passages.Defining.Numbers().Concat(passages.Say(OffenceAssembler.SamePenalty).Numbers()).Select(passages.PlaceOf).Where(p => whole.Contains(p.File)));
    }

    /// <summary>A treaty, and what explains a law, hold no offence.</summary>
    private void WantActOf(string file)
    {
        if (byFile[file].Kind is not (InstrumentKind.Treaty or InstrumentKind.ApprovalAct or InstrumentKind.Explanatory)) WantWhole(file);
    }

    private IEnumerable<int> Meeting(SayCondition condition) => passages.Meeting(condition)?.Numbers() ?? Enumerable.Range(0, passages.Count);

    /// <summary>
    /// What is asked of provisions that reach an offence counts in its own act, where a text names that act, and in general law; elsewhere the first
    /// that says it is shown as not reaching.
    /// </summary>
    private void WantWhatReachesOffences()
    {
        var naming = ActsNamed.By(law, whole.Select(f => byFile[f]));
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

    private bool IsGeneralLaw(string file)
    {
        if (generalLaw.TryGetValue(file, out var known)) return known;
        var text = byFile[file];
        return generalLaw[file] = text.Kind == InstrumentKind.Code
            || (matchers.TryGetValue(Primary(text.Language), out var matcher) && matcher.Knows(Markers.GeneralLaw) && matcher.Has(TokenisedText.Of(text.Title), Markers.GeneralLaw));
    }

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
        texts.IntersectWith(TextsOf(CandidateConditions.Passages(checklist).Where(c => c.Role is PassageRole.Sanctioned or PassageRole.Offence)));
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
