using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Lexicons;

namespace LawReview.Core.Search;

/// <summary>
/// What a section must hold for one of its passages to meet a condition: a superset by construction. Of each pattern of a
/// concept one word is asked for; what the index cannot tell (a reference, a heading, an exclusion) is taken as met.
/// </summary>
public sealed class CandidateQueries
{
    private const int WorthOfConcept = 4;
    private const int CostOfEnding = 2;

    private readonly IReadOnlyCollection<Lexicon> lexicons;
    private readonly IReadOnlySet<string> rare;
    private readonly Dictionary<string, SearchQuery?> known = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, string>> byEnding;

    /// <param name="search">Its vocabulary says which words end as a pattern asks.</param>
    /// <param name="rare">Languages of few texts: what their lexicons look for is looked for in these texts only. Null for none.</param>
    public CandidateQueries(IReadOnlyCollection<Lexicon> lexicons, IProvisionSearch search, IReadOnlySet<string>? rare = null)
    {
        this.lexicons = lexicons;
        this.rare = rare ?? ImmutableHashSet<string>.Empty;
        byEnding = new(() => WordsByEnding(search));
    }

    /// <summary>Null where every section may meet it.</summary>
    public SearchQuery? Of(SayCondition condition) => condition switch
    {
        SaysConcept c => Of(c.Concept),
        SaysUnderHeading or SaysByMeaning or SaysByReference => null,
        SaysNear n => All(n.Parts),
        SaysBefore b => All(b.Parts),
        SaysWith w => All(w.Parts),
        SaysAnyOf a => Any(a.Parts.Select(Of)),
        SaysWithout w => Of(w.Base),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>Null where every section may say the concept. A concept that no lexicon has is said nowhere.</summary>
    public SearchQuery? Of(string concept)
    {
        if (known.TryGetValue(concept, out var query)) return query;
        return known[concept] = Any(lexicons.Select(l => Of(l, concept)));
    }

    private SearchQuery? All(ImmutableArray<SayCondition> parts)
    {
        var known = parts.Select(Of).OfType<SearchQuery>().Distinct().ToImmutableArray();
        return known.Length switch { 0 => null, 1 => known[0], _ => new AllParts(known) };
    }

    private static SearchQuery? Any(IEnumerable<SearchQuery?> parts)
    {
        var all = parts.ToList();
        if (all.Contains(null)) return null;
        var different = all.OfType<SearchQuery>().Distinct().ToImmutableArray();
        return different.Length == 1 ? different[0] : new AnyPart(different.IsEmpty ? [new AnyWord(SearchField.Text, [])] : different);
    }

    private SearchQuery? Of(Lexicon lexicon, string concept)
    {
        var anchors = new Anchors();
        var query = Collect(lexicon, concept, anchors, []) ? anchors.ToQuery() : null;
        return rare.Contains(lexicon.Language)
            ? new AnyWord(SearchField.Language, [lexicon.Language]) is var here && query is not null ? new AllParts([here, query]) : here
            : query;
    }

    /// <returns>False where a pattern has nothing that could be asked for.</returns>
    private bool Collect(Lexicon lexicon, string concept, Anchors anchors, HashSet<string> seen)
    {
        if (!seen.Add(concept)) return true;
        foreach (var defined in lexicon.Concepts.Where(c => c.Id == concept))
            foreach (var pattern in defined.Patterns)
            {
                var best = pattern.Elements.MaxBy(Worth)!;
                switch (best)
                {
                    case LiteralWord word:
                        if (IsOneCharacter(word.Word)) anchors.Add(Run(pattern, pattern.Elements.IndexOf(word)));
                        else anchors.Words.Add(word.Word);
                        break;
                    case WordBeginning beginning:
                        anchors.Beginnings.Add(beginning.Beginning);
                        break;
                    case WordEnding ending:
                        anchors.Words.UnionWith(byEnding.Value[ending.Ending]);
                        break;
                    case ConceptReference reference:
                        if (!Collect(lexicon, reference.Concept, anchors, seen)) return false;
                        break;
                    default:
                        return false;
                }
            }

        return true;
    }

    private static int Worth(PatternElement element) => element switch
    {
        LiteralWord word => IsOneCharacter(word.Word) ? WorthOfConcept + 1 : word.Word.Length,
        WordBeginning beginning => beginning.Beginning.Length,
        WordEnding ending => ending.Ending.Length - CostOfEnding,
        ConceptReference => WorthOfConcept,
        _ => int.MinValue,
    };

    /// <summary>A single character of Chinese tells nothing; those that stand together do.</summary>
    private static bool IsOneCharacter(string word) => word.Length == 1 && word[0] >= '\u2E80';

    private static ImmutableArray<string> Run(ConceptPattern pattern, int at)
    {
        var best = ImmutableArray<string>.Empty;
        var run = ImmutableArray.CreateBuilder<string>();
        foreach (var element in pattern.Elements.Append(new WordGap(1)))
        {
            if (element is LiteralWord { Word: var word } && IsOneCharacter(word))
            {
                run.Add(word);
                continue;
            }

            if (run.Count > best.Length) best = run.ToImmutable();
            run.Clear();
        }

        return best.IsEmpty ? [((LiteralWord)pattern.Elements[at]).Word] : best;
    }

    /// <summary>The words of the index that end as some pattern asks: found in one walk over the vocabulary.</summary>
    private ILookup<string, string> WordsByEnding(IProvisionSearch search)
    {
        var endings = lexicons.SelectMany(l => l.Concepts).SelectMany(c => c.Patterns).SelectMany(p => p.Elements).OfType<WordEnding>()
            .Select(e => e.Ending).ToHashSet(StringComparer.Ordinal);
        var lengths = endings.Select(e => e.Length).Distinct().ToList();
        var lookup = endings.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<(string Ending, string Word)>();
        if (endings.Count == 0) return found.ToLookup(f => f.Ending, f => f.Word, StringComparer.Ordinal);
        foreach (var word in search.Vocabulary(""))
            foreach (var length in lengths)
                if (length <= word.Length && lookup.TryGetValue(word.AsSpan(word.Length - length), out var ending))
                    found.Add((ending, word));
        return found.ToLookup(f => f.Ending, f => f.Word, StringComparer.Ordinal);
    }

    /// <summary>What is asked for of a concept, without what another part of it covers.</summary>
    private sealed class Anchors
    {
        private readonly HashSet<string> runs = new(StringComparer.Ordinal);

        public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Beginnings { get; } = new(StringComparer.Ordinal);

        public void Add(ImmutableArray<string> run) => runs.Add(string.Join(' ', run));

        public SearchQuery ToQuery()
        {
            var beginnings = Beginnings.Where(b => !Beginnings.Any(o => o.Length < b.Length && b.StartsWith(o, StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToList();
            var words = Words.Where(w => !beginnings.Any(b => w.StartsWith(b, StringComparison.Ordinal))).Order(StringComparer.Ordinal).ToImmutableArray();
            var parts = ImmutableArray.CreateBuilder<SearchQuery>();
            if (words.Length > 0 || (beginnings.Count == 0 && runs.Count == 0)) parts.Add(new AnyWord(SearchField.Text, words));
            foreach (var beginning in beginnings) parts.Add(new WordStart(SearchField.Text, beginning));
            foreach (var run in runs.Where(r => !runs.Any(o => o.Length < r.Length && r.Contains(o, StringComparison.Ordinal))).Order(StringComparer.Ordinal))
                parts.Add(new WordSequence(SearchField.Text, [.. run.Split(' ')]));
            return parts.Count == 1 ? parts[0] : new AnyPart(parts.ToImmutable());
        }
    }
}
