namespace LawReview.Core.Law.Structure;

/// <summary>How a marker inside running text reads: as a number of its own, or as part of a reference.</summary>
internal static class Reads
{
    /// <param name="refused">The marker just before, where that was found to be part of a reference.</param>
    public static bool AsReference(string text, Marker marker, Marker? refused)
    {
        var start = marker.Start;
        if (refused is { } previous && OnlyLinks(text, previous.End, start)) return true;
        if (IsQuoted(text, marker)) return true;
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]) && !Glued(text, marker)) return true;
        var (word, wordStart) = WordBefore(text, start);
        if (word.Length > 0)
        {
            if (Phrases.IsReferenceWord(word)) return true;
            if (char.IsAsciiDigit(word[0]))
            {
                var (beforeNumber, _) = WordBefore(text, wordStart);
                if (Phrases.IsReferenceWord(beforeNumber) || Phrases.IsConjunction(beforeNumber) || !UpperAfter(text, marker.End)) return true;
            }

            if (Phrases.IsPreposition(word) && start > 0 && text[start - 1] is ' ') return true;
        }

        return !AfterPunctuation(text, start) && BackwardsAfter(text, marker.End);
    }

    /// <summary>True where a new number is likely here: punctuation, a bracket or a conjunction after punctuation stands before.</summary>
    public static bool AfterPunctuation(string text, int position)
    {
        var i = position - 1;
        while (i >= 0 && (char.IsWhiteSpace(text[i]) || text[i] is '_' or '\u00ad')) i--;
        if (i < 0) return true;
        if (text[i] is '.' or ';' or ':' or '—' or '–' or '-' or ']' or '”' or '"' or '’' or '_' or '\u00ad' or '；' or '：' or '。') return true;
        var (word, start) = WordBefore(text, position);
        if (!Phrases.IsConjunction(word) && !string.Equals(word, "but", StringComparison.Ordinal)) return false;
        i = start - 1;
        while (i >= 0 && char.IsWhiteSpace(text[i])) i--;
        return i >= 0 && text[i] is ',' or ';' or ':' or '—';
    }

    /// <summary>Whether an inline marker that could go on an open level reads as if it did.</summary>
    public static bool ContinuesWell(string text, Marker marker, MarkerClass reading)
    {
        if (marker.Adjacent || AfterPunctuation(text, marker.Start)) return true;
        var i = marker.Start - 1;
        while (i >= 0 && text[i] == ' ') i--;
        if (i >= 0 && text[i] is ',' or ')') return true;
        if (reading == MarkerClass.Digit) return UpperAfter(text, marker.End);
        return true;
    }

    private static bool OnlyLinks(string text, int from, int to)
    {
        if (to <= from) return true;
        if (to - from > 12) return false;
        var between = text.AsSpan(from, to - from).Trim();
        return between.Length == 0 || between is "," or "and" or "or" or "to" or ", and" or ", or" or "and/or" or "-" or "–" or "y" or "o" or "et" or "ou" or "und";
    }

    private static bool IsQuoted(string text, Marker marker) =>
        marker.Start > 0 && marker.End < text.Length
        && text[marker.Start - 1] is '‘' or '“' or '"' or '\'' or '«' && text[marker.End] is '’' or '”' or '"' or '\'' or '»';

    /// <summary>"Penalties(1)(A) Any person": a heading that lost its line break.</summary>
    private static bool Glued(string text, Marker marker)
    {
        var i = marker.Start - 1;
        var letters = 0;
        while (i >= 0 && char.IsLower(text[i]))
        {
            i--;
            letters++;
        }

        if (letters < 3) return false;
        var end = marker.End;
        while (end + 2 < text.Length && text[end] == '(' && text.IndexOf(')', end) is var close and > 0 && close - end < 6) end = close + 1;
        if (Phrases.IsReferenceWord(text[(i + 1)..marker.Start])) return false;
        return end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);
    }

    private static bool UpperAfter(string text, int end)
    {
        while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is '“' or '"' or '‘' or '—')) end++;
        return end < text.Length && (char.IsUpper(text[end]) || text[end] is '(' or '[');
    }

    private static bool BackwardsAfter(string text, int end)
    {
        var (word, _) = WordAfter(text, end);
        return word is "of" or "above" or "below" or "thereof" or "hereof" or "applies" or "apply";
    }

    private static (string Word, int Start) WordBefore(string text, int position)
    {
        var end = position;
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]) && end - start < 20) start--;
        return (text[start..end], start);
    }

    private static (string Word, int End) WordAfter(string text, int position)
    {
        var start = position;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]) && end - start < 20) end++;
        return (text[start..end], end);
    }
}
