using LawReview.Core.Text;

namespace LawReview.Reading.Word;

/// <summary>Characters of a paragraph that a person sees.</summary>
internal readonly record struct WordPiece(TextSpan Span, bool IsBold, bool IsItalic, bool IsRaised);

/// <summary>What stands in a text in order: a paragraph, or a row of a table.</summary>
internal abstract record WordBlock;

/// <summary>A paragraph of one view of the file: what tracked changes of paragraph marks have joined is one.</summary>
internal sealed record WordParagraph : WordBlock
{
    public List<WordPiece> Pieces { get; } = [];

    /// <summary>Null where it has no automatic number.</summary>
    public WordLabel? Label { get; set; }

    /// <summary>1 is the highest, 0 is running text.</summary>
    public int HeadingLevel { get; set; }

    public int Indent { get; set; }

    public bool IsCentred { get; set; }

    public bool IsQuoted { get; set; }

    /// <summary>Part of a list of contents that the word processor made.</summary>
    public bool IsContents { get; set; }
}

/// <summary>A row with the blocks of each of its cells.</summary>
internal sealed record WordRow(IReadOnlyList<IReadOnlyList<WordBlock>> Cells) : WordBlock;
