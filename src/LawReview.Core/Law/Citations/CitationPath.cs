using System.Collections.Immutable;

namespace LawReview.Core.Law.Citations;

/// <summary>What a word of a citation says about the number that stands with it.</summary>
public enum CitationLevel
{
    /// <summary>Sections and articles: where a citation begins.</summary>
    Section,

    /// <summary>Parts, titles, chapters, schedules.</summary>
    Container,

    /// <summary>Numbered levels below a section: subsections, <c>Absatz</c>, <c>comma</c>, <c>letra</c>.</summary>
    Numbered,

    /// <summary>Paragraphs that bear no number and are counted: <c>alinéa 2</c>, <c>párrafo 2</c>.</summary>
    Counted,

    /// <summary>Sentences: <c>Satz 2</c>.</summary>
    Sentence,

    /// <summary>A definition by its term: <c>s 2 “boat”(a)</c>.</summary>
    Term,
}

/// <summary>One number of a citation below its section.</summary>
public readonly record struct CitationStep(CitationLevel Level, string Number);

/// <summary>A citation taken apart: the section or container it begins with, and the numbers below.</summary>
/// <param name="Level">Section or Container.</param>
/// <param name="Word">The word before the first number in small letters; empty where there is none.</param>
/// <param name="Number">Number of the section or container, without blanks and dress: <c>L823-1</c>, <c>303-A</c>, <c>318 bis</c>.</param>
public sealed record CitationPath(CitationLevel Level, string Word, string Number, ImmutableArray<CitationStep> Steps)
{
    public override string ToString() =>
        $"{Level} {Number}{string.Concat(Steps.Select(s => $" > {(s.Level == CitationLevel.Counted ? "¶" : s.Level == CitationLevel.Sentence ? "s" : "")}{s.Number}"))}";
}
