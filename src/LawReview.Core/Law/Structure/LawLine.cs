using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// One line of law text as the reader of a format saw it, mark-up taken off. The structure builder decides what it is.
/// </summary>
/// <param name="HeadingLevel">Rank the format gives it as a heading (1 highest), 0 for running text.</param>
/// <param name="IsBold">True where the whole line is printed in bold or italics, which is how many files mark a heading.</param>
/// <param name="IsListItem">True for an item of a list of the format itself.</param>
/// <param name="AfterBreak">True where a blank line or a paragraph mark stands before it.</param>
/// <param name="IsQuoted">True inside a block quotation of the format, which is how many files print text to be inserted.</param>
/// <param name="IsHeadBold">True where the line begins in bold and goes on plain, as files do that print an article's number beside its text.</param>
/// <param name="TermLength">How many characters at its beginning are printed in bold or italics where it goes on plain, as lists of definitions print a term; 0 for none.</param>
/// <param name="IsNote">True for a paragraph that the format shows to be a note about the text, unless it is all that a section says.</param>
public sealed record LawLine(
    MappedText Text,
    int HeadingLevel = 0,
    int Indent = 0,
    bool IsBold = false,
    bool IsListItem = false,
    bool AfterBreak = false,
    bool IsQuoted = false,
    bool IsNote = false,
    bool IsHeadBold = false,
    int TermLength = 0);
