using System.Globalization;

namespace LawReview.Core.Law.Structure;

/// <summary>Values of the numerals that statutes number with: Arabic, Roman, letters, Chinese.</summary>
public static class Numerals
{
    private static readonly string[] Alphabets =
    [
        "abcdefghijklmnopqrstuvwxyz",
        "абвгдежзиклмнопрстуфхцчшщэюя",
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
        var lower = char.ToLowerInvariant(letter);
        lower = lower is 'أ' or 'إ' ? 'ا' : lower;
        foreach (var alphabet in Alphabets)
            if (alphabet.IndexOf(lower, StringComparison.Ordinal) is var index and >= 0)
                return index + 1;
        return 0;
    }

    /// <summary>Value of Chinese numerals up to 9999 (<c>三百一十八</c>); 0 where the text is none.</summary>
    public static int Chinese(ReadOnlySpan<char> text)
    {
        var total = 0;
        var digit = 0;
        foreach (var c in text)
        {
            var value = "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            if (c == '〇') value = 0;
            if (c == '两') value = 2;
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

    /// <summary>Leading decimal digits of a number such as <c>25A</c>; -1 where it does not begin with any.</summary>
    public static int Leading(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 9 && char.IsAsciiDigit(text[length])) length++;
        return length == 0 ? -1 : int.Parse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
