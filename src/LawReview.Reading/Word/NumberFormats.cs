using System.Globalization;
using System.Text;

namespace LawReview.Reading.Word;

/// <summary>Numbers as Word writes them in lists, by the name of the format in the file; one that is not known is decimal.</summary>
internal static class NumberFormats
{
    private const string ArabicAlphabet = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private const string ArabicAbjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private const string HebrewAlphabet = "אבגדהוזחטיכלמנסעפצקרשת";
    private const string RussianLetters = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private const string HeavenlyStems = "甲乙丙丁戊己庚辛壬癸";
    private const string ChineseDigits = "〇一二三四五六七八九";

    private static readonly string[] Units =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen",
        "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] Ordinals =
    [
        "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth",
        "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth",
    ];

    private static readonly string[] Tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    public static string Write(int number, string format) => format switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Repeated(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "lowerLetter" => Repeated(number, "abcdefghijklmnopqrstuvwxyz"),
        "russianLower" => Repeated(number, RussianLetters),
        "russianUpper" => Repeated(number, RussianLetters).ToUpperInvariant(),
        "arabicAlpha" => Repeated(number, ArabicAlphabet),
        "arabicAbjad" => Repeated(number, ArabicAbjad),
        "hebrew1" => Hebrew(number),
        "hebrew2" => Repeated(number, HebrewAlphabet),
        "ordinal" => number.ToString(CultureInfo.InvariantCulture) + Suffix(number),
        "cardinalText" => Words(number, Units),
        "ordinalText" => Words(number, Ordinals),
        "hindiNumbers" => Digits(number, '०'),
        "thaiNumbers" => Digits(number, '๐'),
        "decimalFullWidth" or "decimalFullWidth2" => Digits(number, '０'),
        "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" => Digits(number, ChineseDigits),
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting" => Chinese(number),
        "ideographTraditional" when number is >= 1 and <= 10 => HeavenlyStems[number - 1].ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" => $"({number.ToString(CultureInfo.InvariantCulture)})",
        "decimalEnclosedFullstop" => $"{number.ToString(CultureInfo.InvariantCulture)}.",
        "numberInDash" => $"- {number.ToString(CultureInfo.InvariantCulture)} -",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Decimal(number);
        ReadOnlySpan<(int Value, string Sign)> signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value)
                text.Append(sign);
        return text.ToString();
    }

    // … y, z, aa, bb: Word repeats the letter.
    private static string Repeated(int number, string letters)
    {
        if (number < 1 || number > letters.Length * 10) return Decimal(number);
        return new(letters[(number - 1) % letters.Length], ((number - 1) / letters.Length) + 1);
    }

    private static string Hebrew(int number)
    {
        if (number is < 1 or > 999) return Decimal(number);
        var text = new StringBuilder();
        for (; number >= 400; number -= 400) text.Append('ת');
        if (number >= 100) text.Append("קרש"[(number / 100) - 1]);
        number %= 100;
        // 15 and 16 would spell the divine name.
        if (number is 15 or 16) return text.Append('ט').Append(number == 15 ? 'ו' : 'ז').ToString();
        if (number >= 10) text.Append("יכלמנסעפצ"[(number / 10) - 1]);
        if (number % 10 > 0) text.Append(HebrewAlphabet[(number % 10) - 1]);
        return text.ToString();
    }

    private static string Suffix(int number) => (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    private static string Words(int number, string[] last)
    {
        if (number is < 1 or > 99) return Decimal(number);
        if (number < 20) return last[number];
        if (number % 10 > 0) return $"{Tens[number / 10]}-{last[number % 10].ToLowerInvariant()}";
        return ReferenceEquals(last, Units) ? Tens[number / 10] : $"{Tens[number / 10][..^1]}ieth";
    }

    private static string Digits(int number, char zero) => string.Concat(Decimal(number).Select(c => char.IsAsciiDigit(c) ? (char)(zero + (c - '0')) : c));

    private static string Digits(int number, string digits) => string.Concat(Decimal(number).Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c));

    private static string Chinese(int number)
    {
        if (number is < 1 or > 9999) return Decimal(number);
        var text = new StringBuilder();
        var gap = false;
        foreach (var (value, unit) in (ReadOnlySpan<(int, string)>)[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / value;
            number %= value;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap) text.Append('零');
            gap = false;
            if (!(value == 10 && digit == 1 && text.Length == 0)) text.Append(ChineseDigits[digit]);
            text.Append(unit);
        }

        return text.ToString();
    }
}
