using System.Collections.Concurrent;
using LawReview.Core.Lexicons;

namespace LawReview.Core.Search;

/// <summary>
/// What titles and headings say, found once for each. A large law has very many, and each is asked for a few concepts again and again: only the concepts
/// are kept, not the words.
/// </summary>
internal sealed class SaidInTitles
{
    private readonly ConcurrentDictionary<(ConceptMatcher Matcher, string Words), int[]> said = new();

    public bool Says(ConceptMatcher matcher, string words, string concept) =>
        matcher.Knows(concept) && Array.BinarySearch(said.GetOrAdd((matcher, words), static title => [.. title.Matcher.AllIn(TokenisedText.Of(title.Words)).Said()]), matcher.NumberOf(concept)) >= 0;
}
