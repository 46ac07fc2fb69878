using System.Collections;
using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;

namespace LawReview.Core.Search;

/// <summary>
/// The sections one of whose passages could meet a condition: a superset by construction. Of each pattern of a concept the
/// words that tell most must all stand in the section, in any order; what the index cannot tell (a reference, a heading, an
/// exclusion) is taken as met. Asks the index for single words only, each once: that is fast, and the same in every engine.
/// </summary>
public sealed class CandidateSets
{
    private const int WordsOfPattern = 3;
    private const int CharactersOfPattern = 6;
    private const int ShortWord = 3;
    private const int WorthOfConcept = 4;
    private const int CostOfEnding = 2;

    private readonly IReadOnlyCollection<Lexicon> lexicons;
    private readonly IProvisionSearch search;
    private readonly IReadOnlySet<string> rare;
    private readonly int length;
    private readonly Dictionary<(SearchField, string), BitArray?> byConcept = [];
    private readonly Dictionary<(SearchField, string Lexicon, string), Sections?> ofConcept = [];
    private readonly Dictionary<(SearchField, PatternElement), Sections?> ofElement = [];
    private readonly Dictionary<(SearchField, string), Sections> ofWord = [];
    private readonly Dictionary<(string Lexicon, string Id), ImmutableArray<ConceptPattern>> patterns = [];
    private readonly Lazy<ILookup<string, string>> byEnding;

    /// <param name="rare">Languages of few texts: what their lexicons look for is looked for in these texts only. Null for none.</param>
    public CandidateSets(IReadOnlyCollection<Lexicon> lexicons, IProvisionSearch search, IReadOnlySet<string>? rare = null)
    {
        this.lexicons = lexicons;
        this.search = search;
        this.rare = rare ?? ImmutableHashSet<string>.Empty;
        var kinds = search.All(new AnyWord(SearchField.Kind, [.. Enum.GetNames<InstrumentKind>().Select(n => n.ToLowerInvariant())]));
        length = kinds.Count == 0 ? 0 : kinds.Max() + 1;
        byEnding = new(WordsByEnding);
        foreach (var lexicon in lexicons)
            foreach (var concept in lexicon.Concepts)
                patterns[(lexicon.Language, concept.Id)] = [.. patterns.GetValueOrDefault((lexicon.Language, concept.Id), []), .. concept.Patterns];
    }

    /// <summary>Numbers of the documents that could meet one of the conditions; of a condition that all may meet, none.</summary>
    public IReadOnlySet<int> Of(IEnumerable<SayCondition> conditions)
    {
        var found = new BitArray(length);
        foreach (var set in conditions.Select(Of).OfType<BitArray>()) found.Or(set);
        return Numbers(found);
    }

    /// <summary>Null where every section may meet it.</summary>
    public BitArray? Of(SayCondition condition) => condition switch
    {
        SaysConcept c => Of(c.Concept),
        SaysUnderHeading or SaysByMeaning or SaysByReference => null,
        SaysNear n => All(n.Parts),
        SaysBefore b => All(b.Parts),
        SaysWith w => All(w.Parts),
        SaysAnyOf a => Any(a.Parts),
        SaysWithout w => Of(w.Base),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>Null where every section may say the concept. A concept that no lexicon has is said nowhere.</summary>
    public BitArray? Of(string concept, SearchField field = SearchField.Text)
    {
        if (byConcept.TryGetValue((field, concept), out var known)) return known;
        BitArray? found = new(length);
        foreach (var lexicon in lexicons)
        {
            var said = Of(lexicon, concept, field, []);
            if (rare.Contains(lexicon.Language))
            {
                var here = new Sections(search.All(new AnyWord(SearchField.Language, [lexicon.Language])), length);
                said = said is null ? here : new([.. here.Numbers.Where(said.Has)], length);
            }

            if (said is null || found is null) found = null;
            else foreach (var number in said.Numbers) found[number] = true;
        }

        return byConcept[(field, concept)] = found;
    }

    public static IReadOnlySet<int> Numbers(BitArray set)
    {
        var numbers = new HashSet<int>();
        for (var i = 0; i < set.Length; i++)
            if (set[i]) numbers.Add(i);
        return numbers;
    }

    private BitArray? All(ImmutableArray<SayCondition> parts)
    {
        BitArray? common = null;
        foreach (var set in parts.Select(Of).OfType<BitArray>()) common = common is null ? new(set) : common.And(set);
        return common;
    }

    private BitArray? Any(ImmutableArray<SayCondition> parts)
    {
        var union = new BitArray(length);
        foreach (var part in parts)
        {
            if (Of(part) is not { } set) return null;
            union.Or(set);
        }

        return union;
    }

    private Sections? Of(Lexicon lexicon, string concept, SearchField field, HashSet<string> open)
    {
        if (ofConcept.TryGetValue((field, lexicon.Language, concept), out var known)) return known;

        // A concept that refers to itself says nothing of where it stands.
        if (!open.Add(concept)) return null;
        var found = new BitArray(length);
        var everywhere = patterns.GetValueOrDefault((lexicon.Language, concept), []).Any(pattern => !Add(pattern, lexicon, field, open, found));
        open.Remove(concept);
        Sections? sections = everywhere ? null : new Sections([.. Numbers(found).Order()], length);

        // What was found while another concept is open may be wider than it need be; it is kept only where none is.
        if (open.Count == 0 || sections is not null) ofConcept[(field, lexicon.Language, concept)] = sections;
        return sections;
    }

    /// <returns>False where the pattern may match anywhere.</returns>
    private bool Add(ConceptPattern pattern, Lexicon lexicon, SearchField field, HashSet<string> open, BitArray found)
    {
        var telling = new List<Sections>();
        var elements = pattern.Elements.Where(e => e is not WordGap).Distinct().OrderByDescending(Worth).ToList();
        var most = elements.Exists(e => e is LiteralWord w && IsCharacter(w.Word)) ? CharactersOfPattern : WordsOfPattern;
        foreach (var element in elements)
        {
            if (telling.Count == most || (telling.Count > 0 && element is LiteralWord { Word: var word } && word.Length <= ShortWord && !IsCharacter(word))) break;
            var set = element is ConceptReference reference ? Of(lexicon, reference.Concept, field, open) : Of(element, field);
            if (set is not null) telling.Add(set);
        }

        if (telling.Count == 0) return false;
        var rarest = telling.MinBy(t => t.Numbers.Count)!;
        foreach (var number in rarest.Numbers)
            if (!found[number] && telling.TrueForAll(t => t == rarest || t.Has(number)))
                found[number] = true;
        return true;
    }

    private Sections? Of(PatternElement element, SearchField field)
    {
        if (ofElement.TryGetValue((field, element), out var known)) return known;
        return ofElement[(field, element)] = element switch
        {
            LiteralWord word => OfWord(word.Word, field),
            WordBeginning beginning => new(search.All(new WordStart(field, beginning.Beginning)), length),
            WordEnding ending => new([.. byEnding.Value[ending.Ending].SelectMany(w => OfWord(w, field).Numbers).Distinct().Order()], length),
            _ => null,
        };
    }

    private Sections OfWord(string word, SearchField field)
    {
        if (ofWord.TryGetValue((field, word), out var known)) return known;
        return ofWord[(field, word)] = new(search.All(new AnyWord(field, [word])), length);
    }

    private static int Worth(PatternElement element) => element switch
    {
        LiteralWord word => IsCharacter(word.Word) ? WorthOfConcept + 1 : word.Word.Length,
        WordBeginning beginning => beginning.Beginning.Length,
        WordEnding ending => ending.Ending.Length - CostOfEnding,
        ConceptReference => WorthOfConcept,
        _ => int.MinValue,
    };

    /// <summary>A character of Chinese is a word of its own, and a common one.</summary>
    private static bool IsCharacter(string word) => word.Length == 1 && word[0] >= '\u2E80';

    /// <summary>The words of the index that end as some pattern asks: found in one walk over the vocabulary.</summary>
    private ILookup<string, string> WordsByEnding()
    {
        var endings = lexicons.SelectMany(l => l.Concepts).SelectMany(c => c.Patterns).SelectMany(p => p.Elements).OfType<WordEnding>()
            .Select(e => e.Ending).ToHashSet(StringComparer.Ordinal);
        var lengths = endings.Select(e => e.Length).Distinct().ToList();
        var lookup = endings.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<(string Ending, string Word)>();
        foreach (var word in endings.Count == 0 ? [] : search.Vocabulary(""))
            foreach (var length in lengths)
                if (length <= word.Length && lookup.TryGetValue(word.AsSpan(word.Length - length), out var ending))
                    found.Add((ending, word));
        return found.ToLookup(f => f.Ending, f => f.Word, StringComparer.Ordinal);
    }

    /// <summary>Numbers in order; as bits besides where they are many.</summary>
    private sealed class Sections
    {
        private const int ManyIsOneIn = 64;

        private readonly List<int> sorted;
        private readonly BitArray? bits;

        public Sections(IReadOnlyList<int> numbers, int length)
        {
            sorted = [.. numbers];
            if (sorted.Count < length / ManyIsOneIn) return;
            bits = new(length);
            foreach (var number in sorted) bits[number] = true;
        }

        public List<int> Numbers => sorted;

        public bool Has(int number) => bits is not null ? bits[number] : sorted.BinarySearch(number) >= 0;
    }
}
