using System.Globalization;

namespace LawReview.Core.Law.Structure;

/// <summary>Values of the numerals that statutes number with: Arabic, Roman, letters, Chinese.</summary>
public static class Numerals
{
    private static readonly string[] Alphabets =
    [
        "abcdefghijklmnopqrstuvwxyz",
        "абвгдежзиклмнопрстуфхцчшщэюя",
        "абвгдежзийклмнопрстуфхцчшщъьюя",
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "абвгдђежзијклљмнњопрстћуфхцчџш",
        "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    ];

    /// <summary>Value of a Roman numeral of either case, written the usual way; 0 where the text is none.</summary>
    public static int Roman(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 8) return 0;
        var total = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = Digit(text[i]);
            if (value == 0) return 0;
            total += i + 1 < text.Length && value < Digit(text[i + 1]) ? -value : value;
        }

        return total > 0 && ToRoman(total).AsSpan().Equals(text, StringComparison.OrdinalIgnoreCase) ? total : 0;

        static int Digit(char c) => char.ToLowerInvariant(c) switch
        {
            'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, 'd' => 500, 'm' => 1000, _ => 0,
        };
    }

    public static string ToRoman(int value)
    {
        ReadOnlySpan<(int Value, string Text)> table =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var result = "";
        foreach (var (amount, text) in table)
            for (; value >= amount; value -= amount)
                result += text;
        return result;
    }

    /// <summary>Place of a letter in its alphabet, from 1; 0 where it is no letter of an alphabet used for numbering.</summary>
    public static int Letter(char letter)
    {
        var lower = Plain(letter);
        foreach (var alphabet in Alphabets)
            if (alphabet.IndexOf(lower, StringComparison.Ordinal) is var index and >= 0)
                return index + 1;
        return 0;
    }

    /// <summary>
    /// Places of two letters in one alphabet: the one in which the second comes soonest behind the first, as lists may follow
    /// either of two orders (أبجد and أبتث) or one of several alphabets of a script.
    /// </summary>
    public static (int First, int Second) Letters(char first, char second)
    {
        var best = (First: 0, Second: 0);
        foreach (var alphabet in Alphabets)
        {
            var (one, two) = (alphabet.IndexOf(Plain(first), StringComparison.Ordinal) + 1, alphabet.IndexOf(Plain(second), StringComparison.Ordinal) + 1);
            if (one == 0 || two == 0) continue;
            if (best.First == 0 || Distance(one, two) < Distance(best.First, best.Second)) best = (one, two);
        }

        return best;

        static int Distance(int one, int two) => two >= one ? two - one : int.MaxValue;
    }

    private static char Plain(char letter) => letter is 'أ' or 'إ' ? 'ا' : char.ToLowerInvariant(letter);

    /// <summary>Value of Chinese numerals up to 9999 (<c>三百一十八</c>); 0 where the text is none.</summary>
    public static int Chinese(ReadOnlySpan<char> text)
    {
        var total = 0;
        var digit = 0;
        foreach (var c in text)
        {
            var value = "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            if (c is '〇' or '○') value = 0;
            if (c is '两' or '兩') value = 2;
            if (c is '廿' or '卅')
            {
                total += c == '廿' ? 20 : 30;
                continue;
            }

            if (value >= 0)
            {
                digit = value;
                continue;
            }

            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit == 0) return 0;
            total += (digit == 0 ? 1 : digit) * unit;
            digit = 0;
        }

        return total + digit;
    }

    /// <summary>Chinese numerals for 1 to 9999, as articles are numbered: 三百一十八.</summary>
    public static string ToChinese(int value)
    {
        if (value is < 1 or > 9999) return value.ToString(CultureInfo.InvariantCulture);
        var text = new System.Text.StringBuilder();
        var zero = false;
        foreach (var (amount, unit) in (ReadOnlySpan<(int, string)>)[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = value / amount % 10;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }

            if (zero) text.Append('零');
            zero = false;
            if (!(amount == 10 && digit == 1 && text.Length == 0)) text.Append("零一二三四五六七八九"[digit]);
            text.Append(unit);
        }

        return text.ToString();
    }

    /// <summary>Leading decimal digits of a number such as <c>25A</c>; -1 where it does not begin with any.</summary>
    public static int Leading(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 9 && char.IsAsciiDigit(text[length])) length++;
        return length == 0 ? -1 : int.Parse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
