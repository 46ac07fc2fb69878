using System.CommandLine;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Core.Law;
using LawReview.Reading;

namespace LawReview.Cli.Commands;

/// <summary><c>show LAW [ADDRESS]</c>: what a text was read as: the tree, one provision whole, or the references.</summary>
public static class ShowCommand
{
    private const string Markdown = "md";
    private const string Before = "before";
    private const string After = "after";

    public static Command Create(CliContext context)
    {
        var law = new Argument<string>("LAW") { Description = "Folder with a State's statutes, or a file." };
        var address = new Argument<string?>("ADDRESS")
        {
            Description = "A provision, by its address (sec_25__subsec_1) or citation (\"s 25(1)\"); without it the tree is shown.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var references = new Option<bool>("--references") { Description = "How many references resolve, and those that do not." };
        var view = new Option<string>("--view")
        {
            Description = "Which text of a Word file with tracked changes: before them or after them.",
            HelpName = "before|after",
            DefaultValueFactory = _ => After,
        };
        view.AcceptOnlyFromAmong(Before, After);
        var format = CommonOptions.Format(CommonOptions.Text, Markdown, CommonOptions.Json);
        var checklists = CommonOptions.Checklists();
        var command = new Command("show", "Shows how a text was read: its tree of provisions, one provision whole, or its references.")
        {
            law, address, references, view, format, checklists,
        };
        command.SetAction(parse => Run(
            context, parse.GetRequiredValue(law), parse.GetValue(address), parse.GetValue(references), parse.GetRequiredValue(format),
            parse.GetValue(checklists), parse.GetRequiredValue(view) == Before ? LawView.Before : LawView.After));
        return command;
    }

    private static int Run(CliContext context, string path, string? address, bool references, string format, string? checklists, LawView view)
    {
        using var progress = new Progress(context);
        var law = new Composition(context, checklists).ReadState([path], progress, view);
        progress.Dispose();
        if (references) context.Out.Write(ProvisionOutline.References(law.Links));
        else if (address is null) Trees(context, law, format);
        else Provisions(context, law, address, format);
        return Completeness.OfReading(context, law.Jurisdiction);
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
                    e.File, Work = e.WorkId, e.Title, e.Kind, e.Language, e.Status, e.AsOf, e.Authority, e.Sha256, e.NotRead, e.Excluded, e.Inferred,
                    Provisions = e.Text?.Provisions.Select(Data) ?? [],
                }),
            });
            return;
        }

        foreach (var expression in Texts(law))
        {
            Heading(context, expression, format);
            if (format == Markdown)
                foreach (var provision in expression.Text!.Provisions) WriteMarkdown(context.Out, provision, 2);
            else
                context.Out.Write(ProvisionOutline.Tree(expression.Text!));
            context.Out.WriteLine();
        }
    }

    private static void Provisions(CliContext context, StateLaw law, string address, string format)
    {
        var found = Texts(law).Select(e => (Expression: e, Provision: ProvisionOutline.Find(e.Text!, address))).Where(f => f.Provision is not null).ToList();
        if (found.Count == 0)
        {
            var all = Texts(law).SelectMany(e => e.Text!.AllProvisions()).SelectMany(p => new[] { p.Address, p.Citation });
            throw new InputException($"There is no provision “{address}”."
                + (Spelling.Nearest(address, all) is { } near ? $" Did you mean {near}?" : " The tree lists all: give no address to see it."));
        }

        if (format == CommonOptions.Json)
        {
            JsonOutput.Write(context.Out, new
            {
                Schema = "lawreview-provisions/1",
                Jurisdiction = law.Jurisdiction.Name,
                law.Code,
                Provisions = found.Select(f => new { f.Expression.File, f.Expression.Title, Provision = Data(f.Provision!) }),
            });
            return;
        }

        foreach (var (expression, provision) in found)
        {
            Heading(context, expression, format);
            if (format == Markdown) WriteMarkdown(context.Out, provision!, 2);
            else
                foreach (var line in ProvisionOutline.Whole(provision!).Split('\n'))
                    Wrapping.Write(context.Out, line[..^line.TrimStart().Length], line.TrimStart(), context.Width);
        }
    }

    private static void Heading(CliContext context, Expression expression, string format)
    {
        if (format == Markdown)
        {
            context.Out.WriteLine($"# {expression.Title}");
            context.Out.WriteLine();
            return;
        }

        Wrapping.Write(context.Out, "", $"{expression.Title}  ({expression.File}, {(expression.Language.Length > 0 ? expression.Language : "language not known")})", context.Width);
        if (expression.Excluded is { } why) Wrapping.Write(context.Out, "", $"Does not count: {why}", context.Width);
    }

    private static void WriteMarkdown(TextWriter to, Provision provision, int level)
    {
        const int DeepestHeading = 6;
        if (provision.IsContainer || provision.Kind is ProvisionKind.Section or ProvisionKind.Article)
        {
            to.WriteLine($"{new string('#', Math.Min(level, DeepestHeading))} {provision.Citation}{(provision.Heading.IsBlank ? "" : $" {provision.Heading.Text.Trim()}")}");
            to.WriteLine();
            if (!provision.Text.IsBlank) to.WriteLine($"{provision.Text.Text.Trim()}\n");
        }
        else
        {
            to.WriteLine($"{(provision.Number.Length > 0 ? $"({provision.Number}) " : "")}{provision.Text.Text.Trim()}\n");
        }

        foreach (var child in provision.Children) WriteMarkdown(to, child, level + 1);
        if (!provision.Tail.IsBlank) to.WriteLine($"{provision.Tail.Text.Trim()}\n");
    }

    private static ProvisionData Data(Provision p) => new(
        p.Kind, p.Number, p.Citation, p.Address, p.Heading.Text.Trim(), p.Text.Text.Trim(), p.Tail.Text.Trim(), p.IsInserted, [.. p.Children.Select(Data)]);

    private sealed record ProvisionData(
        ProvisionKind Kind, string Number, string Citation, string Address, string Heading, string Text, string Tail, bool Inserted, ProvisionData[] Children);
}
