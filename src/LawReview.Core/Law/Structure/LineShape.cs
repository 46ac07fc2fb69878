namespace LawReview.Core.Law.Structure;

/// <summary>What the lines of a file look like as a whole: hard-wrapped or one paragraph to a line.</summary>
internal sealed class LineShape
{
    // Beyond this no line goes on with a paragraph: joining line after line to an endless one would take quadratic time.
    private const int LongestJoined = 20_000;

    // A fragmented text has many running lines, and of these at least one in so many begins with ')', ';', ',', '.' or ':'.
    private const int FewestRunning = 12;
    private const int MostBetweenClosings = 25;

    private const int FewestBeforeCut = 60;

    private readonly int width;
    private readonly bool isFragmented;

    public LineShape(IReadOnlyList<LawLine> lines)
    {
        isFragmented = IsFragmented(lines);
        var lengths = lines.Select(l => l.Text.Length).Where(n => n > 25).Order().ToArray();
        if (lengths.Length < 8) return;
        var longest = lengths[(int)(lengths.Length * 0.97)];
        if (longest > 140) return;
        var near = lengths.Count(n => n >= longest * 0.8 && n <= longest * 1.2);
        if (near >= lengths.Length * 0.3) width = longest;
    }

    public bool IsWrapped => width > 0;

    // Pages whose links, terms and signs were each put on a line of their own: every so often a line begins with what ends a sentence.
    private static bool IsFragmented(IReadOnlyList<LawLine> lines)
    {
        var running = lines.Count(l => l.HeadingLevel == 0 && !l.AfterBreak && l.Text.Length > 0);
        return running >= FewestRunning && lines.Count(l => l.HeadingLevel == 0 && !l.AfterBreak && StartsWithClosing(l.Text.Text)) * MostBetweenClosings >= running;
    }

    private static bool StartsWithClosing(string text) =>
        text.Length > 0 && text[0] is ')' or ';' or ',' or '.' or ':' && (text.Length == 1 || text[1] != text[0]);

    /// <summary>Puts lines that a hard line break parted together again.</summary>
    public List<LawLine> Join(IReadOnlyList<LawLine> lines)
    {
        var joined = new List<LawLine>(lines.Count);
        foreach (var line in lines)
        {
            if (joined.Count > 0 && GoesOn(joined[^1], line, joined.Count > 0 ? lastLength : 0))
                joined[^1] = joined[^1] with { Text = LineEnds.Join(joined[^1].Text, line.Text) };
            else
                joined.Add(line);
            lastLength = line.Text.Length;
        }

        return joined;
    }

    private int lastLength;

    private bool GoesOn(LawLine previous, LawLine line, int previousLineLength)
    {
        if (line.HeadingLevel > 0 || previous.HeadingLevel > 0) return false;
        var text = line.Text.Text;
        var before = previous.Text.Text.AsSpan().TrimEnd();
        if (before.Length == 0 || text.Length == 0 || before.Length > LongestJoined) return false;
        if (before[^1] is '-' or '–' or '—' && Phrases.CyrillicPenalty().IsMatch(text)) return false;
        if (isFragmented && !line.AfterBreak && IsFragment(before, text, previousLineLength)) return true;
        if (line.AfterBreak && !line.IsListItem && IsCutInTwo(previous, before, line)) return true;
        if (line.AfterBreak || line.IsListItem || Displaced.IsAlone(previous)) return false;
        if (MarkerScanner.AtLineStart(text, FirstInk(text)) is { } marker) return IsBrokenReference(before, text, marker);
        if (DefinitionStarts.Find(text) is [{ Start: < 3 }, ..] || StartsWithDecimal(text)) return false;
        if (StartsLower(text) && before[^1] is not (';' or ':' or '—' or '؛') && (!Phrases.ResumptionAtStart().IsMatch(text) || (IsWrapped && before[^1] != ','))) return IsWrapped || before.Length < 400;
        if (!IsWrapped) return false;
        return previousLineLength >= width * 0.62 && before[^1] is not (':' or '—' or '：') && (before[^1] is not ('.' or ';' or '؛' or '。' or '；' or '؟') || previousLineLength >= width * 0.9);
    }

    /// <summary>The rest of a sentence that stands on lines of its own: "A person (the" / "first person" / ") commits an offence if:".</summary>
    private static bool IsFragment(ReadOnlySpan<char> before, string text, int previousLineLength)
    {
        if (StartsWithClosing(text) || text is "-" or "–") return true;
        if (DefinitionStarts.Find(text) is [{ Start: < 3 }, ..]) return false;
        var marker = MarkerScanner.AtLineStart(text, FirstInk(text));
        // "Penalty" / ":" / "Imprisonment": the sign alone is no end.
        if (previousLineLength == 1 && before[^1] != '.') return marker is null;
        return marker is null && before[^1] is not ('.' or ';' or ':' or '—') && !IsMarkerAlone(before);
    }

    /// <summary>
    /// A blank line within a sentence: a long line ends in a small letter, in wrapped text also in a comma, and the next begins with a small letter and no number.
    /// </summary>
    private bool IsCutInTwo(LawLine previous, ReadOnlySpan<char> before, LawLine line)
    {
        var text = line.Text.Text;
        return before.Length >= FewestBeforeCut && (char.IsLower(before[^1]) || (IsWrapped && before[^1] == ',')) && StartsLower(text) && line.TermLength == 0 && previous.TermLength == 0
            && previous is { IsListItem: false, IsBold: false } && line is { IsBold: false } && previous.Indent == line.Indent
            && MarkerScanner.AtLineStart(text, FirstInk(text)) is null && DefinitionStarts.TermOf(text).Length == 0;
    }

    private static bool IsMarkerAlone(ReadOnlySpan<char> text) => text.Length < 10 && text[0] == '(' && text[^1] == ')';

    /// <summary>A line that begins with "(2)" because the break fell inside "subsection (2)".</summary>
    private static bool IsBrokenReference(ReadOnlySpan<char> before, string text, Marker marker)
    {
        var space = before.LastIndexOf(' ');
        var last = before[(space + 1)..].ToString();
        if (Phrases.IsReferenceWord(last)) return true;
        if (!Phrases.IsConjunction(last) && !last.EndsWith(',') && !Phrases.IsPreposition(last)) return false;
        var stem = space > 0 ? before[..space].TrimEnd() : before;
        if (last.EndsWith(',')) stem = before[..^1];
        var afterMarker = stem.Length > 0 && stem[^1] == ')' && stem.LastIndexOf('(') is var open and >= 0 && stem.Length - open < 7;
        return afterMarker || (Phrases.IsPreposition(last) && marker.Form == MarkerForm.Parentheses && marker.End < text.Length);
    }

    private static int FirstInk(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] == '_')) i++;
        return i;
    }

    // "49.2 No oar": a paragraph numbered with its section's number.
    private static bool StartsWithDecimal(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && i > 0))) i++;
        return i > 2 && i + 1 < text.Length && text[i] == ' ' && char.IsUpper(text[i + 1]) && text.AsSpan(0, i - 1).Contains('.');
    }

    private static bool StartsLower(string text)
    {
        var i = FirstInk(text);
        return i < text.Length && char.IsLower(text[i]);
    }
}
