using System.Text.RegularExpressions;

namespace LawReview.Core.Passages;

/// <summary>
/// Notes in brackets that stand where a provision was: "(Repealed by Act 61 of 2012. It read: …)". What they quote is law no more.
/// </summary>
internal static partial class RepealNotes
{
    /// <summary>True where a bracket that begins with the word "repealed" is all of the text.</summary>
    public static bool Is(string text)
    {
        if (!Begins().IsMatch(text)) return false;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[' or '（') depth++;
            else if (text[i] is ')' or ']' or '）' && --depth == 0) return text.AsSpan(i + 1).Trim(" .;:*_").IsEmpty;
        }

        return false;
    }

    [GeneratedRegex(@"^[\s*_]{0,6}[(\[（]\s?(?:[Rr]epealed|[Oo]mitted|[Rr]evoked|[Aa]ufgehoben|[Ww]eggefallen|[Ee]ntfallen|[Aa]brogée?s?|[Ss]upprimée?s?|[Dd]erogad[oa]s?|[Ss]uprimid[oa]s?|[Rr]evogad[oa]s?|[Aa]brogat[oaie]|[Ss]oppress[oaie]|[Уу]трати\p{L}{1,4}|[Ии]сключен\p{L}{0,3}|[Оо]тменен\p{L}{0,3}|ملغاة|ملغى|ملغي|ملغية|ألغيت|ألغي|(?:已)?[废廢]止|[删刪]除)(?![\p{L}-[\u4E00-\u9FFF]])", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();
}
