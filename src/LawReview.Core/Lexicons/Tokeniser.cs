using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LawReview.Core.Lexicons;

/// <summary>
/// Parts a text into words and sentences. A sentence ends at a full stop, question mark or exclamation mark that is
/// followed by white space and an upper-case letter (or a letter of a script without case), or by the end; an
/// enumerator such as "(2)" may stand before the letter. Abbreviations, single letters and short numbers ("s.", "A.",
/// "12.") end no sentence, and neither does a line break. 。 and its like always end one.
/// </summary>
internal sealed class Tokeniser(string text)
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "s", "ss", "art", "arts", "para", "paras", "par", "pars", "no", "nos", "nr", "cap", "caps", "ch", "chs", "sec", "secs",
        "sch", "subs", "subsec", "reg", "regs", "cl", "cll", "p", "pp", "pt", "pts", "vol", "ed", "ff", "cf", "ibid", "viz",
        "mr", "mrs", "ms", "dr", "hon", "rev", "st", "messrs", "esq", "jr", "gen", "col", "capt", "lt", "maj",
        "inc", "ltd", "co", "corp", "dept", "govt", "rep", "pub", "stat", "abs", "ziff", "lit", "bzw", "vgl", "al", "num",
        "bgbl", "rgbl", "buchst", "zif", "nro", "nros", "nums", "incs", "fracc", "apdo", "cfr", "lett", "cpv", "segg",
        "chap", "ст", "пп", "абз", "гл", "гг", "руб", "тыс", "млн", "см", "напр",
        "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi",
    };

    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder vocabulary = ImmutableArray.CreateBuilder<string>();
    private readonly StringBuilder word = new();
    private int sentence;

    // Whether the sentence has a word yet: two full stops in a row end one sentence only.
    private bool sentenceHasWords;

    public TokenisedText Read()
    {
        var i = 0;
        while (i < text.Length)
        {
            switch (WordNormaliser.RoleOf(text[i]))
            {
                case CharacterRole.Word:
                    i = ReadWord(i);
                    break;
                case CharacterRole.Ideograph:
                    word.Clear();
                    WordNormaliser.Append(word, text[i]);
                    AddToken(i, i + 1);
                    i++;
                    break;
                default:
                    if (sentenceHasWords && EndsSentence(i))
                    {
                        sentence++;
                        sentenceHasWords = false;
                    }

                    i++;
                    break;
            }
        }

        return new(text, tokens.ToImmutable(), vocabulary.ToImmutable());
    }

    private int ReadWord(int start)
    {
        word.Clear();
        var i = start;
        var end = start;
        while (i < text.Length)
        {
            var role = WordNormaliser.RoleOf(text[i]);
            if (role == CharacterRole.Word)
            {
                WordNormaliser.Append(word, text[i]);
                end = ++i;
            }
            else if (role == CharacterRole.Ignored)
            {
                // A soft hyphen at the end of a line joins as a hard one does.
                i = text[i] == '\u00AD' && JoinedAt(i, end) is { } softJoined ? softJoined : i + 1;
            }
            else if (JoinedAt(i, end) is { } joined)
            {
                i = joined;
            }
            else
            {
                break;
            }
        }

        AddToken(start, end);
        return i;
    }

    /// <summary>Where a word goes on that is parted by a hyphen and a line break here ("immi-⏎gration"), or null.</summary>
    private int? JoinedAt(int hyphen, int wordEnd)
    {
        if (text[hyphen] is not ('-' or '\u2010' or '\u00AD' or '\u00AC')) return null;
        var i = hyphen + 1;
        while (i < text.Length && text[i] is ' ' or '\t' or '\r') i++;
        if (i >= text.Length) return null;
        if (text[i] != '\n' && text[i - 1] != '\r') return null;
        if (text[i] == '\n') i++;
        while (i < text.Length && text[i] is ' ' or '\t') i++;
        // Only a small letter goes on with a word: "non-⏎Nigerian" and "1999-⏎2000" are two.
        return i < text.Length && char.IsLower(text[i]) && wordEnd > 0 && char.IsLetter(text[wordEnd - 1]) && !BeginsConjunction(i) ? i : null;
    }

    // "import-⏎and export": the hyphen stands for the second half of the word.
    private bool BeginsConjunction(int at)
    {
        var end = at;
        while (end < text.Length && end - at < 6 && char.IsLetter(text[end])) end++;
        return text.AsSpan(at, end - at) is "and" or "or" or "und" or "oder" or "et" or "ou" or "y" or "o" or "e" or "и" or "или" or "bzw";
    }

    private void AddToken(int start, int end)
    {
        var normalised = WordRepair.Of(word.ToString(), text.AsSpan(start, end - start));
        if (!words.TryGetValue(normalised, out var number))
        {
            number = vocabulary.Count;
            words.Add(normalised, number);
            vocabulary.Add(normalised);
        }

        tokens.Add(new(number, start, end, sentence));
        sentenceHasWords = true;
    }

    private bool EndsSentence(int at)
    {
        var mark = text[at];
        if (mark is '。' or '．' or '！' or '？' or '｡' or '।' or '॥' or '።' or '۔' or '؟') return true;
        if (mark is not ('.' or '?' or '!')) return false;
        if (mark == '.' && IsAbbreviation(at)) return false;
        var i = at + 1;
        while (i < text.Length && text[i] is '"' or '\'' or ')' or ']' or '”' or '’' or '»' or '.' or '?' or '!') i++;
        if (i >= text.Length) return true;
        if (!char.IsWhiteSpace(text[i])) return false;
        return StartsSentence(SkipBlanks(i));
    }

    private bool StartsSentence(int at)
    {
        if (at >= text.Length) return true;
        var i = SkipOpening(at);
        if (i < text.Length && StartsWord(text[i])) return true;

        // An enumerator: up to four letters or digits closed by a bracket or full stop, then the sentence.
        var end = i;
        while (end < text.Length && end - i < 4 && char.IsLetterOrDigit(text[end])) end++;
        if (end == i || end >= text.Length || text[end] is not (')' or '.' or ']')) return false;
        end = SkipOpening(SkipBlanks(end + 1));
        return end < text.Length && StartsWord(text[end]);
    }

    private static bool StartsWord(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter;

    private int SkipBlanks(int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    private int SkipOpening(int i)
    {
        while (i < text.Length && text[i] is '(' or '[' or '"' or '\'' or '“' or '‘' or '«' or '„') i++;
        return i;
    }

    private bool IsAbbreviation(int fullStop)
    {
        if (tokens.Count == 0 || tokens[^1].End != fullStop) return false;
        var before = vocabulary[tokens[^1].Word];
        if (before.Length == 1 && char.IsLetterOrDigit(before[0])) return !WordNormaliser.RoleOf(before[0]).Equals(CharacterRole.Ideograph);
        return (before.Length <= 3 && before.All(char.IsAsciiDigit)) || Abbreviations.Contains(before);
    }
}
