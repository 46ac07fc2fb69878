using System.Globalization;
using System.Text.RegularExpressions;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Building;

/// <summary>
/// Sorts findings by the first article that their obligation names: "Protocol arts 3(a), 6(1)" stands under article 3 of the
/// Protocol. Each checklist is a chapter; within it instruments keep the order of the checklist; within an article the checklist's order stays.
/// </summary>
internal sealed partial class ArticleGroups(ReportWording wording, ChecklistTexts texts, Checklist checklist)
{
    public IEnumerable<(Finding Finding, string Article)> Sort(IEnumerable<Finding> findings)
    {
        var keyed = findings.Select(f => (Finding: f, Key: KeyOf(f.Obligation.Source))).ToList();
        var instruments = keyed.Select(k => k.Key.Instrument).Distinct(StringComparer.Ordinal).ToList();
        var chapters = checklist.Chapters.SelectMany((c, i) => c.Obligations.Select(o => (o.Id, Chapter: i)))
            .DistinctBy(o => o.Id).ToDictionary(o => o.Id, o => o.Chapter, StringComparer.Ordinal);
        return keyed
            .OrderBy(k => chapters.GetValueOrDefault(k.Finding.Obligation.Id))
            .ThenBy(k => instruments.IndexOf(k.Key.Instrument))
            .ThenBy(k => k.Key.Number)
            .Select(k => (k.Finding, k.Key.Heading));
    }

    private (string Instrument, int Number, string Heading) KeyOf(string source)
    {
        var match = Article().Match(source);
        if (!match.Success)
        {
            var name = source.Split(',', ';')[0].Trim();
            return (name, 0, name.Length == 0 ? wording["findings.other-sources"] : texts.Named(name));
        }

        var instrument = match.Groups[1].Value.Trim(' ', ',', ';', ':');
        var number = match.Groups[2].Value;
        var heading = instrument.Length == 0
            ? wording.Fill("findings.article-only", ("number", number))
            : wording.Fill("findings.article", ("instrument", texts.Named(instrument)), ("number", number));
        return (instrument, int.Parse(number, CultureInfo.InvariantCulture), heading);
    }

    [GeneratedRegex(@"^(.*?)\barts?\.?\s*(\d{1,3})", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
