using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using LawReview.Cli.Rendering;
using LawReview.Cli.Search;
using LawReview.Cli.Settings;
using LawReview.Core.Search;

namespace LawReview.Cli.Commands;

/// <summary><c>search QUERY LAW…</c>: the provisions that answer, best first, cited, with the words marked.</summary>
public static class SearchCommand
{
    private const int UsualLimit = 10;
    private const int MostShown = 1000;

    public static Command Create(CliContext context)
    {
        var query = new Argument<string>("QUERY")
        {
            Description = context.Words["search.query.help"],
        };
        var laws = CommonOptions.OneState(context);
        var engine = SearchOptions.Engine(context, Engines.Memory);
        var data = SearchOptions.Data(context);
        var limit = new Option<int>("--limit") { Description = context.Words["search.limit.help"], HelpName = "N", DefaultValueFactory = _ => UsualLimit };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostShown) result.AddError(context.Words.Fill("search.limit.bad", ("most", $"{MostShown}")));
        });
        var format = CommonOptions.Format(context);
        var checklists = CommonOptions.Checklists(context);
        var command = new Command("search", context.Words["search.help"])
        {
            query, laws, engine, limit, format, data, checklists,
        };
        command.SetAction(parse => Run(context, new(
            parse.GetRequiredValue(query), parse.GetRequiredValue(laws), parse.GetValue(engine), parse.GetValue(data), parse.GetValue(limit),
            parse.GetRequiredValue(format) == CommonOptions.Json, parse.GetValue(checklists))));
        return command;
    }

    private sealed record Settings(string Query, string[] Laws, string? Engine, string? Data, int Limit, bool AsJson, string? Checklists);

    private static int Run(CliContext context, Settings settings)
    {
        var parsed = QueryParser.Parse(settings.Query);
        if (parsed.Value is not { } query)
        {
            Messages.Diagnostics(context, parsed.Diagnostics);
            return ExitCodes.Input;
        }

        using var progress = new Progress(context);
        using var law = LawSearch.Open(
            settings.Laws, settings.Engine, IndexFolder.Locate(settings.Data, context.Variable), new(context, settings.Checklists), context, progress);
        progress.Step("progress.searching");
        var answer = new Searcher(law, law, law.Languages).Ask(query, settings.Limit);
        progress.Dispose();
        if (settings.AsJson) PrintJson(context, settings, law, answer);
        else Print(context, answer);
        return Completeness.OfReading(context, law.State);
    }

    private static void Print(CliContext context, SearchAnswer answer)
    {
        if (!answer.HasAllWords && answer.Total > 0) Wrapping.Write(context.Out, "", context.Words["search.most"], context.Width);
        if (answer.Total == 0) context.Tell(context.Words["search.none"]);
        var number = 0;
        foreach (var found in answer.Found)
        {
            if (number > 0 || !answer.HasAllWords) context.Out.WriteLine();
            var heading = found.Section.Heading.Text.Trim();
            Wrapping.Write(context.Out, $"{++number,2}. ", $"{found.Where.Citation}{(heading.Length > 0 ? $"  {heading}" : "")}", context.Width);
            Wrapping.Write(context.Out, "    ", $"{found.Where.Expression.Title} ({found.Where.Expression.File})", context.Width);
            if (PagesRecognised(found) is { IsEmpty: false } pages)
                Wrapping.Write(context.Out, "    ", context.Words.Fill("search.recognised", ("pages", string.Join(", ", pages))), context.Width);
            Wrapping.Write(context.Out, "    ", Marked(found), context.Width);
        }

        if (answer.IsCut) context.Say(context.Words.Fill("search.cut", ("most", $"{QueryExpansion.MostMatches}")));
        if (answer.Total > answer.Found.Length) context.Say(context.Words.Fill("search.more", ("shown", $"{answer.Found.Length}"), ("total", $"{answer.Total}"), ("limit", $"{Math.Min(MostShown, Math.Max(answer.Total, 20))}")));
    }

    private static ImmutableArray<int> PagesRecognised(FoundProvision found) =>
        found.Where.Expression.Text?.Recognition?.PagesOf(found.Words.ToSource(new(0, found.Words.Length))) ?? [];

    /// <summary>Words asked for between square marks that statutes do not use.</summary>
    private static string Marked(FoundProvision found)
    {
        var text = new StringBuilder(found.CutBefore ? "… " : "");
        var at = 0;
        foreach (var mark in found.Marks)
        {
            text.Append(found.Words.Text, at, mark.Start - at).Append('‹').Append(found.Words.Text, mark.Start, mark.Length).Append('›');
            at = mark.End;
        }

        return text.Append(found.Words.Text, at, found.Words.Length - at).Append(found.CutAfter ? " …" : "").ToString();
    }

    private static void PrintJson(CliContext context, Settings settings, LawSearch law, SearchAnswer answer) => JsonOutput.Write(context.Out, new
    {
        Schema = "lawreview-search/1",
        settings.Query,
        Engine = law.EngineName,
        Jurisdiction = law.State.Name,
        answer.Total,
        answer.HasAllWords,
        answer.IsCut,
        Found = answer.Found.Select(f => new
        {
            f.Where.Citation,
            f.Where.Provision.Address,
            Heading = f.Section.Heading.Text.Trim(),
            Work = f.Where.Expression.Title,
            f.Where.Expression.File,
            f.Where.Expression.Language,
            f.Where.Expression.Sha256,
            Text = f.Words.Text,
            Marks = f.Marks.Select(m => new { m.Start, m.Length }),
            Source = f.Words.ToSource(new(0, f.Words.Length)).Select(s => new { s.Start, s.Length }),
            RecognisedPages = PagesRecognised(f) is { IsEmpty: false } pages ? pages : (ImmutableArray<int>?)null,
            f.CutBefore,
            f.CutAfter,
            Score = Math.Round(f.Score, 4),
        }),
    });
}
