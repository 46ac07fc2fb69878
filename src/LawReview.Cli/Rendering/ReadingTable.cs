using System.Globalization;
using LawReview.Core.Law;

namespace LawReview.Cli.Rendering;

/// <summary>The figures of every file that was read, a few short lines each, and their totals.</summary>
public static class ReadingTable
{
    public static void Write(TextWriter to, Jurisdiction jurisdiction, Links links, int width)
    {
        int files = 0, provisions = 0, resolved = 0, open = 0, external = 0, unaccounted = 0;
        foreach (var expression in jurisdiction.Expressions())
        {
            Wrapping.Write(to, "", expression.File, width);
            if (expression.Text is null)
            {
                Wrapping.Write(to, "  ", "not read", width);
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
                .Row("", "provisions", string.Join(", ", figures.Kinds.Select(k => Counted(k.Count, Name(k.Kind)))))
                .Row("", "longest", figures.Longest is { } longest ? $"{longest.Citation}, {Counted(longest.Text.Length + longest.Tail.Length, "character")}" : "none")
                .Row("", "references", $"{Number(figures.Resolved)} resolved, {Number(figures.Open)} not, {Number(figures.External)} to texts not supplied")
                .Row("", "definitions", Number(figures.Definitions))
                .Row("", "remainder", string.Join(", ", figures.Remainders.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Reason} {100 * r.Share:0.0}%"))))
                .Row("", "unaccounted", Counted(figures.Unaccounted, "character"))
                .Write(to, width);
            to.WriteLine();
        }

        Wrapping.Write(to, "", $"{Counted(files, "file")} read: {Counted(provisions, "provision")}; references {Number(resolved)} resolved, {Number(open)} not, "
            + $"{Number(external)} to texts not supplied; {Counted(unaccounted, "character")} unaccounted for.", width);
    }

    private static string Name(ProvisionKind kind) => kind == ProvisionKind.Unnumbered ? "unnumbered paragraph" : kind.ToString().ToLowerInvariant();

    private static string Counted(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
