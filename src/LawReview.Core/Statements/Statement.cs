using System.Collections.Immutable;

namespace LawReview.Core.Statements;

/// <summary>
/// Something that an assessment says, in no language: which sentence, and what stands in its places. Reports and the
/// command line put it into words. Two statements of the same key and parts are equal.
/// </summary>
/// <param name="Parts">In the order in which <see cref="StatementKey"/> names the places.</param>
public sealed record Statement(StatementKey Key, ImmutableArray<StatementPart> Parts) : StatementPart
{
    public Statement(StatementKey key)
        : this(key, [])
    {
    }

    public Statement(StatementKey key, StatementPart part)
        : this(key, [part])
    {
    }

    public Statement(StatementKey key, StatementPart first, StatementPart second)
        : this(key, [first, second])
    {
    }

    public bool Equals(Statement? other) => other is not null && Key == other.Key && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Aggregate(Key.GetHashCode(), HashCode.Combine);
}
