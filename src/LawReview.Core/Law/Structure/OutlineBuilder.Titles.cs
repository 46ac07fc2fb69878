using LawReview.Core.Law.Structure.Scripts;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>Titles of sections: in the line of the number, glued to the text, on a line of their own.</summary>
public sealed partial class OutlineBuilder
{
    // "15. Penalty.- Any person": nothing but a section looks so.
    private static bool HasTitleWithDash(string text, int start) =>
        start < text.Length && TitleEnd(text, start) is var end && end > start + 3 && text[end - 1] is '—' or '–' or '-' or '\u00ad';

    private bool HasOwnTitle(int index, SectionHead head)
    {
        var text = lines[index].Text.Text;
        if (head.Rest >= text.Length) return false;
        if (head.HasWord && SectionStyle.TitleInBrackets(text.AsSpan(head.Rest)) > 0) return true;
        var end = TitleEnd(text, head.Rest);
        return end > head.Rest || TitleInLine(text, head) > head.Rest || (end < 0 && (IsTitleHeading(lines[index], head.Rest) || LooksLikeTitle(index, text[head.Rest..], head.Number)));
    }

    /// <summary>Parts the title in a section's first line from the text that begins there.</summary>
    private void SplitTitle(int index, SectionHead head, bool lookForTitle)
    {
        var line = lines[index];
        var text = line.Text.Text;
        if (head.Rest >= text.Length)
        {
            titleExpected = head.HasWord || line.HeadingLevel > 0;
            return;
        }

        if (head.HasWord && lookForTitle && line.HeadingLevel == 0 && SectionStyle.TitleInBrackets(text.AsSpan(head.Rest)) is > 0 and var bracket)
        {
            var behind = HeadingWords.SkipDress(text, head.Rest + bracket);
            section!.Heading = Slice(line, head.Rest, behind).Trim();
            if (behind < text.Length) AddToBody(line with { Text = Slice(line, behind, text.Length) });
            return;
        }

        var isHeading = IsTitleHeading(line, head.Rest);
        var split = lookForTitle ? TitleEnd(text, head.Rest) : head.Rest;
        if (lookForTitle && split <= head.Rest) split = Math.Max(split, TitleInLine(text, head));
        if (split > head.Rest)
        {
            section!.Heading = Slice(line, head.Rest, split).Trim();
            AddToBody(line with { Text = Slice(line, split, text.Length), HeadingLevel = 0 });
            return;
        }

        if (split < 0 && (isHeading || LooksLikeTitle(index, text[head.Rest..], head.Number)))
        {
            section!.Heading = Slice(line, head.Rest, text.Length).Trim();
            titleContinues = isHeading;
            return;
        }

        besideNumber = line with { Text = Slice(line, head.Rest, text.Length), HeadingLevel = 0, AfterBreak = true };
        AddToBody(besideNumber);
    }

    /// <summary>A heading is a title but where it begins as a penal provision does: "### § 45 Wer vorsätzlich".</summary>
    private static bool IsTitleHeading(LawLine line, int start) =>
        line.HeadingLevel is > 0 and < 7 && !Phrases.BeginsWithOffender(line.Text.Text.AsSpan(start).TrimStart());

    /// <summary>End of a title that is followed by text in the same line ("Definitions.—In this Act"), -1 where there is none.</summary>
    private static int TitleEnd(string text, int start)
    {
        if (BeginsList(text, start)) return start;
        if (IsInBrackets(text.AsSpan(start).Trim())) return -1;
        if (text[start] is '(' or '“' or '"') return start;
        for (var i = start + 3; i + 2 < text.Length && i < start + 240; i++)
        {
            var dash = text[i] is '—' or '–' or '\u00ad' or '_' || (text[i] == '-' && text[i - 1] is '.' or ' ');
            if (dash && text[i - 1] is '.' or ' ' or '­' && (text[i - 1] == '.' || (i > 1 && text[i - 2] == '.')) && (char.IsUpper(text[i + 1]) || text[i + 1] is '(' or ' ')) return i + 1;
            if (text[i] == '(' && text[i + 1] is '1' or 'l' && text[i + 2] == ')' && i - start > 5
                && (text[i - 1] is ' ' or '.' || RunTogether.IsJoint(text, start, i)) && text.Length - i > 25 && !Phrases.IsReferenceWord(text[(text.LastIndexOf(' ', i - 2) + 1)..i].TrimEnd(' ', '.'))) return i;
        }

        return -1;
    }

    /// <summary>
    /// End of a title that nothing but its own form parts from the text: "Article 2.- Definitions. For the purposes",
    /// "Criminal penaltiesAny person who"; -1 where there is none.
    /// </summary>
    private static int TitleInLine(string text, SectionHead head)
    {
        if (BeginsList(text, head.Rest)) return -1;
        if (RunTogether.TitleEnd(text, head.Rest) is var joint and > 0) return joint;
        // Only a dash behind the number says that a title follows; "Penalty. Cases" is a title whole.
        if (!head.HasWord || text.AsSpan().TrimEnd()[^1] is not ('.' or ':' or ';' or ',' or '—') || text.AsSpan(head.NumberEnd, head.Rest - head.NumberEnd).IndexOfAny('-', '—', '–') < 0) return -1;
        var stop = text.IndexOf(". ", head.Rest, Math.Min(LongestTitle, text.Length - head.Rest), StringComparison.Ordinal);
        if (stop < 0 || !char.IsUpper(text[head.Rest])) return -1;
        var after = text.AsSpan(stop + 2).TrimStart();
        return after.Length > 0 && (char.IsUpper(after[0]) || after[0] is '(' or '“' or '"' || char.IsAsciiDigit(after[0])) && Phrases.ReadsAsTitle(text[head.Rest..stop]) ? stop + 1 : -1;
    }

    // "Artículo 6.- I. El molino": the first number of a list.
    private static bool BeginsList(string text, int start) =>
        MarkerScanner.AtLineStart(text, start) is { Form: MarkerForm.FullStop, Number: "I" or "1" } marker && marker.End < text.Length && text.Length - marker.End > 3;

    // "(Scope)" is a title; "(1)" is a number and "(Repealed)" all that is left of the text.
    private static bool IsInBrackets(ReadOnlySpan<char> words) =>
        words.Length > 4 && words[0] == '(' && char.IsUpper(words[1]) && words.IndexOf(')') == words.Length - 1 && !words.EndsWith("ed)");

    private bool LooksLikeTitle(int index, string rest, string number = "")
    {
        var trimmed = rest.AsSpan().Trim();
        if (ScriptHeadings.ReadsAsTitle(trimmed) is { } decided) return decided && NextInk(index) is >= 0 and var below && lines[below].HeadingLevel == 0 && !HeadsAnother(below, number);
        if (trimmed.Length is 0 or > 110 || !char.IsUpper(trimmed[0])) return false;
        if (trimmed[^1] is ',' or ';' or ':' or '—' or '-' or '–' || !Phrases.ReadsAsTitle(rest)) return false;
        if (trimmed[^1] == '.' && Phrases.BeginsSentence(trimmed)) return false;
        var next = NextInk(index);
        if (next < 0) return false;
        var following = lines[next].Text.Text.AsSpan().Trim();
        if (char.IsLower(following[0])) return false;
        if (trimmed[^1] == '.' && trimmed.Length > 60) return false;
        return lines[next].HeadingLevel == 0 && !HeadsAnother(next, number);
    }
}
