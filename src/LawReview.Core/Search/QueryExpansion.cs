using System.Collections.Immutable;

namespace LawReview.Core.Search;

/// <summary>
/// Turns what people wrote into words that the index has: forms of a word, patterns and slips of typing become the words
/// they stand for. The same for every engine, since only the vocabulary is asked.
/// </summary>
/// <param name="languages">Primary languages of the texts in the index.</param>
public sealed class QueryExpansion(IProvisionSearch search, IReadOnlyCollection<string> languages)
{
    /// <summary>Forms of one word beside another under NEAR; the shortest first.</summary>
    private const int MostBeside = 8;
    private const int MostForms = 60;

    /// <summary>Words that a pattern or a slip may stand for: of more, the shortest are looked for.</summary>
    public const int MostMatches = 1000;

    private const int LongWord = 8;

    // Characters that the law may put between two: a bracket with a second kind.
    private const int WidestSplit = 2;
    private static readonly string[] Chinese = ["zh"];
    private static readonly char[] Open = ['*', '?'];

    /// <summary>Whether a pattern stood for more than <see cref="MostMatches"/> words, so that what only the others find is missing.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The question for an engine.</summary>
    /// <param name="demandAll">Whether plain words side by side must all be there; otherwise any of them will do.</param>
    public SearchQuery Expand(SearchQuery query, bool demandAll = true) => query switch
    {
        WordForms w => Forms(w),
        WordPattern p => Any(p.Field, search.VocabularyLike(p.Pattern)),
        WordAlike a => Any(a.Field, Alike(a.Word)),
        CharacterRun r => demandAll ? new WordSequence(r.Field, r.Characters) : Pairs(r),
        PlainWords p => Plain(p, demandAll),
        AllParts a => new AllParts([.. a.Parts.Select(p => Expand(p, demandAll))]),
        AnyPart a => new AnyPart([.. a.Parts.Select(p => Expand(p, demandAll))]),
        ButNot b => new ButNot(Expand(b.Base, demandAll), Expand(b.Excluded, demandAll)),
        Together t => t with { Parts = [.. t.Parts.Select(p => Few(Expand(p)))] },
        _ => query,
    };

    /// <summary>
    /// The law writes 国(边)境 where one asks for 国境, and a question has words of its own around it: any two neighbours.
    /// Two with a character between them that says nothing are none.
    /// </summary>
    private static SearchQuery Pairs(CharacterRun run)
    {
        if (run.Characters.Length == 2)
            return new Together(run.Field, [.. run.Characters.Select(c => new AnyWord(run.Field, [c]))], WidestSplit, true);
        var pairs = Enumerable.Range(0, run.Characters.Length - 1)
            .Where(i => !Stemming.IsSmallWord(run.Characters[i], Chinese) && !Stemming.IsSmallWord(run.Characters[i + 1], Chinese))
            .Select(SearchQuery (i) => new WordSequence(run.Field, [run.Characters[i], run.Characters[i + 1]])).Distinct().ToImmutableArray();
        return pairs.Length switch { 0 => new WordSequence(run.Field, run.Characters), 1 => pairs[0], _ => new AnyPart(pairs) };
    }

    /// <summary>Whether there are plain words that could be asked for one by one.</summary>
    public static bool HasPlainWords(SearchQuery query) => query switch
    {
        PlainWords or CharacterRun => true,
        AllParts a => a.Parts.Any(HasPlainWords),
        AnyPart a => a.Parts.Any(HasPlainWords),
        ButNot b => HasPlainWords(b.Base),
        _ => false,
    };

    private SearchQuery Plain(PlainWords plain, bool demandAll)
    {
        var telling = plain.Parts.Where(p => p is not WordForms { Field: SearchField.Words } w || !Stemming.IsSmallWord(w.Word, languages)).ToList();
        var parts = telling.Count > 0 ? telling : [.. plain.Parts];
        if (demandAll) return parts.Count == 1 ? Expand(parts[0]) : new AllParts([.. parts.Select(p => Expand(p))]);

        // A field always narrows, whatever else is asked.
        var filters = parts.Where(IsFilter).Select(p => Expand(p)).ToList();
        var rest = parts.Where(p => !IsFilter(p)).Select(p => Expand(p, demandAll)).ToImmutableArray();
        if (rest.IsEmpty) return new AllParts([.. filters]);
        SearchQuery any = rest.Length == 1 ? rest[0] : new AnyPart(rest);
        return filters.Count == 0 ? any : new AllParts([.. filters, any]);
    }

    private static bool IsFilter(SearchQuery query) => query switch
    {
        WordForms w => w.Field != SearchField.Words,
        AnyWord w => w.Field != SearchField.Words,
        WordStart w => w.Field != SearchField.Words,
        WordSequence w => w.Field != SearchField.Words,
        WordPattern w => w.Field != SearchField.Words,
        WordAlike w => w.Field != SearchField.Words,
        CharacterRun r => r.Field != SearchField.Words,
        _ => false,
    };

    private static SearchQuery Few(SearchQuery part) =>
        part is AnyWord { Words.Length: > MostBeside } words ? words with { Words = [.. words.Words.OrderBy(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(MostBeside)] } : part;

    private AnyWord Forms(WordForms word)
    {
        var forms = new SortedSet<string>(StringComparer.Ordinal) { word.Word };
        foreach (var language in languages)
        {
            var stem = Stemming.Stem(word.Word, language);
            if (stem == word.Word && !Stemming.Beginnings(stem, language).Skip(1).Any() && stem.Length < 4) continue;
            foreach (var beginning in Stemming.Beginnings(stem, language))
                foreach (var known in search.Vocabulary(beginning))
                    if (Stemming.Stem(known, language) == stem)
                        forms.Add(known);
        }

        // The word itself first, so that it is never what is cut off.
        return new(word.Field, [word.Word, .. forms.Where(f => f != word.Word).OrderBy(f => f.Length).ThenBy(f => f, StringComparer.Ordinal).Take(MostForms)]);
    }

    private AnyWord Any(SearchField field, IEnumerable<string> matching)
    {
        var words = matching.ToList();
        if (words.Count <= MostMatches) return new(field, [.. words]);
        IsCut = true;
        return new(field, [.. words.OrderBy(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(MostMatches)]);
    }

    /// <summary>What every word that fits the pattern begins with.</summary>
    public static string LiteralBeginning(string pattern) => pattern.IndexOfAny(Open) is >= 0 and var open ? pattern[..open] : pattern;

    /// <summary>What every word that fits the pattern ends with.</summary>
    public static string LiteralEnding(string pattern) => pattern[(pattern.LastIndexOfAny(Open) + 1)..];

    /// <summary>Star: any letters, none too; question mark: exactly one. Linear but for going back to the last star.</summary>
    public static bool Fits(string pattern, string word)
    {
        int p = 0, w = 0, star = -1, mark = 0;
        while (w < word.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || (pattern[p] != '*' && pattern[p] == word[w])))
            {
                p++;
                w++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = w;
            }
            else if (star >= 0)
            {
                p = star + 1;
                w = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    private IEnumerable<string> Alike(string word)
    {
        var most = word.Length >= LongWord ? 2 : 1;

        // Slips at the very first letter are rare; looking for them would cost the whole vocabulary.
        return search.Vocabulary(word[..1])
            .Where(known => Math.Abs(known.Length - word.Length) <= most && Distance(word, known, most) <= most);
    }

    /// <summary>Letters to add, drop, change or swap; more than <paramref name="most"/> is not counted out.</summary>
    public static int Distance(string a, string b, int most)
    {
        var width = b.Length + 1;
        Span<int> before = stackalloc int[width <= 128 ? width : 128];
        Span<int> last = stackalloc int[before.Length];
        Span<int> row = stackalloc int[before.Length];
        if (width > before.Length) return most + 1;
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, before[j - 2] + 1);
                row[j] = best;
                least = Math.Min(least, best);
            }

            if (least > most) return most + 1;
            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[width - 1];
    }
}
