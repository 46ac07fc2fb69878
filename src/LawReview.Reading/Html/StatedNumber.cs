namespace LawReview.Reading.Html;

/// <summary>The number in a heading or a number element, and where the title begins.</summary>
/// <param name="End">Just behind the number and the stop after it.</param>
internal readonly record struct StatedNumber(string Word, string Number, int End, int Rest)
{
    private const int FurthestNumber = 40;

    /// <summary>Finds the number that the element's address states (<c>chp_One__art_2</c>) in its heading (<c>Article 2 – Definitions</c>).</summary>
    public static StatedNumber? Of(string text, string address)
    {
        var segment = address[(address.LastIndexOf("__", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0)..];
        var number = segment[(segment.IndexOf('_', StringComparison.Ordinal) + 1)..];
        var found = number.Length > 0 && number.Length < segment.Length ? Find(text, number) : -1;
        if (found < 0)
        {
            // No address, or one that counts what has no number: "Article 12 bis", "5." tell themselves.
            found = 0;
            while (found < text.Length && found < FurthestNumber && !char.IsDigit(text[found])) found++;
            if (found >= text.Length || found == FurthestNumber || (found > 0 && text[..found].Trim().Contains(' ', StringComparison.Ordinal))) return null;
            var end = found;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '.' or '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))) end++;
            number = text[found..end];
        }

        var stop = found + number.Length;
        while (stop < text.Length && text[stop] is '.' or ')' or 'º' or '°') stop++;
        var rest = stop;
        while (rest < text.Length && (char.IsWhiteSpace(text[rest]) || text[rest] is '–' or '—' or '-' or ':' or '.')) rest++;
        var word = text[..found].Trim(' ', '(', '\u00A0');
        return new(word.All(char.IsLetter) ? word.ToLowerInvariant() : "", text.Substring(found, number.Length), stop, rest);
    }

    private static int Find(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.OrdinalIgnoreCase); at >= 0 && at < FurthestNumber; at = text.IndexOf(number, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + number.Length == text.Length || !char.IsLetterOrDigit(text[at + number.Length])))
                return at;
        return -1;
    }
}
