using LawReview.Core.Text;

namespace LawReview.Core.Lexicons;

/// <summary>A place where a text expresses a concept.</summary>
/// <param name="Pattern">The first pattern of the lexicon, in its order, that matches just these words.</param>
/// <param name="FirstToken">Its first word.</param>
/// <param name="EndToken">The word after its last one.</param>
/// <param name="Span">Its characters in the text.</param>
public readonly record struct ConceptMatch(string Concept, string Pattern, int FirstToken, int EndToken, TextSpan Span)
{
    public bool Overlaps(ConceptMatch other) => FirstToken < other.EndToken && other.FirstToken < EndToken;
}
