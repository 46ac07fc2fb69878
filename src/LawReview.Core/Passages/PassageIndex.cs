using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Search;

namespace LawReview.Core.Passages;

/// <summary>
/// The passages of a jurisdiction's counting texts, with what joins them: sections, references, definitions, and the
/// concepts each of them says. Texts in a language without a lexicon have no passages here.
/// </summary>
public sealed class PassageIndex
{
    /// <summary>Characters. Parted, they take five times as much room.</summary>
    private const int MostParted = 3_000_000;

    private readonly Dictionary<string, ConceptMatcher> matchers;
    private readonly ILookup<string, Passage> byWork;
    private readonly Dictionary<Provision, ImmutableArray<Passage>> bySection;
    private readonly Dictionary<Provision, ImmutableArray<Passage>> byProvision;
    private readonly Dictionary<Provision, ImmutableArray<Reference>> referencesByNode;
    private readonly Dictionary<Provision, List<Passage>> referringTo = [];
    private readonly Dictionary<string, ImmutableArray<(Definition Definition, string[] Words)>> definitionsByFirstWord;
    private readonly HashSet<(string WorkId, string Term)> termsOfWorks;
    private readonly HashSet<Definition> sectionOnly;
    private readonly HashSet<Definition> ofOneWord;
    private readonly PassagesThatSay? known;
    private readonly StoredPassages? stored;

    // Titles and headings are asked for again and again.
    private readonly ConcurrentDictionary<string, TokenisedText> titles = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, PassageSet>> saidBy;
    private readonly ConcurrentDictionary<string, PassageSet> storedSets = new(StringComparer.Ordinal);
    private readonly ConceptSets sets;
    private readonly PassageSet none;
    private readonly ConcurrentDictionary<Provision, bool> explanations = new();

    // For each concept what the passages that say it say of it.
    private readonly ConcurrentDictionary<string, MatchesOfConcept> matches = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Passage, ImmutableArray<(Definition Definition, int First, int End)>> termsUsed = new();
    private int parted;

    /// <param name="known">What is known already of what the passages say; null for nothing.</param>
    /// <param name="ahead">The jurisdiction's passages where they were cut before; null for none.</param>
    public PassageIndex(
        Jurisdiction jurisdiction, Links links, IReadOnlyDictionary<string, ConceptMatcher> matchersByLanguage, PassagesThatSay? known = null, PassagesAhead? ahead = null)
    {
        Jurisdiction = jurisdiction;
        Links = links;
        this.known = known;
        matchers = matchersByLanguage.ToDictionary(StringComparer.OrdinalIgnoreCase);
        Texts = [.. jurisdiction.Counting().Where(e => matchers.ContainsKey(Primary(e.Language)))];
        var read = Texts.SelectMany(t => ahead?.Of(t) ?? PassageReader.Read(t)).ToList();
        Replaced = ReplacedProvisions.Of(links);
        var kept = read.Where(p => !IsExplanation(p) && !RepealNotes.Is(p.Provision.Text.Text) && !Replaced.ContainsKey(p.Section)).ToHashSet();
        stored = known is null ? null : StoredPassages.Of(Texts, read, kept.Contains, known);
        Passages = [.. read.Where(kept.Contains)];
        for (var i = 0; i < Passages.Length; i++) Passages[i].Number = i;
        none = new(Passages.Length);
        saidBy = new(SaidBy);
        sets = new(Passages.Length, Said);
        byWork = Passages.ToLookup(p => p.Expression.WorkId, StringComparer.Ordinal);
        bySection = Grouped(Passages, p => p.Section);
        byProvision = Grouped(Passages, p => p.Provision);
        referencesByNode = Grouped(links.References, r => r.From.Provision);
        foreach (var passage in Passages)
            foreach (var target in ReferencesFrom(passage).SelectMany(r => r.Targets).Select(t => t.Provision).Distinct())
                (CollectionsMarshal.GetValueRefOrAddDefault(referringTo, target, out _) ??= new(1)).Add(passage);
        sectionOnly = [.. links.Definitions.Where(d => d.Where.Provision.Ancestors().Prepend(d.Where.Provision)
            .Any(p => !p.IsContainer && TextSays(d.Where.Expression.Language, p.Text.Text, Markers.SectionOnly)))];
        definitionsByFirstWord = links.Definitions
            .Select(d => (Definition: d, Words: WordsOf(TokenisedText.Of(d.Term))))
            .Where(x => x.Words.Length > 0)
            .GroupBy(x => InflectedWords.Key(x.Definition.Where.Expression.Language, x.Words[0]), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        ofOneWord = [.. definitionsByFirstWord.Values.SelectMany(v => v).Where(d => d.Words.Length == 1).Select(d => d.Definition)];
        termsOfWorks = [.. definitionsByFirstWord.Values.SelectMany(v => v).Select(d => (d.Definition.Where.Expression.WorkId, string.Join(' ', d.Words)))];
    }

    public Jurisdiction Jurisdiction { get; }

    public Links Links { get; }

    /// <summary>The texts that count and whose language has a lexicon.</summary>
    public ImmutableArray<Expression> Texts { get; }

    public ImmutableArray<Passage> Passages { get; }

    /// <summary>Sections that a later amending act gives new words, each with the section that takes its place; they have no passages.</summary>
    public IReadOnlyDictionary<Provision, Replacement> Replaced { get; }

    /// <summary>The passages of all texts of a work, in order.</summary>
    public IEnumerable<Passage> OfWork(string work) => byWork[work];

    /// <summary>The number by which an index knows a passage; null where none was used.</summary>
    internal int? StoredNumberOf(Passage passage) => stored?[passage];

    public ImmutableArray<Passage> InSection(Provision section) => bySection.GetValueOrDefault(section, []);

    public ImmutableArray<Passage> Of(Provision provision) => byProvision.GetValueOrDefault(provision, []);

    /// <summary>All passages of a provision and what stands below it.</summary>
    public IEnumerable<Passage> Under(Provision provision) => provision.SelfAndDescendants().SelectMany(p => Of(p));

    /// <summary>Where the passage says the concept; empty also where its lexicon lacks the concept.</summary>
    public ImmutableArray<ConceptMatch> Matches(Passage passage, string concept)
    {
        if (passage.Number < 0) return FindMatches(passage, concept);
        var said = Said(concept);
        if (!said[passage.Number]) return [];
        if (!matches.TryGetValue(concept, out var found)) found = matches.GetOrAdd(concept, new MatchesOfConcept(said));
        ref var here = ref found[passage.Number];
        if (here.IsDefault) here = FindMatches(passage, concept);
        return here;
    }

    /// <summary>
    /// Of a large law lets go of the words of its passages as soon as those that were parted are many: those that are asked for again are cut and parted again.
    /// </summary>
    /// <param name="next">The passage whose words are asked for next.</param>
    private void Relieve(Passage next)
    {
        if (stored is null || next.HasTokens || Interlocked.Add(ref parted, next.Words.Length) < MostParted) return;
        Interlocked.Exchange(ref parted, 0);
        foreach (var passage in Passages) passage.ForgetWords();
    }

    private ImmutableArray<ConceptMatch> FindMatches(Passage passage, string concept)
    {
        Relieve(passage);
        return stored is not null && passage.Number >= 0 ? [.. known!.PlacesIn(stored[passage], concept).Select(p => new ConceptMatch(concept, "", p.First, p.End, passage.Tokens.SpanOf(p.First, p.End)))]
            : MatcherOf(passage) is var matcher && matcher.Knows(concept) ? matcher.Matches(passage.Tokens, concept) : [];
    }

    /// <summary>The matcher of the language that the passage is in.</summary>
    public ConceptMatcher MatcherOf(Passage passage) => MatcherOf(passage.Expression.Language)!;

    public bool Says(Passage passage, string concept) => passage.Number >= 0 ? Said(concept)[passage.Number] : !Matches(passage, concept).IsEmpty;

    /// <summary>The passages that meet a condition, those that say at least two of its concepts, and perhaps others; in order.</summary>
    public IEnumerable<Passage> ThatMeetOrNearly(SayCondition condition) =>
        sets.MetOrNearly(condition, 2) is { } found ? found.Numbers().Select(n => Passages[n]) : Passages;

    /// <summary>The passages that meet a condition, and perhaps others; in order.</summary>
    public IEnumerable<Passage> ThatMayMeet(SayCondition condition) => sets.Of(condition) is { } found ? found.Numbers().Select(n => Passages[n]) : Passages;

    /// <summary>The passages that meet a condition, and perhaps others, by number; null for all.</summary>
    internal PassageSet? MayMeet(SayCondition condition) => sets.Of(condition);

    /// <summary>Whether words that are no passage (a title) say the concept.</summary>
    public bool TextSays(string language, string words, string concept) =>
        MatcherOf(language) is { } matcher && (known is not null ? known.Titles.Says(matcher, words, concept)
            : matcher.Knows(concept) && !matcher.Matches(titles.GetOrAdd(words, TokenisedText.Of), concept).IsEmpty);

    /// <summary>Whether a heading of the passage's provision or of what it stands in says the concept.</summary>
    public bool HeadingSays(Passage passage, string concept) =>
        passage.Provision.Ancestors().Prepend(passage.Provision)
            .Any(p => !p.Heading.IsBlank && TextSays(passage.Expression.Language, p.Heading.Text, concept));

    /// <summary>Those of one provision, in order. Most of them stand one after the other; of a large law they are so many that lists on the way are too much.</summary>
    private static Dictionary<Provision, ImmutableArray<T>> Grouped<T>(ImmutableArray<T> all, Func<T, Provision> provisionOf)
    {
        var groups = new Dictionary<Provision, ImmutableArray<T>>();
        for (var first = 0; first < all.Length;)
        {
            var provision = provisionOf(all[first]);
            var end = first + 1;
            while (end < all.Length && provisionOf(all[end]) == provision) end++;
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, provision, out var isThere);
            group = isThere ? group.AddRange(all.AsSpan()[first..end]) : all.Slice(first, end - first);
            first = end;
        }

        return groups;
    }

    private PassageSet Said(string concept) =>
        stored is null ? saidBy.Value.GetValueOrDefault(concept, none) : storedSets.GetOrAdd(concept, static (c, own) => own.stored!.In(own.known!.Say(c)), this);

    private Dictionary<string, PassageSet> SaidBy()
    {
        var found = new Dictionary<string, PassageSet>(StringComparer.Ordinal);
        foreach (var passage in Passages)
        {
            var matcher = MatcherOf(passage);
            foreach (var concept in matcher.Said(passage.Tokens))
            {
                if (!found.TryGetValue(matcher.Concepts[concept], out var set)) found.Add(matcher.Concepts[concept], set = new(Passages.Length));
                set.Add(passage.Number);
            }
        }

        return found;
    }

    /// <summary>A statement of reasons printed with the act: it tells what the act is for and is no law.</summary>
    private bool IsExplanation(Passage passage)
    {
        for (var node = passage.Provision; node is not null; node = node.Parent)
            if ((node.IsContainer || node.Kind == ProvisionKind.Preamble || node.Parent is null) && !node.Heading.IsBlank
                && explanations.GetOrAdd(node, n => TextSays(passage.Expression.Language, n.Heading.Text, Markers.ExplanatoryHeading)))
                return true;
        return false;
    }

    /// <summary>References in the passage's own words and in the lead-ins and tails read with it.</summary>
    public IEnumerable<Reference> ReferencesFrom(Passage passage)
    {
        var section = passage.Section;
        foreach (var node in passage.Provision.SelfAndDescendants())
            if (referencesByNode.TryGetValue(node, out var own) && (node == passage.Provision || passage.Own.Length > node.Text.Length))
                foreach (var reference in own)
                    yield return reference;
        foreach (var node in passage.Provision.Ancestors())
        {
            if (node.IsContainer) break;
            foreach (var reference in referencesByNode.GetValueOrDefault(node, []))
                yield return reference;
            if (node == section) break;
        }
    }

    /// <summary>References that say "subject to" or "notwithstanding": the passage yields to them, it does not speak of them.</summary>
    public bool IsExcepting(Passage passage, Reference reference)
    {
        if (reference.Words.Runs.IsEmpty) return false;
        var at = reference.Words.Runs[0].SourceStart;
        foreach (var run in passage.Words.Runs)
        {
            if (at < run.SourceStart || at >= run.SourceStart + run.SourceLength) continue;
            var start = run.TextStart + (at - run.SourceStart);
            return Matches(passage, Markers.ExceptReference).Any(m => m.Span.End <= start && start - m.Span.End < 25);
        }

        return false;
    }

    /// <summary>Passages with a reference to this provision, to what it stands in up to its section, or to what stands below it.</summary>
    public IEnumerable<Passage> ReferringTo(Provision provision)
    {
        var seen = new HashSet<Passage>();
        var section = provision.Section();
        IEnumerable<Provision> nodes = provision.SelfAndDescendants();
        if (provision != section) nodes = nodes.Concat(provision.Ancestors().TakeWhile(a => !a.IsContainer));
        foreach (var node in nodes)
            foreach (var passage in referringTo.GetValueOrDefault(node) ?? [])
                if (seen.Add(passage))
                    yield return passage;
    }

    /// <summary>Definitions of terms that the passage uses, each once, from its own work first, else from another work.</summary>
    public IEnumerable<Definition> DefinitionsUsedBy(Passage passage) => TermsUsedBy(passage).Select(u => u.Definition).Distinct();

    /// <summary>Where the passage uses defined terms; the token range is [First, End).</summary>
    public ImmutableArray<(Definition Definition, int First, int End)> TermsUsedBy(Passage passage) =>
        termsUsed.GetOrAdd(passage, FindTerms);

    /// <summary>Whether words of the passage can be the term of a definition: one of its own text, or of several words, which other texts use too.</summary>
    public bool IsWithinReachOf(Definition definition, Passage passage) => sectionOnly.Contains(definition) ? definition.Where.Provision.Section() == passage.Section
        : definition.Where.Expression.WorkId == passage.Expression.WorkId || !ofOneWord.Contains(definition);

    /// <summary>
    /// Where the passage says the concept, uses a term whose definition says it, or points back ("such a document") at an
    /// earlier passage of its section that says it.
    /// </summary>
    public ImmutableArray<ConceptMatch> MatchesByMeaning(Passage passage, string concept) =>
    [
        .. Matches(passage, concept),
        .. TermsUsedBy(passage)
            .Where(u => Under(u.Definition.Where.Provision).Any(p => p != passage && Says(p, concept)))
            .Select(u => new ConceptMatch(concept, "defined term", u.First, u.End, passage.Tokens.SpanOf(u.First, u.End))),
        .. PointersBack(passage, concept),
    ];

    private IEnumerable<ConceptMatch> PointersBack(Passage passage, string concept)
    {
        var pointers = Matches(passage, Markers.BackReference);
        return pointers.IsEmpty || !InSection(passage.Section).TakeWhile(p => p != passage).Any(p => Says(p, concept) || DefinitionsUsedBy(p).Any(d => Under(d.Where.Provision).Any(w => Says(w, concept))))
            ? []
            : pointers.Select(p => p with { Concept = concept });
    }

    /// <summary>"A person commits the offence of X if he (a) …, (b) …": the items do not use the term, they are what it means.</summary>
    private static bool IsOwnLeadIn(Definition definition, Passage passage, int end) =>
        definition.NamesAct && passage.Provision.Ancestors().Contains(definition.Where.Provision) && passage.Tokens.SpanOf(end - 1, end).End <= passage.Own.Start;

    private ImmutableArray<(Definition Definition, int First, int End)> FindTerms(Passage passage)
    {
        Relieve(passage);
        var tokens = WordsOf(passage.Tokens);
        var found = ImmutableArray.CreateBuilder<(Definition, int, int)>();
        var language = passage.Expression.Language;
        for (var i = 0; i < tokens.Length; i++)
        {
            var ofWord = definitionsByFirstWord.GetValueOrDefault(InflectedWords.Key(language, tokens[i]), []);
            if (InflectedWords.KeyBehindParticle(language, tokens[i]) is { } bare && definitionsByFirstWord.TryGetValue(bare, out var behind)) ofWord = [.. ofWord, .. behind];
            foreach (var (definition, words) in ofWord)
            {
                if (definition.Where.Provision == passage.Provision || i + words.Length > tokens.Length) continue;
                if (sectionOnly.Contains(definition) && definition.Where.Provision.Section() != passage.Section) continue;
                var same = true;
                for (var k = 0; k < words.Length && same; k++) same = InflectedWords.Same(language, tokens[i + k], words[k], k == words.Length - 1);
                if (!same || IsOwnLeadIn(definition, passage, i + words.Length)) continue;
                if (definition.Where.Expression.WorkId != passage.Expression.WorkId
                    && (words.Length == 1 || DefinedIn(passage.Expression.WorkId, words))) continue;
                found.Add((definition, i, i + words.Length));
            }
        }

        return found.ToImmutable();
    }

    private ConceptMatcher? MatcherOf(string language) => matchers.GetValueOrDefault(language) ?? matchers.GetValueOrDefault(Primary(language));

    private static string[] WordsOf(TokenisedText text) => [.. Enumerable.Range(0, text.Tokens.Length).Select(text.WordAt)];

    private bool DefinedIn(string workId, string[] words) => termsOfWorks.Contains((workId, string.Join(' ', words)));

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>Room for as many passages as say the concept: of a large law few of many.</summary>
    private sealed class MatchesOfConcept
    {
        private readonly PassageSet said;
        private readonly int[] counts;
        private readonly ImmutableArray<ConceptMatch>[] found;

        public MatchesOfConcept(PassageSet said)
        {
            this.said = said;
            counts = said.Counts();
            found = new ImmutableArray<ConceptMatch>[counts[^1]];
        }

        /// <summary>What a passage that says the concept says of it; default where it was not asked for yet.</summary>
        public ref ImmutableArray<ConceptMatch> this[int passage] => ref found[said.RankOf(passage, counts)];
    }
}
