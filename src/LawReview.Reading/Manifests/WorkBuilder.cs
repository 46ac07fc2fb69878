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
        foreach (var group in SameWorkInSeveralLanguages([.. files.Select(f => f.Expression)]).GroupBy(e => e.WorkId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var expressions = OneLanguage([.. group.OrderBy(e => e.File, StringComparer.Ordinal)], languagesWithLexicon);
            var lead = expressions.FirstOrDefault(e => e.Counts) ?? expressions[0];
            works.Add(new(group.Key, lead.Title, lead.Kind, expressions));
        }

        return works.ToImmutable();
    }

    /// <summary>
    /// Files that state in their mark-up that they are one work, by its address or its number in the collection of the State's law, and are in different languages: the
    /// versions of one act. Where a manifest names the works, it decides.
    /// </summary>
    private static IEnumerable<Expression> SameWorkInSeveralLanguages(IReadOnlyList<Expression> files)
    {
        var named = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(f => f.File, StringComparer.Ordinal))
        {
            if (file.Text?.Stated is not { } stated || file.WorkId != Path.GetFileNameWithoutExtension(file.File) || Identity(stated, file.Kind) is not { Length: > 0 } identity)
                yield return file;
            else if (named.TryAdd(identity, file) || string.Equals(named[identity].Language, file.Language, StringComparison.OrdinalIgnoreCase))
                yield return file;
            else
                yield return file with { WorkId = named[identity].WorkId };
        }

        static string Identity(StatedData stated, InstrumentKind kind) =>
            stated.Uri.Length > 0 ? stated.Uri : stated.Number.Length > 0 ? $"{stated.Country} {kind} {stated.Number}" : "";
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
