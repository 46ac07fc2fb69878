namespace LawReview.Reading.Xml;

/// <summary>Language codes of three letters, with which much legal mark-up names its language, as BCP 47 has them.</summary>
internal static class LanguageCodes
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eng"] = "en", ["fra"] = "fr", ["fre"] = "fr", ["spa"] = "es", ["esp"] = "es", ["ita"] = "it", ["deu"] = "de", ["ger"] = "de", ["por"] = "pt", ["ara"] = "ar",
        ["rus"] = "ru", ["ukr"] = "uk", ["zho"] = "zh", ["chi"] = "zh", ["nld"] = "nl", ["dut"] = "nl", ["pol"] = "pl", ["ron"] = "ro", ["rum"] = "ro", ["ell"] = "el", ["gre"] = "el",
        ["bul"] = "bg", ["hrv"] = "hr", ["srp"] = "sr", ["bos"] = "bs", ["slv"] = "sl", ["slk"] = "sk", ["slo"] = "sk", ["ces"] = "cs", ["cze"] = "cs", ["hun"] = "hu", ["fin"] = "fi",
        ["swe"] = "sv", ["dan"] = "da", ["nor"] = "no", ["nob"] = "nb", ["nno"] = "nn", ["isl"] = "is", ["est"] = "et", ["lav"] = "lv", ["lit"] = "lt", ["sqi"] = "sq", ["alb"] = "sq",
        ["mkd"] = "mk", ["mac"] = "mk", ["tur"] = "tr", ["fas"] = "fa", ["per"] = "fa", ["heb"] = "he", ["hin"] = "hi", ["ben"] = "bn", ["urd"] = "ur", ["ind"] = "id", ["msa"] = "ms",
        ["may"] = "ms", ["tha"] = "th", ["vie"] = "vi", ["khm"] = "km", ["lao"] = "lo", ["jpn"] = "ja", ["kor"] = "ko", ["swa"] = "sw", ["amh"] = "am", ["kin"] = "rw", ["som"] = "so",
        ["afr"] = "af", ["hye"] = "hy", ["arm"] = "hy", ["kat"] = "ka", ["geo"] = "ka", ["aze"] = "az", ["kaz"] = "kk", ["uzb"] = "uz", ["mon"] = "mn", ["gle"] = "ga", ["mlt"] = "mt", ["cat"] = "ca",
    };

    /// <summary>The tag, lower case in its language part; empty where the code is none.</summary>
    public static string Tag(string code)
    {
        code = code.Trim().Replace('_', '-');
        if (code.Length == 3 && Short.TryGetValue(code, out var tag)) return tag;
        var language = code.Split('-')[0];
        return language.Length == 2 && language.All(char.IsAsciiLetter) ? language.ToLowerInvariant() + code[2..] : "";
    }
}
