using LawReview.Core.Lexicons;
using LawReview.Core.Text;
using Xunit;

namespace LawReview.Tests.Lexicons;

internal static class LexiconSources
{
    public static SourceText Source(string concepts) => new("lexicon/en.md", "---\nlanguage: en\nname: English\n---\n\n" + concepts);

    /// <summary>A lexicon that must be without faults.</summary>
    public static Lexicon Lexicon(string concepts)
    {
        var parsed = LexiconParser.Parse(Source(concepts));
        Assert.Empty(parsed.Diagnostics);
        return parsed.Value;
    }

    /// <summary>A lexicon of one concept, <c>c</c>.</summary>
    public static Lexicon Concept(params string[] lines) =>
        Lexicon("## C {#c}\n\n" + string.Join('\n', lines.Select(l => l == "Not:" ? "\nNot:\n" : "- " + l)));
}
