namespace LawReview.Reporting;

/// <summary>Which way a language is written, by its BCP 47 tag: a script named in the tag decides, else the language.</summary>
internal static class WritingDirection
{
    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase) { "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi" };
    private static readonly HashSet<string> Scripts = new(StringComparer.OrdinalIgnoreCase) { "Arab", "Aran", "Hebr", "Nkoo", "Syrc", "Thaa" };

    public static bool IsRightToLeft(string? language)
    {
        if (string.IsNullOrEmpty(language)) return false;
        var parts = language.Split('-');
        return parts.Skip(1).FirstOrDefault(p => p.Length == 4 && p.All(char.IsAsciiLetter)) is { } script ? Scripts.Contains(script) : Languages.Contains(parts[0]);
    }
}
