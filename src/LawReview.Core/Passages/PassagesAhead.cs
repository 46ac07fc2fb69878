using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;

namespace LawReview.Core.Passages;

/// <summary>
/// The passages of a jurisdiction's counting texts before they stand in an index, so that somebody may look up what they say while the
/// links between the texts are still being resolved. The index that is made of them later finds what was found, and looks up the rest.
/// </summary>
public sealed class PassagesAhead
{
    private readonly List<(Expression Text, Lazy<ImmutableArray<Passage>> Passages)> texts;

    public PassagesAhead(Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        texts = [.. jurisdiction.Counting().Select(t => (t, new Lazy<ImmutableArray<Passage>>(() => [.. PassageReader.Read(t)])))];
    }

    /// <summary>Looks up what each passage says, from the last to the first: an index that asks meanwhile begins with the first.</summary>
    /// <param name="matcherOf">The matcher of a language; null where it has no lexicon.</param>
    public void Search(Func<string, ConceptMatcher?> matcherOf)
    {
        ArgumentNullException.ThrowIfNull(matcherOf);
        foreach (var (text, passages) in Enumerable.Reverse(texts))
        {
            if (matcherOf(text.Language) is not { } matcher) continue;
            for (var i = passages.Value.Length - 1; i >= 0; i--) matcher.Said(passages.Value[i].Tokens);
        }
    }

    /// <summary>The passages of a text, each as one that stands in no index.</summary>
    internal IEnumerable<Passage> Of(Expression text) =>
        texts.Find(t => t.Text == text).Passages is { } passages ? passages.Value.Select(p => p.Anew()) : PassageReader.Read(text);
}
