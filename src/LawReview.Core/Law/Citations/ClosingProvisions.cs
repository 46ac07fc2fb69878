using System.Globalization;

namespace LawReview.Core.Law.Citations;

/// <summary>
/// The provisions that Spanish-language statutes put behind their articles and count apart, "Disposición adicional
/// décima", "DISPOSICIONES COMPLEMENTARIAS FINALES / CUARTA": numbered by the first letters of their kind, <c>DA10</c>,
/// <c>DCF4</c>, as lawyers cite them.
/// </summary>
public static class ClosingProvisions
{
    /// <summary>The number of a closing provision.</summary>
    /// <param name="kind">The words behind "Disposición": "adicional", "complementarias transitorias y finales".</param>
    public static string Number(string kind, int count)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var letters = kind.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2).Select(w => char.ToUpperInvariant(w[0]));
        return "D" + string.Concat(letters) + count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary><c>DA10</c> is the tenth of kind <c>DA</c>; null for other numbers.</summary>
    public static (string Kind, int Count)? Split(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var letters = 0;
        while (letters < number.Length && number[letters] is >= 'A' and <= 'Z') letters++;
        return letters is >= 1 and <= 5 && number[0] == 'D' && (letters > 1 || number.Length < 4) && !number.Contains('-', StringComparison.Ordinal)
            && int.TryParse(number.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (number[..letters], count)
            : null;
    }
}
