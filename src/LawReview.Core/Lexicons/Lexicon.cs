using System.Collections.Immutable;
using LawReview.Core.Diagnostics;

namespace LawReview.Core.Lexicons;

/// <summary>How statutes in one language express each concept.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Sha256">Of the file.</param>
/// <param name="Concepts">In the order of the file; ids are unique.</param>
public sealed record Lexicon(string Language, string Name, string Sha256, ImmutableArray<Concept> Concepts)
{
    public IReadOnlySet<string> ConceptIds => Concepts.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
}

/// <summary>A way of speaking that rules can ask for.</summary>
/// <param name="Description">What the concept is and is not; Markdown.</param>
/// <param name="Patterns">With alternatives expanded. Any one makes a match.</param>
/// <param name="Exclusions">A match that overlaps a match of one of these does not count.</param>
public sealed record Concept(
    string Id,
    string Title,
    string Description,
    ImmutableArray<ConceptPattern> Patterns,
    ImmutableArray<ConceptPattern> Exclusions,
    SourceLocation Location);

/// <summary>One expanded pattern.</summary>
/// <param name="Prefix">The concept with a colon, or with an exclamation mark for an exclusion.</param>
/// <param name="Location">The line it was written on; alternatives share it.</param>
public sealed record ConceptPattern(string Prefix, ImmutableArray<PatternElement> Elements, SourceLocation Location)
{
    private string? id;

    /// <summary>Normalised: elements parted by one blank.</summary>
    public string Text => string.Join(' ', Elements);

    /// <summary><c>concept:text</c> or <c>concept!text</c>, which names the pattern where it is switched off. Most are never asked for.</summary>
    public string Id => id ??= Prefix + Text;
}

/// <summary>One element of a pattern.</summary>
public abstract record PatternElement;

/// <summary>That word, normalised.</summary>
public sealed record LiteralWord(string Word) : PatternElement
{
    public override string ToString() => Word;
}

/// <summary><c>word*</c>: any word that begins so.</summary>
public sealed record WordBeginning(string Beginning) : PatternElement
{
    public override string ToString() => Beginning + "*";
}

/// <summary><c>*word</c>: any word that ends so.</summary>
public sealed record WordEnding(string Ending) : PatternElement
{
    public override string ToString() => "*" + Ending;
}

/// <summary><c>..N</c>: none to N words.</summary>
public sealed record WordGap(int Most) : PatternElement
{
    public override string ToString() => $"..{Most}";
}

/// <summary><c>{concept}</c>: a match of another concept.</summary>
public sealed record ConceptReference(string Concept) : PatternElement
{
    public override string ToString() => $"{{{Concept}}}";
}
