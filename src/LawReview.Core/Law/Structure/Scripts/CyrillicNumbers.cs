namespace LawReview.Core.Law.Structure.Scripts;

/// <summary>Ordinals that statutes in Russian, Ukrainian, Belarusian and Bulgarian write as words, in any case and gender: <c>частью первой</c>.</summary>
internal static class CyrillicNumbers
{
    private const int LongestEnding = 4;

    private static readonly (string Stem, int Value)[] Stems =
    [
        ("перв", 1), ("перш", 1), ("първ", 1), ("прв", 1), ("втор", 2), ("друг", 2), ("другі", 2), ("треть", 3), ("трет", 3), ("треті", 3), ("четверт", 4), ("четвърт", 4), ("пят", 5), ("пет", 5),
        ("п'ят", 5), ("п’ят", 5), ("шест", 6), ("шост", 6), ("седьм", 7), ("седм", 7), ("сьом", 7), ("восьм", 8), ("осм", 8), ("девят", 9), ("девет", 9), ("дев'ят", 9), ("дев’ят", 9),
        ("десят", 10), ("десет", 10), ("одиннадцат", 11), ("одинадцят", 11), ("единадесет", 11), ("двенадцат", 12), ("дванадцят", 12), ("дванадесет", 12), ("тринадцат", 13), ("тринадцят", 13), ("тринадесет", 13),
        ("четырнадцат", 14), ("чотирнадцят", 14), ("четиринадесет", 14), ("пятнадцат", 15), ("п'ятнадцят", 15), ("петнадесет", 15), ("шестнадцат", 16), ("шістнадцят", 16), ("шестнадесет", 16), ("семнадцат", 17), ("сімнадцят", 17), ("седемнадесет", 17),
        ("восемнадцат", 18), ("вісімнадцят", 18), ("осемнадесет", 18), ("девятнадцат", 19), ("дев'ятнадцят", 19), ("деветнадесет", 19), ("двадцат", 20), ("двадцят", 20), ("двадесет", 20), ("тридцат", 30), ("тридцят", 30), ("тридесет", 30),
    ];

    private static readonly Dictionary<string, int> Tens = new(StringComparer.Ordinal) { ["двадцать"] = 20, ["двадцять"] = 20, ["тридцать"] = 30, ["тридцять"] = 30 };

    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "", "а", "о", "и", "ы", "і", "ї", "ый", "ий", "ій", "ой", "ая", "яя", "ья", "ье", "ьи", "ьей", "ьего", "ьему", "ьем", "ьим", "ьих", "ье", "ью", "ое", "ого", "ого", "ому", "ом", "ою", "ую", "юю", "ой", "ей", "ею", "ем", "ым", "им", "ых", "их", "ыми", "ими", "ые", "ие",
        "я", "е", "ьої", "ої", "ої", "ьою", "у", "ю", "ата", "ият", "ия", "ото", "ти", "та", "то", "ия", "ят", "ій", "ьому", "ім", "іх",
    };

    /// <summary>The ordinal that begins at <paramref name="position"/>, and where it ends; 0 where none stands there.</summary>
    public static (int Value, int End) Read(string text, int position)
    {
        var (word, end) = Word(text, position);
        if (word.Length < 3) return (0, position);
        if (Tens.TryGetValue(word, out var tens))
        {
            var next = end;
            while (next < text.Length && text[next] is ' ' or '\u00a0') next++;
            return Value(Word(text, next).Word) is > 0 and < 10 and var unit ? (tens + unit, Word(text, next).End) : (0, position);
        }

        return Value(word) is > 0 and var value ? (value, end) : (0, position);
    }

    private static int Value(string word)
    {
        foreach (var (stem, value) in Stems)
            if (word.Length - stem.Length is >= 1 and <= LongestEnding && word.StartsWith(stem, StringComparison.Ordinal) && Endings.Contains(word[stem.Length..]))
                return value;
        return 0;
    }

    private static (string Word, int End) Word(string text, int position)
    {
        var end = position;
        while (end < text.Length && end - position < 24 && (char.IsLetter(text[end]) || text[end] is '\'' or '’')) end++;
        return (text[position..end].ToLowerInvariant(), end);
    }
}
