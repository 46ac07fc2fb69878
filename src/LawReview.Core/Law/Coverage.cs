using System.Collections.Immutable;
using LawReview.Core.Text;

namespace LawReview.Core.Law;

/// <summary>Characters of a file that a reading lost or gave to two places.</summary>
public sealed record CoverageFault(TextSpan Span, bool Twice);

/// <summary>
/// Checks the law of all readers: every character that is not white space belongs to exactly one provision (its
/// number, heading, text or tail) or one remainder.
/// </summary>
public static class Coverage
{
    public static ImmutableArray<CoverageFault> Check(LawText text)
    {
        var content = text.Source.Content;
        var counts = Count(text);
        var faults = ImmutableArray.CreateBuilder<CoverageFault>();
        for (var i = 0; i < content.Length; i++)
        {
            if (!IsFault(content, counts, i)) continue;
            var start = i;
            var twice = counts[i] > 1;
            while (i + 1 < content.Length && IsFault(content, counts, i + 1) && counts[i + 1] > 1 == twice) i++;
            faults.Add(new(TextSpan.FromBounds(start, i + 1), twice));
        }

        return faults.ToImmutable();
    }

    /// <summary>How many places hold each character of the file; 0, 1, or more.</summary>
    internal static byte[] Count(LawText text)
    {
        var counts = new byte[text.Source.Content.Length];
        foreach (var provision in text.AllProvisions())
        {
            Add(counts, provision.Designation);
            Add(counts, provision.Heading);
            Add(counts, provision.Text);
            Add(counts, provision.Tail);
        }

        foreach (var remainder in text.Remainders) Add(counts, remainder.Span.Start, remainder.Span.Length);
        return counts;
    }

    private static bool IsFault(string content, byte[] counts, int i) => counts[i] != 1 && !char.IsWhiteSpace(content[i]);

    private static void Add(byte[] counts, MappedText text)
    {
        foreach (var run in text.Runs) Add(counts, run.SourceStart, run.SourceLength);
    }

    private static void Add(byte[] counts, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            if (counts[i] < byte.MaxValue)
                counts[i]++;
    }
}
