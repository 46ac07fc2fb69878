using System.CommandLine;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Cli.Wording;
using LawReview.Core.Law;
using LawReview.Reading;

namespace LawReview.Cli.Commands;

/// <summary><c>show LAW [ADDRESS]</c>: what a text was read as: the tree, one provision whole, the references, or figures.</summary>
public static class ShowCommand
{
    private const string Markdown = "md";
    private const string Before = "before";
    private const string After = "after";

    public static Command Create(CliContext context)
    {
        var law = new Argument<string>("LAW") { Description = context.Words["show.law.help"] };
        var address = new Argument<string?>("ADDRESS")
        {
            Description = context.Words["show.address.help"],
            Arity = ArgumentArity.ZeroOrOne,
        };
        var references = new Option<bool>("--references") { Description = context.Words["show.references.help"] };
        var table = new Option<bool>("--table") { Description = context.Words["show.table.help"] };
        var view = new Option<string>("--view")
        {
            Description = context.Words["show.view.help"],
            HelpName = "before|after",
            DefaultValueFactory = _ => After,
        };
        view.AcceptOnlyFromAmong(Before, After);
        var format = CommonOptions.Format(context, CommonOptions.Text, Markdown, CommonOptions.Json);
        var checklists = CommonOptions.Checklists(context);
        var command = new Command("show", context.Words["show.help"])
        {
            law, address, references, table, view, format, checklists,
        };
        command.SetAction(parse => Run(
            context, parse.GetRequiredValue(law), parse.GetValue(address), parse.GetValue(references), parse.GetValue(table), parse.GetRequiredValue(format),
            parse.GetValue(checklists), parse.GetRequiredValue(view) == Before ? LawView.Before : LawView.After));
        return command;
    }

    private static int Run(CliContext context, string path, string? address, bool references, bool table, string format, string? checklists, LawView view)
    {
        using var progress = new Progress(context);
        var composition = new Composition(context, checklists);
        if (table) return Tables(context, [.. Composition.Expand(path).Select(p => composition.ReadState([p], progress, view))], progress);
        var law = composition.ReadState([path], progress, view);
        progress.Dispose();
        if (references) References(context, law.Links);
        else if (address is null) Trees(context, law, format);
        else Provisions(context, law, address, format);
        return Completeness.OfReading(context, law.Jurisdiction);
    }

    /// <summary>A folder that only holds folders with manifests stands for all of them.</summary>
    private static int Tables(CliContext context, IReadOnlyList<StateLaw> laws, Progress progress)
    {
        progress.Dispose();
        var table = new ReadingTable(context);
        foreach (var law in laws) table.Write(law.Jurisdiction, law.Links, named: laws.Count > 1);
        table.Total();
        return laws.Select(l => Completeness.OfReading(context, l.Jurisdiction)).Max();
    }

    private static void References(CliContext context, Links links)
    {
        var open = links.References.Where(r => r.Targets.IsEmpty).ToList();
        context.Tell(context.Words.Fill(
            "show.references.count", ("count", $"{links.References.Length}"), ("resolved", $"{links.References.Length - open.Count}"), ("external", $"{open.Count(r => r.External)}")));
        foreach (var reference in open)
            Wrapping.Write(context.Out, "  ", $"{reference.From.Citation}: {reference.Words.Text}{(reference.External ? $" ({context.Words["show.references.external"]})" : "")}", context.Width);
    }

    private static IEnumerable<Expression> Texts(StateLaw law) => law.Jurisdiction.Expressions().Where(e => e.Text is not null);

    private static void Trees(CliContext context, StateLaw law, string format)
    {
        if (format == CommonOptions.Json)
        {
            JsonOutput.Write(context.Out, new
            {
                Schema = "lawreview-provisions/1",
                Jurisdiction = law.Jurisdiction.Name,
                law.Code,
                Texts = law.Jurisdiction.Expressions().Select(e => new
                {
                    e.File, Work = e.WorkId, e.Title, e.Kind, e.Language, e.Status, e.AsOf, e.Authority, e.Sha256, Recognised = Recognised(e), e.NotRead, e.Excluded, e.Inferred,
                    Provisions = e.Text?.Provisions.Select(Data) ?? [],
                }),
            });
            return;
        }

        foreach (var expression in Texts(law))
        {
            if (format == Markdown) context.Out.Write(ProvisionOutline.Markdown(expression.Text!));
            else
            {
                Heading(context, expression);
                context.Out.Write(ProvisionOutline.Tree(expression.Text!, context.Width));
            }

            context.Out.WriteLine();
        }
    }

    private static void Provisions(CliContext context, StateLaw law, string address, string format)
    {
        var found = Texts(law).Select(e => (Expression: e, Provision: ProvisionOutline.Find(e.Text!, address))).Where(f => f.Provision is not null).ToList();
        if (found.Count == 0)
        {
            var all = Texts(law).SelectMany(e => e.Text!.AllProvisions()).SelectMany(p => new[] { p.Address, p.Citation });
            throw new Refusal("show.unknown", ("address", address)).OrNear(address, all, "show.tree");
        }

        if (format == CommonOptions.Json)
        {
            JsonOutput.Write(context.Out, new
            {
                Schema = "lawreview-provisions/1",
                Jurisdiction = law.Jurisdiction.Name,
                law.Code,
                Provisions = found.Select(f => new { f.Expression.File, f.Expression.Title, Recognised = Recognised(f.Expression), Provision = Data(f.Provision!) }),
            });
            return;
        }

        foreach (var (expression, provision) in found)
        {
            if (format == Markdown)
            {
                context.Out.Write(ProvisionOutline.Markdown(expression.Text!, provision));
                continue;
            }

            Heading(context, expression);
            foreach (var line in ProvisionOutline.Whole(provision!).Split('\n'))
                Wrapping.Write(context.Out, line[..^line.TrimStart().Length], line.TrimStart(), context.Width);
        }
    }

    private static void Heading(CliContext context, Expression expression)
    {
        Wrapping.Write(context.Out, "", $"{expression.Title}  ({expression.File}, {(expression.Language.Length > 0 ? expression.Language : context.Words["show.no-language"])})", context.Width);
        if (expression.Text?.Recognition is { } recognition)
            Wrapping.Write(context.Out, "", context.Words.Fill("show.recognised", ("program", recognition.By), ("pages", string.Join(", ", recognition.Pages.Select(p => p.Number)))), context.Width);
        if (expression.Excluded is { } why) Wrapping.Write(context.Out, "", context.Words.Fill("show.not-counted", ("why", why)), context.Width);
    }

    private static object? Recognised(Expression expression) =>
        expression.Text?.Recognition is { } recognition ? new { recognition.By, Pages = recognition.Pages.Select(p => p.Number) } : null;

    private static ProvisionData Data(Provision p) => new(
        p.Kind, p.Number, p.Citation, p.Address, p.Heading.Text.Trim(), p.Text.Text.Trim(), p.Tail.Text.Trim(), p.IsInserted, [.. p.Children.Select(Data)]);

    private sealed record ProvisionData(
        ProvisionKind Kind, string Number, string Citation, string Address, string Heading, string Text, string Tail, bool Inserted, ProvisionData[] Children);
}
