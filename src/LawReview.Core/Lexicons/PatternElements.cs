namespace LawReview.Core.Lexicons;

/// <summary>
/// The elements of one lexicon, each made once: the same words stand in thousands of patterns. Equal elements from here are
/// one object.
/// </summary>
internal sealed class PatternElements
{
    private readonly Dictionary<string, PatternElement[]> written = new(StringComparer.Ordinal);
    private readonly Dictionary<PatternElement, PatternElement> made = [];

    /// <summary>What a word stands for that was read before; null for a new one.</summary>
    public PatternElement[]? Written(ReadOnlySpan<char> word) =>
        written.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var elements) ? elements : null;

    public PatternElement[] Write(string word, PatternElement[] elements) => written[word] = elements;

    public PatternElement Word(string word) => Once(new LiteralWord(word));

    public PatternElement Beginning(string beginning) => Once(new WordBeginning(beginning));

    public PatternElement Ending(string ending) => Once(new WordEnding(ending));

    public PatternElement Gap(int most) => Once(new WordGap(most));

    public PatternElement Reference(string concept) => Once(new ConceptReference(concept));

    private PatternElement Once(PatternElement element)
    {
        if (made.TryGetValue(element, out var first)) return first;
        made.Add(element, element);
        return element;
    }
}
