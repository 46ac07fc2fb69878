namespace LawReview.Reporting.Wording;

/// <summary>
/// The plural forms of the languages that reports are written in, for whole numbers, by the names that Unicode's common
/// locale data give them.
/// </summary>
public static class Plurals
{
    /// <summary>zero, one, two, few, many or other.</summary>
    public static string FormOf(string language, int count) => language switch
    {
        "ar" => Arabic(count),
        "ru" or "uk" => Russian(count),
        "fr" or "pt" => count is 0 or 1 ? "one" : "other",
        "zh" or "ja" or "ko" => "other",
        _ => count == 1 ? "one" : "other",
    };

    private static string Arabic(int count) => count switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ when count % 100 is >= 3 and <= 10 => "few",
        _ when count % 100 >= 11 => "many",
        _ => "other",
    };

    private static string Russian(int count) => (count % 10, count % 100) switch
    {
        (1, not 11) => "one",
        (>= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
