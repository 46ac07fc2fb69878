using System.Text;

namespace LawReview.Core.Law.Structure.Scripts;

/// <summary>
/// Numbers that Arabic statutes write as words: <c>الثانية والخمسون</c> is 52, <c>الخامسة بعد المائة</c> 105. Letters are
/// compared without points and regardless of the order of alef and lam, which texts taken from PDF often reverse.
/// </summary>
internal static class ArabicNumbers
{
    private const int MostWords = 7;

    private static readonly (string Words, int Value)[] Table =
    [
        ("أول أولى أولا واحد واحدة حادي حادية", 1), ("ثاني ثانية ثان ثانيا اثنان اثنين اثنتان اثنتين", 2), ("ثالث ثالثة ثالثا ثلاثة ثلاث", 3),
        ("رابع رابعة رابعا أربعة أربع", 4), ("خامس خامسة خامسا خمسة خمس", 5), ("سادس سادسة سادسا ستة ست", 6), ("سابع سابعة سابعا سبعة سبع", 7),
        ("ثامن ثامنة ثامنا ثمانية ثماني ثمان", 8), ("تاسع تاسعة تاسعا تسعة تسع", 9), ("عاشر عاشرة عاشرا عشرة عشر", 10),
        ("عشرون عشرين", 20), ("ثلاثون ثلاثين", 30), ("أربعون أربعين", 40), ("خمسون خمسين", 50), ("ستون ستين", 60), ("سبعون سبعين", 70),
        ("ثمانون ثمانين", 80), ("تسعون تسعين", 90), ("مائة مئة ماية", 100), ("مائتين مائتان مئتين مئتان", 200),
        ("ثلاثمائة ثلاثمئة", 300), ("أربعمائة أربعمئة", 400), ("خمسمائة خمسمئة", 500), ("ستمائة ستمئة", 600), ("سبعمائة سبعمئة", 700),
        ("ثمانمائة ثمانمئة", 800), ("تسعمائة تسعمئة", 900),
    ];

    private static readonly Dictionary<string, int> Values = Read();

    /// <summary>The number that words from <paramref name="position"/> on write, and where they end; 0 where they write none.</summary>
    public static (int Value, int End) Read(string text, int position)
    {
        var total = 0;
        var end = position;
        var at = position;
        for (var count = 0; count < MostWords; count++)
        {
            var start = SkipBlanks(text, at);
            var stop = start;
            while (stop < text.Length && (char.IsLetter(text[stop]) || Script.IsMark(text[stop]))) stop++;
            if (stop == start || (count > 0 && start == at)) break;
            at = stop;
            var word = Fold(text.AsSpan(start, stop - start));
            if (count > 0 && word == "بعد") continue;
            // A hamza that text recognition took for an alef of its own: الااولى.
            if (word.Contains("ااا", StringComparison.Ordinal)) word = word.Replace("ااا", "اا", StringComparison.Ordinal);
            if (!Values.TryGetValue(word, out var value) && !(count > 0 && word.Length > 3 && word[0] == 'و' && Values.TryGetValue(word[1..], out value))) break;
            // "المادة الثانية" and "الأولى" behind it are two numbers, "الثانية والخمسون" is one.
            if (count > 0 && value < 10 && total % 100 is > 0 and < 100) break;
            total += value;
            end = stop;
        }

        return (total, end);
    }

    /// <summary>Letters as they are compared: no points, one alef, ى as ي, ة as ه, runs of alef and lam in one order.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (Script.IsMark(c)) continue;
            folded.Append(c switch { 'أ' or 'إ' or 'آ' or 'ٱ' => 'ا', 'ى' or 'ی' => 'ي', 'ة' => 'ه', 'ئ' => 'ي', 'ک' => 'ك', _ => c });
        }

        for (var i = 0; i < folded.Length; i++)
        {
            var start = i;
            var alefs = 0;
            while (i < folded.Length && folded[i] is 'ا' or 'ل') alefs += folded[i++] == 'ا' ? 1 : 0;
            for (var k = start; k < i; k++) folded[k] = k - start < alefs ? 'ا' : 'ل';
        }

        return folded.ToString();
    }

    private static Dictionary<string, int> Read()
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (words, value) in Table)
            foreach (var word in words.Split(' '))
            {
                values[Fold(word)] = value;
                values[Fold("ال" + word)] = value;
                values[Fold("لل" + word)] = value;
            }

        return values;
    }

    private static int SkipBlanks(string text, int i)
    {
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || Script.IsMark(text[i]))) i++;
        return i;
    }
}
