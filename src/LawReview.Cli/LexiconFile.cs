using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Lexicons;
using LawReview.Core.Text;

namespace LawReview.Cli;

/// <summary>
/// A lexicon file, parsed and compiled once, when asked for. Where the same file was compiled before and had no
/// errors, it is not parsed at all.
/// </summary>
public sealed class LexiconFile
{
    private readonly Lazy<Parsed<Lexicon>> parsed;
    private readonly Lazy<(ConceptMatcher Matcher, ImmutableArray<Diagnostic> Errors)> compiled;

    public LexiconFile(SourceText source, CompiledLexicons kept)
    {
        Source = source;
        parsed = new(() => LexiconParser.Parse(source));
        var lexicon = new Lazy<Lexicon>(() => parsed.Value.Value);
        compiled = new(() =>
        {
            if (kept.Find(source) is { } known) return (new(known, lexicon), []);
            var made = CompiledLexicon.Of(lexicon.Value);
            ImmutableArray<Diagnostic> errors = [.. parsed.Value.Diagnostics.Where(d => d.Severity == Severity.Error)];
            if (errors.IsEmpty) kept.Keep(source, made);
            return (new(made, lexicon), errors);
        });
    }

    public SourceText Source { get; }

    public Lexicon Lexicon => parsed.Value.Value;

    /// <summary>All that is to be said of the file; it is parsed for this.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => parsed.Value.Diagnostics;

    public ImmutableArray<Diagnostic> Errors => compiled.Value.Errors;

    public ConceptMatcher Matcher => compiled.Value.Matcher;
}
