using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LawReview.Core.Evaluation;

/// <summary>The counts behind the figures of one line of an evaluation.</summary>
public sealed class Tally
{
    public int Labels { get; set; }
    public int Agree { get; set; }
    public int Lenient { get; set; }
    public int CoreLabels { get; set; }
    public int CoreAgree { get; set; }
    public int Positive { get; set; }
    public int TruePositive { get; set; }
    public int Negative { get; set; }
    public int FalsePositive { get; set; }
    public int FalseAssurance { get; set; }
    public int Middle { get; set; }
    public int Over { get; set; }
    public int Pinpoints { get; set; }
    public int PinpointHits { get; set; }

    public static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;
}

/// <summary>A label on which the tool and the reference differ.</summary>
public sealed record Miss(string Jurisdiction, string Question, string Predicted, string Acceptable);

/// <summary>All figures of an evaluation.</summary>
/// <param name="Macro">Recall of each value of each question, averaged over values that occur at least twice.</param>
/// <param name="CorePositive">For each core question: labels that are not no, none or absent, and how many of them are right.</param>
public sealed record EvaluationFigures(
    Tally All,
    ImmutableArray<(string Name, Tally Tally)> ByJurisdiction,
    ImmutableArray<(string Name, Tally Tally, double Macro)> ByQuestion,
    ImmutableArray<(string Level, int Labels, int Agree)> ByConfidence,
    double Macro,
    ImmutableArray<(string Question, int Labels, int Right)> CorePositive,
    ImmutableArray<Miss> Misses);

/// <summary>
/// Scores predicted labels against reference labels: agreement, macro recall, precision and recall of "something is
/// there", pinpoint quotations, false assurances and overstatements. Takes labels of the same questions; a question
/// without a prediction counts as wrong.
/// </summary>
public static class Scoring
{
    private const int RunOfWords = 4;

    private static readonly HashSet<string> Negative = ["no", "absent", "none", "n-a"];
    private static readonly HashSet<string> Sure = ["yes", "constituent", "explicit", "by-element"];
    private static readonly HashSet<string> Middle = ["partial", "alternative", "aggravating"];
    private static readonly HashSet<string> NoAnswer = ["missing", "not-assessable", "unknown"];

    /// <summary>The question whose value is a number of years; it has no "something is there".</summary>
    private static bool IsNumeric(GoldLabel label) => label.Value is "life" || double.TryParse(label.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        || label.Acceptable.Any(a => double.TryParse(a, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    public static EvaluationFigures Score(
        IEnumerable<(GoldJurisdiction Gold, IReadOnlyDictionary<string, PredictedLabel> Predicted)> jurisdictions,
        IReadOnlySet<string>? only, IReadOnlySet<string> core)
    {
        var all = new Tally();
        var byJurisdiction = new List<(string, Tally)>();
        var byQuestion = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        var order = new List<string>();
        var recall = new Dictionary<(string Question, string Value), (int Right, int Of)>();
        var numeric = new HashSet<string>(StringComparer.Ordinal);
        var levels = new SortedDictionary<string, (int Of, int Right)>(StringComparer.Ordinal);
        var misses = new List<Miss>();
        var pairs = jurisdictions.ToList();
        foreach (var (gold, _) in pairs)
            foreach (var label in gold.Labels.Where(IsNumeric)) numeric.Add(label.Id);
        foreach (var (gold, predicted) in pairs)
        {
            var own = new Tally();
            foreach (var label in gold.Labels)
            {
                if (only is not null && !only.Contains(label.Id)) continue;
                if (!byQuestion.TryGetValue(label.Id, out var question))
                {
                    byQuestion[label.Id] = question = new();
                    order.Add(label.Id);
                }

                var answer = predicted.GetValueOrDefault(label.Id);
                var value = Normal(answer?.Value ?? "missing");
                var right = label.Acceptable.Any(a => Normal(a) == value);
                foreach (var tally in new[] { all, own, question })
                    Count(tally, label, answer, value, right, numeric.Contains(label.Id), core.Contains(label.Id));
                if (!numeric.Contains(label.Id))
                {
                    var key = (label.Id, Normal(label.Value));
                    var (r, of) = recall.GetValueOrDefault(key);
                    recall[key] = (r + (right ? 1 : 0), of + 1);
                }

                if (answer is { Confidence.Length: > 0 })
                {
                    var (of, r) = levels.GetValueOrDefault(answer.Confidence);
                    levels[answer.Confidence] = (of + 1, r + (right ? 1 : 0));
                }

                if (!right) misses.Add(new(gold.Code, label.Id, value, string.Join("|", label.Acceptable)));
            }

            byJurisdiction.Add((gold.Code, own));
        }

        double Macro(Func<string, bool> wanted)
        {
            var values = recall.Where(p => wanted(p.Key.Question) && p.Value.Of >= 2).Select(p => (double)p.Value.Right / p.Value.Of).ToList();
            return values.Count == 0 ? 0 : values.Average();
        }

        var corePositive = core.Order(StringComparer.Ordinal).Select(id => (id,
            recall.Where(p => p.Key.Question == id && !Negative.Contains(p.Key.Value)).Sum(p => p.Value.Of),
            recall.Where(p => p.Key.Question == id && !Negative.Contains(p.Key.Value)).Sum(p => p.Value.Right)));
        return new(
            all, [.. byJurisdiction], [.. order.Select(q => (q, byQuestion[q], Macro(x => x == q)))],
            [.. levels.Select(l => (l.Key, l.Value.Of, l.Value.Right))],
            Macro(q => !numeric.Contains(q)), [.. corePositive], [.. misses]);
    }

    private static void Count(Tally tally, GoldLabel label, PredictedLabel? answer, string value, bool right, bool numeric, bool core)
    {
        tally.Labels++;
        if (right) tally.Agree++;
        if (right || label.Lenient.Any(l => Normal(l) == value)) tally.Lenient++;
        if (core)
        {
            tally.CoreLabels++;
            if (right) tally.CoreAgree++;
        }

        if (numeric) return;
        var positive = !Negative.Contains(value) && !NoAnswer.Contains(value);
        if (!label.Acceptable.Any(Negative.Contains))
        {
            tally.Positive++;
            if (positive) tally.TruePositive++;
        }

        if (label.Acceptable.All(Negative.Contains))
        {
            tally.Negative++;
            if (positive) tally.FalsePositive++;
            if (Sure.Contains(value)) tally.FalseAssurance++;
        }

        if (label.Acceptable.Any(Middle.Contains) && !label.Acceptable.Any(Sure.Contains))
        {
            tally.Middle++;
            if (Sure.Contains(value)) tally.Over++;
        }

        if (label.Cites.Length > 0 && positive && right)
        {
            tally.Pinpoints++;
            if (Overlaps(answer!, label)) tally.PinpointHits++;
        }
    }

    /// <summary>The first quotation stands in a cited file and shares a run of four words with a reference quotation.</summary>
    private static bool Overlaps(PredictedLabel answer, GoldLabel label)
    {
        if (answer.Cites.IsEmpty) return false;
        var first = answer.Cites[0];
        var runs = Runs(first.Quote);
        return label.Cites.Any(c => (first.Text.Length == 0 || FileName(first.Text) == c.Text) && Runs(c.Quote).Overlaps(runs));
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static HashSet<string> Runs(string quote)
    {
        var words = Words(quote);
        var n = Math.Max(1, Math.Min(RunOfWords, words.Count));
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + n <= words.Count; i++) runs.Add(string.Join(' ', words.Skip(i).Take(n)));
        return runs;
    }

    private static List<string> Words(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var single = normal.Any(c => c is >= '぀' and <= '鿿');
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in normal)
        {
            if (char.IsLetterOrDigit(c) || (!single && c == '_'))
            {
                word.Append(c);
                if (!single) continue;
            }

            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }

    private static string Normal(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.####", CultureInfo.InvariantCulture) : value;
}
