using System.Buffers;
using System.Text;

namespace LawReview.Core.Law.Citations;

/// <summary>Numbers as they are compared: "L. 823-1" and "L823-1", "318 bis" and "318bis", "5.º" and "5" are one.</summary>
public static class CitationNumbers
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The number without blanks, ordinal signs and the full stop of a series; "10.3" keeps its full stop.</summary>
    public static string Key(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (!number.AsSpan().ContainsAnyExcept(Plain)) return number;
        var builder = new StringBuilder(number.Length);
        for (var i = 0; i < number.Length; i++)
        {
            var c = number[i];
            if (char.IsWhiteSpace(c) || c is '*' or 'º' or 'ª' or '°' or '(' or ')') continue;
            if (c == '.' && (i + 1 >= number.Length || !char.IsAsciiDigit(number[i + 1]) || i == 0 || !char.IsAsciiDigit(number[i - 1]))) continue;
            builder.Append(c);
        }

        // "3-bis" and "3 bis".
        var key = builder.ToString();
        foreach (var suffix in (ReadOnlySpan<string>)["-bis", "-ter", "-qu", "-sex", "-sep", "-oct", "-non", "-dec"])
            if (key.IndexOf(suffix, StringComparison.Ordinal) is var at and > 0) return key.Remove(at, 1);
        return key;
    }

    public static bool Same(string first, string second) => string.Equals(Key(first), Key(second), StringComparison.OrdinalIgnoreCase);
}
