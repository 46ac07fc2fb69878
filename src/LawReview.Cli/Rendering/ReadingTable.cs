using System.Globalization;
using LawReview.Cli.Wording;
using LawReview.Core.Law;

namespace LawReview.Cli.Rendering;

/// <summary>The figures of every file that was read, a few short lines each, and their totals.</summary>
public sealed class ReadingTable(CliContext context)
{
    private int files;
    private int provisions;
    private int resolved;
    private int open;
    private int external;
    private int unaccounted;

    /// <param name="named">Whether the State's name stands above its files.</param>
    public void Write(Jurisdiction jurisdiction, Links links, bool named)
    {
        var (to, width, words) = (context.Out, context.Width, context.Words);
        if (named)
        {
            Wrapping.Write(to, "", $"{jurisdiction.Name} {jurisdiction.Code}".Trim(), width);
            to.WriteLine();
        }

        foreach (var expression in jurisdiction.Expressions())
        {
            Wrapping.Write(to, "", expression.File, width);
            if (expression.Text is null)
            {
                Wrapping.Write(to, "  ", words["read.not-read"], width);
                to.WriteLine();
                continue;
            }

            var figures = ReadingFigures.Of(expression, links);
            files++;
            provisions += figures.Kinds.Sum(k => k.Count);
            resolved += figures.Resolved;
            open += figures.Open;
            external += figures.External;
            unaccounted += figures.Unaccounted;
            new TextTable("", "", "")
                .Row("", words["read.provisions"], string.Join(", ", figures.Kinds.Select(k => Number(k.Count) + " " + words[$"ProvisionKind.{k.Kind}.{(k.Count == 1 ? "one" : "other")}"])))
                .Row("", words["read.longest"], figures.Longest is { } longest ? $"{longest.Citation}, {words.Count("count.characters", longest.Text.Length + longest.Tail.Length)}" : words["none"])
                .Row("", words["read.references"], words.Fill("read.references.value", ("resolved", Number(figures.Resolved)), ("open", Number(figures.Open)), ("external", Number(figures.External))))
                .Row("", words["read.definitions"], Number(figures.Definitions))
                .Row("", words["read.remainder"], string.Join(", ", figures.Remainders.Select(r => string.Create(CultureInfo.InvariantCulture, $"{NameOf(words, r.Reason)} {100 * r.Share:0.0}%"))))
                .Row("", words["read.unaccounted"], words.Count("count.characters", figures.Unaccounted))
                .Write(to, width);
            to.WriteLine();
        }
    }

    /// <summary>All files together.</summary>
    public void Total()
    {
        var words = context.Words;
        Wrapping.Write(context.Out, "", words.Fill(
            "read.total", ("files", words.Count("count.files-read", files)), ("provisions", words.Count("count.provisions", provisions)), ("resolved", Number(resolved)), ("open", Number(open)),
            ("external", Number(external)), ("unaccounted", words.Count("count.characters", unaccounted))), context.Width);
    }

    /// <summary>What a reader set aside, by its name in the language of messages; as the reader calls it where it has none there.</summary>
    private static string NameOf(CommandWording words, string reason) => words.Has($"remainder.{reason}") ? words[$"remainder.{reason}"] : reason;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
