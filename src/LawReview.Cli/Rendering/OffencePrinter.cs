using System.Globalization;
using LawReview.Core.Assessment;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Reporting.Wording;

namespace LawReview.Cli.Rendering;

/// <summary>Prints the offences of one State: a sheet for each, then the candidates with what they lack.</summary>
public sealed class OffencePrinter(CliContext context, StateResult outcome, StatementWriter words)
{
    private const string Schema = "lawreview-offences/1";
    private const int TopicWidth = 18;
    private const int QuoteLength = 150;

    private readonly Assessor assessor = outcome.Assessors[0];
    private readonly ReportWording w = words.Wording;

    public void Print()
    {
        var sheets = Sheets();
        var to = context.Out;
        to.WriteLine(w.Count("offences.count", sheets.Count, ("state", outcome.State.Name)));
        foreach (var sheet in sheets) Print(sheet);
        var candidates = assessor.Offences.Candidates;
        if (candidates.IsEmpty) return;
        to.WriteLine();
        to.WriteLine(w["offences.candidates"]);
        foreach (var candidate in candidates)
        {
            to.WriteLine();
            Wrapping.Write(to, "  ", w.Fill("offences.candidate", ("place", Place(candidate.Passage)), ("kind", words.Texts.KindOf(candidate.Kind).ToLowerInvariant()), ("lacks", words.WithoutStop(candidate.Lacks))), context.Width);
            Wrapping.Write(to, "    ", $"“{Shortened(candidate.Passage.Words.Text)}”", context.Width);
        }
    }

    public void PrintJson() => JsonOutput.Write(context.Out, new
    {
        Schema,
        Jurisdiction = outcome.State.Name,
        outcome.State.Code,
        Offences = Sheets().Select(s => new
        {
            Kind = s.Offence.Kind.Name,
            Text = s.Offence.Expression.File,
            Section = s.Offence.Section.Citation,
            s.Offence.Section.Address,
            Main = s.Offence.IsMain,
            Maximum = s.Offence.Maximum?.ToString(),
            Forms = s.Offence.Forms.Select(f => new
            {
                Provision = f.Passage.Provision.Citation, f.Passage.Provision.Address, Punished = Punished(f.Liability), Words = f.Passage.Words.Text,
                Conduct = f.Conduct.Where(m => m.Span.End <= f.Passage.Words.Text.Length).Select(m => new { m.Concept, Words = f.Passage.Words.Text[m.Span.Start..m.Span.End] }),
            }),
            Penalties = s.Offence.Penalties.Select(Data),
            Tiers = s.Offence.Tiers.Select(Data),
            Exemptions = s.Offence.Exemptions.Select(Data),
            Sheet = s.Lines.Select(l => new { Topic = words.Wording.Name(l.Topic), Answer = Answer(l), Evidence = l.Evidence.Select(Data) }),
        }),
        Candidates = assessor.Offences.Candidates.Select(c => new
        {
            Kind = c.Kind.Name, Text = c.Passage.Expression.File, Provision = c.Passage.Provision.Citation, c.Passage.Provision.Address, Lacks = words.Write(c.Lacks),
        }),
    });

    private List<OffenceSheet> Sheets() =>
        [.. OffenceSheets.Of(assessor.Index, outcome.Results[0].Checklist, assessor.Offences)];

    private void Print(OffenceSheet sheet)
    {
        var offence = sheet.Offence;
        var to = context.Out;
        to.WriteLine();
        Wrapping.Write(to, "", $"{words.Texts.KindOf(offence.Kind).ToUpperInvariant()}: {offence.Section.Citation}, {offence.Expression.Title}", context.Width);
        if (!offence.IsMain) to.WriteLine($"  {w["offences.beside"]}");
        var topic = w["offences.conduct"];
        foreach (var form in offence.Forms)
        {
            Line(topic, $"{form.Passage.Provision.Citation}, {Punished(form.Liability)}: “{Shortened(form.Passage.Words.Text)}”");
            topic = "";
        }

        Line(w["offences.penalty"], PenaltyOf(offence));
        SheetTopic? before = null;
        foreach (var line in sheet.Lines)
        {
            Line(line.Topic == before ? "" : words.Wording.Name(line.Topic), line.Evidence.IsEmpty ? Answer(line) : $"{Answer(line)}: {Found(line.Evidence[0])}");
            before = line.Topic;
        }

        Others(w["offences.tiers"], offence.Tiers, sheet);
        Others(w["offences.exemptions"], offence.Exemptions, sheet);
    }

    private string Answer(SheetLine line) => line.InSomeForms
        ? words.Wording.Fill("sheet.some-forms", ("answer", words.Wording.Name(line.Answer)))
        : words.Wording.Name(line.Answer);

    private string PenaltyOf(Offence offence)
    {
        var where = string.Join(", ", offence.Penalties.Where(p => !offence.Tiers.Contains(p)).DefaultIfEmpty(offence.Penalties.FirstOrDefault())
            .OfType<Passage>().Select(p => p.Provision.Citation).Distinct());
        var penalty = offence.Maximum switch
        {
            null => w["penalty.unknown"],
            { IsLife: true } => w["penalty.life"],
            { Years: 0 } => w["penalty.fine"],
            { Years: var years } when years == Math.Floor(years) => w.Count("penalty.years", (int)years),
            { Years: var years } => w.Fill("penalty.years.other", ("count", years.ToString("0.##", CultureInfo.InvariantCulture))),
        };
        return where.Length == 0 ? penalty : $"{penalty} ({where})";
    }

    /// <summary>Tiers and exemptions that no line of the sheet has named.</summary>
    private void Others(string topic, IEnumerable<Passage> passages, OffenceSheet sheet)
    {
        var named = sheet.Lines.SelectMany(l => l.Evidence).Select(e => e.Provision).ToHashSet();
        var others = passages.Where(p => !named.Contains(p.Provision)).Select(p => p.Provision.Citation).Distinct().ToList();
        if (others.Count > 0) Line(topic, string.Join(", ", others));
    }

    private string Found(Evidence evidence) =>
        $"{evidence.Citation}, {words.Wording.Name(evidence.Reached)}: “{Shortened(evidence.Quote)}”";

    private void Line(string topic, string text) => Wrapping.Write(context.Out, $"  {topic}{new string(' ', Math.Max(1, TopicWidth - DisplayWidth.Of(topic)))}", text, context.Width);

    private static string Place(Passage passage) => $"{passage.Provision.Citation}, {passage.Expression.Title}";

    private static object Data(Passage passage) => new
    {
        Text = passage.Expression.File, Provision = passage.Provision.Citation, passage.Provision.Address, Words = passage.Words.Text,
    };

    private object Data(Evidence evidence) => new
    {
        Text = evidence.Expression.File, Provision = evidence.Citation, evidence.Provision.Address, evidence.Quote, Reached = words.Wording.Name(evidence.Reached),
    };

    private string Punished(LiabilityLink link) => words.Wording.Name(link);

    private static string Shortened(string text)
    {
        text = text.Trim();
        if (text.Length <= QuoteLength) return text;
        var cut = text.LastIndexOf(' ', QuoteLength);
        return text[..(cut < QuoteLength / 2 ? QuoteLength : cut)].TrimEnd() + " …";
    }
}
