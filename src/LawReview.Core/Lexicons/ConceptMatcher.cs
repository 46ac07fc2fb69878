using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace LawReview.Core.Lexicons;

/// <summary>
/// Finds the concepts of a lexicon in texts. Built once; any number of threads may ask at a time. What was found in a
/// text is kept as long as the text is.
/// </summary>
public sealed class ConceptMatcher
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ImmutableArray<CompiledConcept> concepts;
    private readonly ConditionalWeakTable<TokenisedText, TextMatches> cache = [];

    /// <param name="switchedOff">Ids of patterns to leave out (see <see cref="ConceptPattern.Id"/>); null for none.</param>
    /// <exception cref="ArgumentException">A pattern names a concept that the lexicon lacks, or concepts refer to each other
    /// in a circle. A lexicon that was parsed without errors has neither.</exception>
    public ConceptMatcher(Lexicon lexicon, IReadOnlySet<string>? switchedOff = null)
    {
        Lexicon = lexicon;
        for (var i = 0; i < lexicon.Concepts.Length; i++) numbers.TryAdd(lexicon.Concepts[i].Id, i);
        concepts = [.. lexicon.Concepts.Select(c => new CompiledConcept(c, switchedOff, NumberOf))];
        RejectCircles();
    }

    public Lexicon Lexicon { get; }

    /// <summary>
    /// The matches of a concept, by first word, then by end; each (first, end) once. A pattern matches at a word with its
    /// shortest end; matches that overlap a match under "Not" are left out. No match crosses the end of a sentence.
    /// </summary>
    /// <exception cref="ArgumentException">The lexicon has no such concept.</exception>
    public ImmutableArray<ConceptMatch> Matches(TokenisedText text, string concept) => For(text).Distinct(NumberOf(concept));

    /// <summary>Whether the text expresses the concept anywhere.</summary>
    public bool Has(TokenisedText text, string concept) => !Matches(text, concept).IsEmpty;

    /// <summary>The concept's title; null where the lexicon lacks it.</summary>
    public string? TitleOf(string concept) => numbers.TryGetValue(concept, out var number) ? concepts[number].Concept.Title : null;

    public bool Knows(string concept) => numbers.ContainsKey(concept);

    /// <summary>Ids of all patterns, of any concept, that make a match in the text which counts.</summary>
    public ImmutableHashSet<string> FiredPatterns(TokenisedText text)
    {
        var matches = For(text);
        var fired = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var i = 0; i < concepts.Length; i++)
            foreach (var hit in matches.All(i))
                fired.Add(concepts[i].Concept.Patterns[hit.Pattern].Id);
        return fired.ToImmutable();
    }

    /// <summary>Makes all patterns ready, which is otherwise done concept by concept when one is first asked for.</summary>
    public void Compile()
    {
        foreach (var concept in concepts) concept.Compile();
    }

    private TextMatches For(TokenisedText text) => cache.GetValue(text, t => new TextMatches(t, concepts));

    private int NumberOf(string concept) => numbers.TryGetValue(concept, out var number)
        ? number
        : throw new ArgumentException($"The lexicon for {Lexicon.Language} has no concept “{concept}”.", nameof(concept));

    private void RejectCircles()
    {
        var state = new byte[concepts.Length];
        for (var i = 0; i < concepts.Length; i++) Visit(i);

        void Visit(int number)
        {
            if (state[number] == 2) return;
            if (state[number] == 1)
                throw new ArgumentException($"The concept “{concepts[number].Concept.Id}” is defined by itself.");
            state[number] = 1;
            foreach (var reference in concepts[number].References) Visit(reference);
            state[number] = 2;
        }
    }
}

/// <summary>A concept's patterns, ready to be searched.</summary>
internal sealed class CompiledConcept
{
    // A short text asks for few concepts, and for exclusions only where something matched.
    private readonly Lazy<PatternTrie> patterns;
    private readonly Lazy<PatternTrie> exclusions;

    public CompiledConcept(Concept concept, IReadOnlySet<string>? switchedOff, Func<string, int> numberOf)
    {
        Concept = concept;
        var references = new HashSet<int>();
        foreach (var patterns in (ReadOnlySpan<ImmutableArray<ConceptPattern>>)[concept.Patterns, concept.Exclusions])
            foreach (var pattern in patterns)
                foreach (var element in pattern.Elements)
                    if (element is ConceptReference reference)
                        references.Add(numberOf(reference.Concept));
        References = [.. references];
        Func<ConceptPattern, bool>? isOff = switchedOff is null ? null : pattern => switchedOff.Contains(pattern.Id);
        this.patterns = new(() => PatternTrie.Of(concept.Patterns, isOff, numberOf));
        exclusions = new(() => PatternTrie.Of(concept.Exclusions, isOff, numberOf));
    }

    public Concept Concept { get; }

    public ImmutableArray<int> References { get; }

    public void Compile()
    {
        _ = patterns.Value;
        _ = exclusions.Value;
    }

    public PatternTrie Patterns => patterns.Value;

    public PatternTrie Exclusions => exclusions.Value;
}
