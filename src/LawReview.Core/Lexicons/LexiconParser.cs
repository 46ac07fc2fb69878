using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Lexicons;

/// <summary>
/// Reads a lexicon, as <c>docs/checklist-format.md</c> describes it. Reports everything that is wrong at once; patterns
/// with an error are left out of the value. Headings of the first level and the text below them are for the reader.
/// </summary>
public static class LexiconParser
{
    internal static readonly ImmutableArray<string> FrontMatterKeys = ["language", "name"];

    public static Parsed<Lexicon> Parse(SourceText source) => new LexiconReader(source).Read();
}
