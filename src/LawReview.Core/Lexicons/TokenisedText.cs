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
    // By number of the word; null where no word of the text has other readings.
    private readonly ImmutableArray<string>[]? readings;

    internal TokenisedText(string text, ImmutableArray<Token> tokens, ImmutableArray<string> vocabulary)
    {
        Text = text;
        Tokens = tokens;
        Vocabulary = vocabulary;
        readings = ReadingsOf(vocabulary);
    }

    public string Text { get; }

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Each different word of the text once, in the order of first appearance.</summary>
    public ImmutableArray<string> Vocabulary { get; }

    public static TokenisedText Of(string text) => new Tokeniser(text).Read();

    public static TokenisedText Of(MappedText text) => Of(text.Text);

    /// <summary>The normalised word at a token.</summary>
    public string WordAt(int token) => Vocabulary[Tokens[token].Word];

    /// <summary>What a word of <see cref="Vocabulary"/> may also be read as: an Arabic one without its particles.</summary>
    internal ReadOnlySpan<string> OtherReadings(int word) => readings is null ? default : readings[word].AsSpan();

    /// <summary>The characters from the start of one token to the end of another; <paramref name="end"/> is exclusive.</summary>
    public TextSpan SpanOf(int first, int end) =>
        first >= end ? new(first < Tokens.Length ? Tokens[first].Start : Text.Length, 0)
            : TextSpan.FromBounds(Tokens[first].Start, Tokens[end - 1].End);

    private static ImmutableArray<string>[]? ReadingsOf(ImmutableArray<string> vocabulary)
    {
        ImmutableArray<string>[]? found = null;
        for (var i = 0; i < vocabulary.Length; i++)
        {
            var forms = ArabicForms.Of(vocabulary[i]);
            if (forms.IsEmpty) continue;
            if (found is null) Array.Fill(found = new ImmutableArray<string>[vocabulary.Length], []);
            found[i] = forms;
        }

        return found;
    }
}
