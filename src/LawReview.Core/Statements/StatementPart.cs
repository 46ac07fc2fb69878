using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;

namespace LawReview.Core.Statements;

/// <summary>What may stand in a place of a <see cref="Statement"/>.</summary>
public abstract record StatementPart;

/// <summary>Words that are the same in every language: a citation, a term, a title, the name of a file.</summary>
public sealed record Verbatim(string Text) : StatementPart;

/// <summary>Several such words, listed.</summary>
public sealed record VerbatimList(ImmutableArray<string> Items) : StatementPart
{
    public bool Equals(VerbatimList? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Aggregate(0, HashCode.Combine);
}

public sealed record Figure(int Number) : StatementPart;

/// <summary>Concepts that were found, by their ids.</summary>
public sealed record ConceptsFound(ImmutableArray<string> Concepts) : StatementPart
{
    public bool Equals(ConceptsFound? other) => other is not null && Concepts.SequenceEqual(other.Concepts);

    public override int GetHashCode() => Concepts.Aggregate(0, HashCode.Combine);
}

/// <summary>What a condition asks for.</summary>
public sealed record AskedFor(SayCondition Condition) : StatementPart;

/// <summary>A kind of offence of the checklist.</summary>
public sealed record KindOfOffence(OffenceKind Kind) : StatementPart;

/// <summary>Languages by their tags.</summary>
public sealed record LanguageTags(ImmutableArray<string> Tags) : StatementPart
{
    public bool Equals(LanguageTags? other) => other is not null && Tags.SequenceEqual(other.Tags);

    public override int GetHashCode() => Tags.Aggregate(0, HashCode.Combine);
}

/// <summary>How a passage was reached.</summary>
public sealed record Way(Reached Reached) : StatementPart;

/// <summary>Titles of texts that the checklist expects.</summary>
public sealed record ExpectedTitles(ImmutableArray<string> Titles) : StatementPart
{
    public bool Equals(ExpectedTitles? other) => other is not null && Titles.SequenceEqual(other.Titles);

    public override int GetHashCode() => Titles.Aggregate(0, HashCode.Combine);
}

/// <summary>The reminder of an obligation of the checklist.</summary>
public sealed record ReminderOf(Obligation Obligation) : StatementPart
{
    public bool Equals(ReminderOf? other) => other is not null && Obligation.Id == other.Obligation.Id;

    public override int GetHashCode() => Obligation.Id.GetHashCode(StringComparison.Ordinal);
}
