using System.Collections.Immutable;

namespace LawReview.Core.Search;

/// <summary>What of a provision or its text a question is put to.</summary>
public enum SearchField
{
    /// <summary>Heading and words of the provision: what is asked where no field is named.</summary>
    Words,
    Heading,
    Text,

    /// <summary>The entries of definitions.</summary>
    Definition,
    Citation,

    /// <summary>Title of the work, its id and the name of its file.</summary>
    Work,
    Language,
    Jurisdiction,

    /// <summary>act, code, regulation, bill …</summary>
    Kind,
}

/// <summary>
/// A question to a search engine. All words in it are normalised as <c>WordNormaliser</c> does; what people type is made
/// into it by <see cref="QueryParser"/> and <see cref="QueryExpansion"/>.
/// </summary>
public abstract record SearchQuery;

/// <summary>Any of these words, exactly.</summary>
public sealed record AnyWord(SearchField Field, ImmutableArray<string> Words) : SearchQuery
{
    public bool Equals(AnyWord? other) => other is not null && Field == other.Field && Words.AsSpan().SequenceEqual(other.Words.AsSpan());

    public override int GetHashCode() => Words.Aggregate((int)Field, (hash, word) => HashCode.Combine(hash, word));
}

/// <summary>A word that begins so.</summary>
public sealed record WordStart(SearchField Field, string Beginning) : SearchQuery;

/// <summary>These words one after the other; the last may be only a beginning.</summary>
public sealed record WordSequence(SearchField Field, ImmutableArray<string> Words, bool LastIsBeginning = false) : SearchQuery
{
    public bool Equals(WordSequence? other) =>
        other is not null && Field == other.Field && LastIsBeginning == other.LastIsBeginning && Words.AsSpan().SequenceEqual(other.Words.AsSpan());

    public override int GetHashCode() => Words.Aggregate((int)Field, (hash, word) => HashCode.Combine(hash, word));
}

/// <summary>All parts with at most <paramref name="Distance"/> words between the end of the first and the start of the last.</summary>
/// <param name="Parts"><see cref="AnyWord"/>, <see cref="WordStart"/> or <see cref="WordSequence"/>.</param>
/// <param name="Ordered">Each part stands after the one before it.</param>
public sealed record Together(SearchField Field, ImmutableArray<SearchQuery> Parts, int Distance, bool Ordered) : SearchQuery;

public sealed record AllParts(ImmutableArray<SearchQuery> Parts) : SearchQuery;

public sealed record AnyPart(ImmutableArray<SearchQuery> Parts) : SearchQuery;

public sealed record ButNot(SearchQuery Base, SearchQuery Excluded) : SearchQuery;

/// <summary>What people write before it is spread over the words of an index: a word in all its forms.</summary>
public sealed record WordForms(SearchField Field, string Word) : SearchQuery;

/// <summary>
/// Characters that stand together in a script without blanks: as they stand, or, where nothing has them so, two by two.
/// </summary>
public sealed record CharacterRun(SearchField Field, ImmutableArray<string> Characters) : SearchQuery;

/// <summary><c>w?ld</c>, <c>*word</c>: a star stands for any letters, a question mark for one.</summary>
public sealed record WordPattern(SearchField Field, string Pattern) : SearchQuery;

/// <summary>Words that differ from this one by a slip of typing.</summary>
public sealed record WordAlike(SearchField Field, string Word) : SearchQuery;

/// <summary>Words side by side without an operator: all of them, or, where nothing has all, as many as possible.</summary>
public sealed record PlainWords(ImmutableArray<SearchQuery> Parts) : SearchQuery;
