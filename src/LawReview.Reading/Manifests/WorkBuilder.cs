using System.Collections.Immutable;
using LawReview.Core.Law;

namespace LawReview.Reading.Manifests;

/// <summary>Groups files into works and settles which of several texts of a work counts.</summary>
internal static class WorkBuilder
{
    /// <param name="files">Each file with the <c>replaces</c> cell of its row.</param>
    public static ImmutableArray<Work> Group(IReadOnlyList<(Expression Expression, string Replaces)> files, IReadOnlySet<string> languagesWithLexicon)
    {
        var works = ImmutableArray.CreateBuilder<Work>();
        foreach (var group in files.Select(f => f.Expression).GroupBy(e => e.WorkId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var expressions = OneLanguage([.. group.OrderBy(e => e.File, StringComparer.Ordinal)], languagesWithLexicon);
            var lead = expressions.FirstOrDefault(e => e.Counts) ?? expressions[0];
            works.Add(new(group.Key, lead.Title, lead.Kind, expressions));
        }

        return works.ToImmutable();
    }

    // Parallel versions of one work at one time are one piece of evidence.
    private static ImmutableArray<Expression> OneLanguage(ImmutableArray<Expression> expressions, IReadOnlySet<string> languagesWithLexicon)
    {
        var counting = expressions.Where(e => e.Counts).ToList();
        if (counting.Select(e => e.Language).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2) return expressions;
        var chosen = counting
            .OrderBy(e => languagesWithLexicon.Contains(Primary(e.Language)) || languagesWithLexicon.Contains(e.Language) ? 0 : 1)
            .ThenBy(e => e.Authority)
            .ThenBy(e => Primary(e.Language) == "en" ? 0 : 1)
            .ThenBy(e => e.File, StringComparer.Ordinal)
            .First().Language;
        return [.. expressions.Select(e => e.Counts && !string.Equals(e.Language, chosen, StringComparison.OrdinalIgnoreCase) ? e with { Excluded = "parallel language version" } : e)];
    }

    private static string Primary(string language) => language.Split('-')[0].ToLowerInvariant();
}
