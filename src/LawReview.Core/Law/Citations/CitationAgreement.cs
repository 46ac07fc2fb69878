namespace LawReview.Core.Law.Citations;

/// <summary>Whether two citations, perhaps of different hands and languages, name the same place.</summary>
public static class CitationAgreement
{
    private static readonly string[] Marks = [.. CitationStyles.All.Select(s => s.InsertedBy).Distinct(StringComparer.Ordinal)];

    /// <summary>True where one begins the other: "art. 318 bis" agrees with "art. 318 bis.3.a)". Counted paragraphs and sentences are left out of the comparison.</summary>
    /// <remarks>Inserted text is cited as what it will be or by the section that inserts it: either agrees.</remarks>
    public static bool Agree(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        foreach (var one in Readings(first))
            foreach (var other in Readings(second))
                if (CitationParser.Parse(one) is { } path && CitationParser.Parse(other) is { } otherPath && Agree(path, otherPath)) return true;
        return false;
    }

    private static string[] Readings(string citation)
    {
        foreach (var mark in Marks)
            if (citation.IndexOf(mark, StringComparison.Ordinal) is var at and > 0)
                return [citation[..at], citation[(at + mark.Length)..].TrimEnd(')')];
        return [citation];
    }

    public static bool Agree(CitationPath first, CitationPath second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        // 第三百一十八条第一款第（六）项 is "art. 318(1)(6)" to one hand and "art. 318(6)" to another.
        var bothCount = first.Steps.Any(s => s.Level == CitationLevel.Counted) && second.Steps.Any(s => s.Level == CitationLevel.Counted);
        return (!bothCount && Agree(Numbers(first, false), Numbers(second, false))) || Agree(Numbers(first, true), Numbers(second, true));
    }

    private static bool Agree(List<string> one, List<string> other)
    {
        if (!SameHead(one[0], other[0])) return false;
        for (var i = 1; i < Math.Min(one.Count, other.Count); i++)
            if (!string.Equals(one[i], other[i], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    private static bool SameHead(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase)) return true;
        // "D4" names the fourth closing provision without its kind.
        return ClosingProvisions.Split(one) is var (kind, count) && ClosingProvisions.Split(other) is var (otherKind, otherCount)
            && count == otherCount && (kind == "D" || otherKind == "D" || kind.All(otherKind.Contains) || otherKind.All(kind.Contains));
    }

    /// <summary>Head and numbers below; "49.1" below 49 gives 49 and 1.</summary>
    private static List<string> Numbers(CitationPath path, bool counted)
    {
        var numbers = new List<string>();
        foreach (var number in path.Steps.Where(s => s.Level == CitationLevel.Numbered || (counted && s.Level == CitationLevel.Counted)).Select(s => s.Number).Prepend(path.Number))
            numbers.AddRange(number.Split('.', StringSplitOptions.RemoveEmptyEntries));
        return numbers;
    }
}
