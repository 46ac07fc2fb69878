namespace LawReview.Core.Law.Structure.Scripts;

/// <summary>Hands a line to the rules of its script. Null or false means that the script has no rule: the rules of Latin script hold.</summary>
internal static class ScriptHeadings
{
    private const int LongestTitle = 400;

    /// <summary>True where the script of the line decides alone; <paramref name="head"/> is then what it says.</summary>
    public static bool Section(string text, int start, bool allowBare, out SectionHead? head)
    {
        head = null;
        if (start >= text.Length) return false;
        if (text[start] == '§') return CyrillicHeadings.Container(text, true) is not null;
        if (char.IsAsciiDigit(text[start]))
        {
            if (Script.OfFirstLetter(text.AsSpan(start, Math.Min(12, text.Length - start))) != ScriptKind.Cyrillic) return false;
            head = CyrillicHeadings.Section(text, start);
            return head is not null;
        }

        if (text[start] is '(' or '[')
        {
            head = Script.OfFirstLetter(text.AsSpan(start, Math.Min(12, text.Length - start))) == ScriptKind.Arabic ? ArabicHeadings.InBrackets(text, start) : null;
            return head is not null;
        }

        switch (Script.Of(text[start]))
        {
            case ScriptKind.Cyrillic:
                head = CyrillicHeadings.Section(text, start);
                return true;
            case ScriptKind.Arabic:
                head = ArabicHeadings.Section(text, start);
                return true;
            case ScriptKind.Han:
                head = ChineseHeadings.Section(text, start) ?? (allowBare ? ChineseHeadings.Point(text, start) : null);
                return true;
            default:
                return false;
        }
    }

    public static bool Container(string text, bool marked, out ContainerHead? head)
    {
        head = null;
        switch (Script.OfFirstLetter(text))
        {
            case ScriptKind.Cyrillic:
                head = CyrillicHeadings.Container(text, marked);
                return true;
            case ScriptKind.Arabic:
                head = ArabicHeadings.Container(text, marked);
                return true;
            case ScriptKind.Han:
                head = ChineseHeadings.Container(text, marked);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether an unmarked line with an article's number is a heading; null where the script has no rule of its own.</summary>
    public static bool? ReadsAsHeading(LawLine line, SectionHead head)
    {
        if (head.Word.Length == 0) return null;
        return Script.Of(head.Word[0]) switch
        {
            ScriptKind.Han => ChineseHeadings.ReadsAsHeading(line, head),
            ScriptKind.Arabic => ReadsAsArabicHeading(line, head),
            ScriptKind.Cyrillic when head.Start < head.NumberEnd && char.IsDigit(line.Text.Text[head.Start]) => true,
            _ => null,
        };
    }

    public static bool IsContents(string text) => Script.OfFirstLetter(text) switch
    {
        ScriptKind.Cyrillic => CyrillicHeadings.IsContents(text),
        ScriptKind.Arabic => ArabicHeadings.IsContents(text),
        ScriptKind.Han => ChineseHeadings.IsContents(text),
        _ => false,
    };

    /// <summary>Whether words behind an article's number are its title; null where the script has no rule of its own.</summary>
    public static bool? ReadsAsTitle(ReadOnlySpan<char> words)
    {
        if (words.Length == 0) return null;
        switch (Script.OfFirstLetter(words))
        {
            case ScriptKind.Han:
                // Only brackets tell a title from the text: 第一條（立法目的）, 第一条【目的】.
                return words.Length < 45 && words[0] is '（' or '(' or '【' or '〔' && words[^1] is '）' or ')' or '】' or '〕' && words[1..^1].IndexOfAny('）', ')', '。') < 0;
            case ScriptKind.Arabic:
                return words.Length is > 2 and < 80 && words[^1] is not ('.' or '،' or '؛' or ':' or ',' or ';' or '-' or '؟');
            case ScriptKind.Cyrillic when char.IsUpper(words[0]) && words.Length < LongestTitle && words[^1] is not ('.' or ',' or ';' or ':' or '-' or '–' or '—'):
                // Titles end without a full stop, however long they are.
                return true;
            default:
                return null;
        }
    }

    public static int? Rank(string word) => word.Length == 0 ? null : CyrillicHeadings.Rank(word) ?? ArabicHeadings.Rank(word) ?? ChineseHeadings.Rank(word);

    // A dash, colon or full stop behind the number, or nothing; else a new paragraph that does not go on as a reference does.
    private static bool ReadsAsArabicHeading(LawLine line, SectionHead head)
    {
        var text = line.Text.Text;
        if (head.NumberEnd >= text.Length) return true;
        var rest = text.AsSpan(head.NumberEnd).TrimStart();
        if (rest.Length == 0) return true;
        if (rest[0] is ':' or '-' or '–' or '—' or '.' or '*' or '_' or '：') return true;
        // "مادة (3) لا يجوز" in lines that no blank parts: the bare word with a bracket hardly goes on from the line above.
        var bracketed = head.Word[0] == 'م' && text.AsSpan(head.Start, head.NumberEnd - head.Start).Contains('(');
        return (line.AfterBreak || bracketed) && !ArabicHeadings.IsReference(text, head.NumberEnd);
    }
}
