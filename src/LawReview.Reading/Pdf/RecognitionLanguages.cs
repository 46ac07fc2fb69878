using System.Collections.Immutable;

namespace LawReview.Reading.Pdf;

/// <summary>What tesseract calls the data of a language.</summary>
internal static class RecognitionLanguages
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["af"] = "afr", ["am"] = "amh", ["ar"] = "ara", ["as"] = "asm", ["az"] = "aze", ["be"] = "bel", ["bg"] = "bul", ["bn"] = "ben", ["bo"] = "bod", ["bs"] = "bos",
        ["ca"] = "cat", ["cs"] = "ces", ["cy"] = "cym", ["da"] = "dan", ["de"] = "deu", ["dv"] = "div", ["dz"] = "dzo", ["el"] = "ell", ["en"] = "eng", ["es"] = "spa",
        ["et"] = "est", ["eu"] = "eus", ["fa"] = "fas", ["fi"] = "fin", ["fr"] = "fra", ["ga"] = "gle", ["gl"] = "glg", ["gu"] = "guj", ["he"] = "heb", ["hi"] = "hin",
        ["hr"] = "hrv", ["ht"] = "hat", ["hu"] = "hun", ["hy"] = "hye", ["id"] = "ind", ["is"] = "isl", ["it"] = "ita", ["ja"] = "jpn", ["ka"] = "kat", ["kk"] = "kaz",
        ["km"] = "khm", ["kn"] = "kan", ["ko"] = "kor", ["ku"] = "kmr", ["ky"] = "kir", ["lb"] = "ltz", ["lo"] = "lao", ["lt"] = "lit", ["lv"] = "lav", ["mi"] = "mri",
        ["mk"] = "mkd", ["ml"] = "mal", ["mn"] = "mon", ["mr"] = "mar", ["ms"] = "msa", ["mt"] = "mlt", ["my"] = "mya", ["nb"] = "nor", ["ne"] = "nep", ["nl"] = "nld",
        ["nn"] = "nor", ["no"] = "nor", ["or"] = "ori", ["pa"] = "pan", ["pl"] = "pol", ["ps"] = "pus", ["pt"] = "por", ["ro"] = "ron", ["ru"] = "rus", ["sd"] = "snd",
        ["si"] = "sin", ["sk"] = "slk", ["sl"] = "slv", ["sq"] = "sqi", ["sr"] = "srp", ["sr-latn"] = "srp_latn", ["sv"] = "swe", ["sw"] = "swa", ["ta"] = "tam", ["te"] = "tel",
        ["tg"] = "tgk", ["th"] = "tha", ["ti"] = "tir", ["to"] = "ton", ["tr"] = "tur", ["ug"] = "uig", ["uk"] = "ukr", ["ur"] = "urd", ["uz"] = "uzb", ["uz-cyrl"] = "uzb_cyrl",
        ["vi"] = "vie", ["yi"] = "yid", ["zh"] = "chi_sim", ["zh-hans"] = "chi_sim", ["zh-hant"] = "chi_tra", ["zh-tw"] = "chi_tra", ["zh-hk"] = "chi_tra", ["zh-mo"] = "chi_tra",
    };

    /// <summary>
    /// Scripts with digits of their own, which the data of a language often takes for letters, or for other digits. The data of the
    /// script knows them; both together read words and numbers best.
    /// </summary>
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["ara"] = "Arabic", ["fas"] = "Arabic", ["urd"] = "Arabic", ["pus"] = "Arabic", ["snd"] = "Arabic", ["uig"] = "Arabic",
        ["hin"] = "Devanagari", ["mar"] = "Devanagari", ["nep"] = "Devanagari", ["ben"] = "Bengali", ["asm"] = "Bengali", ["guj"] = "Gujarati", ["khm"] = "Khmer",
        ["lao"] = "Lao", ["mya"] = "Myanmar", ["tha"] = "Thai", ["bod"] = "Tibetan", ["dzo"] = "Tibetan",
    };

    /// <summary>The code for a BCP 47 tag; null where tesseract has no such language.</summary>
    public static string? CodeOf(string tag)
    {
        for (var name = tag.Replace('_', '-'); ;)
        {
            if (Codes.TryGetValue(name, out var code)) return code;
            var cut = name.LastIndexOf('-');
            if (cut < 0) return null;
            name = name[..cut];
        }
    }

    /// <summary>The data to use for languages, the data of their scripts among it where that is there too.</summary>
    /// <param name="installed">The names of all the data that is there.</param>
    /// <param name="missing">Languages of which there is none.</param>
    public static string DataFor(ImmutableArray<string> codes, IReadOnlySet<string> installed, out ImmutableArray<string> missing)
    {
        missing = [.. codes.Where(c => !installed.Contains(c))];
        var scripts = codes.Select(c => Scripts.GetValueOrDefault(c)).OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(s => new[] { s, $"script/{s}" }.Where(installed.Contains).Take(1));
        return string.Join('+', codes.Concat(scripts));
    }
}
