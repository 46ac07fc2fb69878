using System.Collections.Immutable;

namespace LawReview.Core.Law;

/// <summary>What the reading of one text came to, in figures: for those who judge whether a file was read well.</summary>
/// <param name="Kinds">How many provisions of each kind, in the order of the kinds.</param>
/// <param name="Resolved">References that lead to a provision of the texts supplied.</param>
/// <param name="Open">References that should lead to one and do not.</param>
/// <param name="External">References to texts that were not supplied.</param>
/// <param name="Longest">The provision with most words of its own; null for a text without provisions.</param>
/// <param name="Remainders">Share of the file, from 0 to 1, that is in no provision, by reason.</param>
/// <param name="Unaccounted">Characters that are in no provision and no remainder, or in more than one; 0 unless there is a fault.</param>
public sealed record ReadingFigures(
    ImmutableArray<(ProvisionKind Kind, int Count)> Kinds,
    int Resolved,
    int Open,
    int External,
    int Definitions,
    Provision? Longest,
    ImmutableArray<(string Reason, double Share)> Remainders,
    int Unaccounted)
{
    /// <summary>The figures of a text that was read; refuses one that was not.</summary>
    public static ReadingFigures Of(Expression expression, Links links)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(links);
        var law = expression.Text ?? throw new ArgumentException($"{expression.File} was not read.", nameof(expression));
        var references = links.References.Where(r => r.From.Expression == expression).ToList();
        var open = references.Where(r => r.Targets.IsEmpty).ToList();
        var external = open.Count(r => r.External);
        var length = Math.Max(1, law.Source.Content.Length);
        return new(
            [.. law.AllProvisions().GroupBy(p => p.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))],
            references.Count - open.Count,
            open.Count - external,
            external,
            links.Definitions.Count(d => d.Where.Expression == expression),
            law.AllProvisions().MaxBy(p => p.Text.Length + p.Tail.Length),
            [.. law.Remainders.GroupBy(r => r.Reason, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, (double)g.Sum(r => r.Span.Length) / length))],
            Coverage.Check(law).Sum(f => f.Span.Length));
    }
}
