using System.Text.Json;
using LawReview.Core.Law;
using LawReview.Core.Search;
using LawReview.Reading;
using LawReview.Tests.Reading;
using Xunit.Abstractions;

namespace LawReview.Tests.Search;

/// <summary>
/// Where real statutes are present (environment variable LAWREVIEW_SHARED): a plain question in the language of the law, one
/// for all States of a language, has the provision on smuggling that careful readers found among its first three.
/// </summary>
public sealed class SharedQuestionsTests(ITestOutputHelper output)
{
    private const int Top = 3;
    private const int Listed = 50;
    private const int WordsCompared = 6;

    private static readonly Dictionary<string, string> Questions = new()
    {
        ["en"] = "Who is punished for organizing the illegal or unlawful entry of persons, for assisting, aiding or abetting them to enter, or for smuggling them?",
        ["fr"] = "Quelle peine pour l'aide à l'entrée irrégulière d'un étranger ?",
        ["es"] = "¿Qué pena tiene quien ayuda o favorece la entrada o el ingreso ilegal de personas?",
        ["de"] = "Wer wird bestraft, weil er Ausländern bei der unerlaubten Einreise Hilfe leistet?",
        ["ru"] = "Какое наказание за организацию незаконного въезда иностранных граждан?",
        ["ar"] = "ما عقوبة من نظم أو سهل دخول أشخاص بصفة سرية؟",
        ["zh"] = "组织或者运送他人偷越国境怎么处罚?",
    };

    private static readonly Dictionary<string, string> Languages = new()
    {
        ["chn"] = "zh", ["deu"] = "de", ["esp"] = "es", ["per"] = "es", ["fra"] = "fr", ["mar"] = "ar", ["egy"] = "ar", ["rus"] = "ru",
    };

    private static readonly string? Shared = Environment.GetEnvironmentVariable("LAWREVIEW_SHARED");

    [SharedFact]
    public void KnownProvision_IsAmongTheFirstThree()
    {
        var missed = new List<string>();
        foreach (var gold in Directory.EnumerateFiles(Path.Combine(Shared!, "gold"), "*.json").Order(StringComparer.Ordinal))
        {
            var code = Path.GetFileNameWithoutExtension(gold);
            var cites = Cites(gold);
            if (cites.Count == 0) continue;
            var language = Languages.GetValueOrDefault(code, "en");
            var law = Only(Texts(gold), new JurisdictionReader(new HashSet<string> { language }).Read(Path.Combine(Shared!, "statutes", code)));
            var documents = new InMemoryDocuments(law);
            var answer = new Searcher(documents.Engine, documents, [language]).Ask(QueryParser.Parse(Questions[language]).Value!, Listed);
            var place = answer.Found.ToList().FindIndex(f => cites.Any(c => Is(f, c.File, c.Quote))) + 1;
            output.WriteLine($"{code} {(place == 0 ? "-" : place),3} of {answer.Total,4}: {string.Join(" | ", answer.Found.Take(Top).Select(f => $"{f.Section.Citation} {Path.GetFileName(f.Where.Expression.File)}"))}");
            if (place is 0 or > Top) missed.Add(code);
        }

        Assert.Equal([], missed);
    }

    /// <summary>The State's law without its repealed and historic texts, as the readers had it.</summary>
    private static Jurisdiction Only(HashSet<string> files, Jurisdiction law) => law with
    {
        Works = [.. law.Works.Select(w => w with { Expressions = [.. w.Expressions.Where(e => files.Contains(Path.GetFileName(e.File)))] })],
    };

    private static HashSet<string> Texts(string gold)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(gold));
        return [.. json.RootElement.GetProperty("texts").EnumerateArray().Select(t => t.GetString()!)];
    }

    private static List<(string File, string Quote)> Cites(string gold)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(gold));
        return [.. json.RootElement.GetProperty("labels").EnumerateArray().Where(l => l.GetProperty("id").GetString() == "smp-6.1.a")
            .SelectMany(l => l.GetProperty("cites").EnumerateArray())
            .Select(c => (c.GetProperty("text").GetString()!, FirstWords(c.GetProperty("quote").GetString()!)))];
    }

    private static bool Is(FoundProvision found, string file, string quote) =>
        Path.GetFileName(found.Where.Expression.File) == Path.GetFileName(file)
        && SearchDocument.Of(found.Where.Expression, found.Section, "").Text.Contains(quote, StringComparison.Ordinal);

    private static string FirstWords(string quote) => string.Join(' ', SearchDocument.Words(quote).Split(' ').Take(WordsCompared));
}
