using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure;

/// <summary>Where quoted text ends that an amending act inserts: at the closing mark, or where lines no longer open with one.</summary>
public sealed partial class OutlineBuilder
{
    private void EndQuoteIfClosed(string text)
    {
        if (!quoted || inserted is null) return;
        var end = QuoteNote().Replace(text, "").AsSpan().TrimEnd(" .;,*_");
        if (end.Length > 0 && end[^1] is '。' or '；' or '，') end = end[..^1];
        if (end.Length == 0 || end[^1] is not ('”' or '"' or '»' or '“' or '」')) return;
        var german = text.Contains('„', StringComparison.Ordinal) || end[^1] == '“';
        var opens = end.Count('«') + end.Count('「') + (german ? end.Count('„') : end.Count('“'));
        var closes = end.Count('»') + end.Count('」') + (german ? end.Count('“') : end.Count('”'));
        var opened = text.AsSpan().TrimStart() is { Length: > 0 } start && start[0] is '“' or '"' or '«' or '„' or '「';
        if (end[^1] == '"' ? end.Count('"') % 2 == 1 || opened : closes > opens || (closes == opens && opened && (StartsQuote(text) || eachLineQuoted > 1))) EndInsertion();
    }

    /// <summary>“(3) An attempt is punishable.” – one paragraph whose quotation ends with its line.</summary>
    private static bool ClosesOnItsLine(string text)
    {
        var line = text.AsSpan().Trim().TrimEnd(" .;,");
        if (line.Length < 3) return false;
        ReadOnlySpan<char> closers = line[0] switch { '“' => "”", '«' => "»", '„' => "“”", _ => "" };
        return closers.Length > 0 && line[1..].IndexOfAny(closers) == line.Length - 2;
    }

    /// <summary>Where every line of inserted text begins with a quotation mark, one that does not is the amending section's again.</summary>
    private bool LeavesQuotedLines(string text)
    {
        var opens = text.AsSpan().TrimStart() is { Length: > 0 } start && start[0] is '“' or '"' or '«' or '„';
        if (opens)
        {
            eachLineQuoted++;
            return false;
        }

        if (eachLineQuoted > 1) return true;
        // "6°" behind an insertion in "5°".
        return MarkerScanner.AtLineStart(text, 0) is { Form: MarkerForm.Degree or MarkerForm.Bracket or MarkerForm.Parentheses } marker && LastNumbered(host) is { } last && SameDress(last, marker)
            && marker.Classes().Any(c => MarkerOrder.Follows(c, last.Number, marker.Number)) && LastNumberedOfInserted() is not { } own;

        DraftNode? LastNumberedOfInserted()
        {
            foreach (var line in body)
                if (MarkerScanner.AtLineStart(line.Text.Text, 0) is { } before && before.Form == marker.Form && before.Classes().Any(c => MarkerOrder.Follows(c, before.Number, marker.Number))) return inserted;
            return null;
        }
    }

    private static DraftNode? LastNumbered(DraftNode? node)
    {
        while (node is { Children.Count: > 0 })
        {
            if (node.Children.FindLast(c => c.Number.Length > 0 && !c.IsInserted) is { } last) return last;
            node = node.Children[^1];
        }

        return null;
    }

    private static bool SameDress(DraftNode last, Marker marker) => marker.Form switch
    {
        MarkerForm.Degree => last.Designation.Text.AsSpan().IndexOfAny('°', 'º') >= 0,
        MarkerForm.Parentheses => last.Designation.Text.StartsWith('('),
        _ => last.Designation.Text.EndsWith(')') && !last.Designation.Text.StartsWith('('),
    };

    [GeneratedRegex(@"(?<!\s)(?>\s*)\((?>\s*)[*\d]{1,4}(?>\s*)\)(?>\s*)$")]
    private static partial Regex QuoteNote();

    private bool StartsQuote(string text) => text.AsSpan().TrimStart() is { Length: > 0 } t && t[0] is '“' or '"' or '«' or '„'
        && HeadInQuote(text) is not null;
}
