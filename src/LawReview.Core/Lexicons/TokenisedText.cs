using System.Collections.Immutable;
using LawReview.Core.Text;

namespace LawReview.Core.Lexicons;

/// <summary>One word of a text.</summary>
/// <param name="Word">Number of the word in <see cref="TokenisedText.Vocabulary"/>.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends in the text; a word parted at the end of a line ends on the next line.</param>
/// <param name="Sentence">Counted from 0.</param>
public readonly record struct Token(int Word, int Start, int End, int Sentence);

/// <summary>
/// A text as words in their normalised form, with the sentences they stand in. Immutable; safe to share.
/// </summary>
public sealed class TokenisedText
{
    internal TokenisedText(string text, ImmutableArray<Token> tokens, ImmutableArray<string> vocabulary)
    {
        Text = text;
        Tokens = tokens;
        Vocabulary = vocabulary;
    }

    public string Text { get; }

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Each different word of the text once, in the order of first appearance.</summary>
    public ImmutableArray<string> Vocabulary { get; }

    public static TokenisedText Of(string text) => new Tokeniser(text).Read();

    public static TokenisedText Of(MappedText text) => Of(text.Text);

    /// <summary>The normalised word at a token.</summary>
    public string WordAt(int token) => Vocabulary[Tokens[token].Word];

    /// <summary>The characters from the start of one token to the end of another; <paramref name="end"/> is exclusive.</summary>
    public TextSpan SpanOf(int first, int end) =>
        first >= end ? new(first < Tokens.Length ? Tokens[first].Start : Text.Length, 0)
            : TextSpan.FromBounds(Tokens[first].Start, Tokens[end - 1].End);
}
