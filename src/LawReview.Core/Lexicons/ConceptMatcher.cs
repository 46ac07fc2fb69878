using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace LawReview.Core.Lexicons;

/// <summary>
/// Finds the concepts of a lexicon in texts. Built once; any number of threads may ask at a time. What was found in a
/// text is kept as long as the text is.
/// </summary>
public sealed class ConceptMatcher
{
    private readonly CompiledLexicon compiled;
    private readonly Lazy<Lexicon> lexicon;
    private readonly PatternsOff off;
    private readonly ConditionalWeakTable<TokenisedText, TextMatches> cache = [];

    /// <param name="switchedOff">Ids of patterns to leave out (see <see cref="ConceptPattern.Id"/>); null for none.</param>
    /// <exception cref="ArgumentException">A pattern names a concept that the lexicon lacks, or concepts refer to each other
    /// in a circle. A lexicon that was parsed without errors has neither.</exception>
    public ConceptMatcher(Lexicon lexicon, IReadOnlySet<string>? switchedOff = null)
        : this(CompiledLexicon.Of(lexicon), new Lazy<Lexicon>(lexicon), switchedOff)
    {
    }

    /// <param name="lexicon">The lexicon that was compiled; few ask for it.</param>
    public ConceptMatcher(CompiledLexicon compiled, Lazy<Lexicon> lexicon, IReadOnlySet<string>? switchedOff = null)
    {
        this.compiled = compiled;
        this.lexicon = lexicon;
        off = new(compiled, switchedOff);
    }

    public Lexicon Lexicon => lexicon.Value;

    /// <summary>BCP 47 tag.</summary>
    public string Language => compiled.Language;

    /// <summary>Ids of all concepts, in the order of the lexicon.</summary>
    public ImmutableArray<string> Concepts => compiled.Ids;

    /// <summary>The same without the patterns of these ids.</summary>
    public ConceptMatcher Without(IReadOnlySet<string> switchedOff) => new(compiled, lexicon, switchedOff);

    /// <summary>
    /// The matches of a concept, by first word, then by end; each (first, end) once. A pattern matches at a word with its
    /// shortest end; matches that overlap a match under "Not" are left out. No match crosses the end of a sentence.
    /// </summary>
    /// <exception cref="ArgumentException">The lexicon has no such concept.</exception>
    public ImmutableArray<ConceptMatch> Matches(TokenisedText text, string concept) => For(text).Distinct(compiled.NumberOf(concept));

    /// <summary>Whether the text expresses the concept anywhere.</summary>
    public bool Has(TokenisedText text, string concept) => !Matches(text, concept).IsEmpty;

    /// <summary>The concept's title; null where the lexicon lacks it.</summary>
    public string? TitleOf(string concept) => Knows(concept) ? compiled.Titles[compiled.NumberOf(concept)] : null;

    public bool Knows(string concept) => compiled.Knows(concept);

    /// <summary>The place of a concept in <see cref="Concepts"/>.</summary>
    internal int NumberOf(string concept) => compiled.NumberOf(concept);

    /// <summary>The concepts that the text expresses anywhere, as their places in <see cref="Concepts"/>, in order.</summary>
    public IReadOnlyList<int> Said(TokenisedText text) => For(text).Said();

    /// <summary>For a text of which everything is asked, once: nothing is kept.</summary>
    internal TextMatches AllIn(TokenisedText text) => new(text, compiled, off);

    /// <summary>Ids of all patterns, of any concept, that make a match in the text which counts.</summary>
    public ImmutableHashSet<string> FiredPatterns(TokenisedText text)
    {
        var matches = For(text);
        var fired = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var i = 0; i < compiled.Ids.Length; i++)
            foreach (var pattern in matches.All(i).Select(h => h.Pattern).Distinct())
                fired.Add(compiled.PatternId(i, pattern));
        return fired.ToImmutable();
    }

    private TextMatches For(TokenisedText text) => cache.GetValue(text, t => new TextMatches(t, compiled, off));
}

/// <summary>The patterns of a lexicon that are left out, by number.</summary>
internal sealed class PatternsOff
{
    private readonly Dictionary<(int Concept, bool Exclusion), HashSet<int>> numbers = [];

    public PatternsOff(CompiledLexicon compiled, IReadOnlySet<string>? ids)
    {
        foreach (var group in (ids ?? ImmutableHashSet<string>.Empty).GroupBy(i => i[..i.AsSpan().IndexOfAny(':', '!')], StringComparer.Ordinal))
        {
            if (!compiled.Knows(group.Key)) continue;
            var concept = compiled.NumberOf(group.Key);
            foreach (var exclusion in (ReadOnlySpan<bool>)[false, true])
            {
                var off = Enumerable.Range(0, compiled.PatternCount(concept, exclusion))
                    .Where(p => ids!.Contains(compiled.PatternId(concept, p, exclusion))).ToHashSet();
                if (off.Count > 0) numbers.Add((concept, exclusion), off);
            }
        }
    }

    /// <summary>Null for none.</summary>
    public IReadOnlySet<int>? Of(int concept, bool exclusion) => numbers.Count == 0 ? null : numbers.GetValueOrDefault((concept, exclusion));
}
