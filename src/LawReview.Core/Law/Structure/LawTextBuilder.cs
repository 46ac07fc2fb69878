using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>The last step of every reader: from drafts and known remainders to a <see cref="LawText"/> that loses nothing.</summary>
public static class LawTextBuilder
{
    public const string Markup = "mark-up";

    /// <summary>Letters or digits that no stage placed. Tests hold that no file has any.</summary>
    public const string NotPlaced = "not placed";

    public static LawText Build(
        SourceText source,
        IReadOnlyList<DraftNode> nodes,
        IEnumerable<Remainder> remainders,
        string title,
        string language,
        ImmutableArray<Diagnostic> diagnostics)
    {
        var text = new LawText(source, ProvisionTree.Build(nodes, language), [], title, language, diagnostics);
        var counts = Coverage.Count(text);
        var all = new List<Remainder>();
        foreach (var remainder in remainders.OrderBy(r => r.Span.Start)) AddFree(counts, remainder, all);
        AddRest(source.Content, counts, all);
        return text with { Remainders = [.. all.OrderBy(r => r.Span.Start)] };
    }

    // What a remainder shares with a provision stays the provision's.
    private static void AddFree(byte[] counts, Remainder remainder, List<Remainder> all)
    {
        for (var i = remainder.Span.Start; i < remainder.Span.End; i++)
        {
            if (counts[i] > 0) continue;
            var start = i;
            while (i < remainder.Span.End && counts[i] == 0) counts[i++] = 1;
            all.Add(remainder with { Span = TextSpan.FromBounds(start, i) });
        }
    }

    private static void AddRest(string content, byte[] counts, List<Remainder> all)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (counts[i] > 0 || char.IsWhiteSpace(content[i])) continue;
            var start = i;
            var placed = true;
            while (i < content.Length && counts[i] == 0 && !char.IsWhiteSpace(content[i]))
            {
                placed &= !char.IsLetterOrDigit(content[i]);
                i++;
            }

            all.Add(new(TextSpan.FromBounds(start, i), placed ? Markup : NotPlaced));
        }
    }
}
