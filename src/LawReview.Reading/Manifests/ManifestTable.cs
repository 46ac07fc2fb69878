using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Reading.Manifests;

/// <summary>The table of files in a manifest: the first pipe table with a <c>file</c> column.</summary>
internal static class ManifestTable
{
    private static readonly string[] Columns =
        ["file", "work", "title", "kind", "language", "status", "as of", "replaces", "authority", "source"];

    private static readonly (string Word, InstrumentKind Kind)[] Kinds =
    [
        ("act", InstrumentKind.Act), ("law", InstrumentKind.Act), ("statute", InstrumentKind.Act), ("ordinance", InstrumentKind.Act),
        ("code", InstrumentKind.Code), ("regulation", InstrumentKind.Regulation), ("decree", InstrumentKind.Regulation), ("rules", InstrumentKind.Regulation),
        ("bill", InstrumentKind.Bill), ("amending act", InstrumentKind.AmendingAct), ("treaty", InstrumentKind.Treaty),
        ("approval act", InstrumentKind.ApprovalAct), ("model law", InstrumentKind.ModelLaw), ("interpretation", InstrumentKind.Interpretation),
        ("explanatory", InstrumentKind.Explanatory), ("explanatory text", InstrumentKind.Explanatory),
    ];

    private static readonly (string Word, TextStatus Status)[] Statuses =
    [
        ("in force", TextStatus.InForce), ("bill", TextStatus.Bill), ("pending", TextStatus.Pending), ("repealed", TextStatus.Repealed),
        ("historic", TextStatus.Historic), ("superseded", TextStatus.Superseded),
    ];

    private static readonly (string Word, TextAuthority Authority)[] Authorities =
        [("official", TextAuthority.Official), ("translation", TextAuthority.Translation), ("extract", TextAuthority.Extract)];

    public static ImmutableArray<ManifestRow> Parse(SourceText source, int from, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var rows = ImmutableArray.CreateBuilder<ManifestRow>();
        List<string>? columns = null;
        foreach (var span in LineSpans.Of(source.Content))
        {
            if (span.Start < from) continue;
            var line = source[span];
            if (!line.TrimStart().StartsWith('|'))
            {
                if (columns is not null) break;
                continue;
            }

            var cells = Cells(source, span);
            if (columns is null)
            {
                var names = cells.Select(c => Normal(source[c])).ToList();
                if (!names.Contains("file")) continue;
                columns = names;
                for (var i = 0; i < names.Count; i++)
                    if (names[i].Length > 0 && !Columns.Contains(names[i], StringComparer.Ordinal))
                        diagnostics.Add(ReadingDiagnostics.KeyUnknown(source, cells[i], names[i], ManifestParser.Nearest(names[i], Columns)));
                continue;
            }

            if (cells.All(c => source[c].Trim().All(ch => ch is '-' or ':'))) continue;
            if (Row(source, columns, cells, diagnostics) is { } row) rows.Add(row);
        }

        return rows.ToImmutable();
    }

    private static ManifestRow? Row(SourceText source, List<string> columns, List<TextSpan> cells, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        TextSpan At(string column)
        {
            var i = columns.IndexOf(column);
            return i >= 0 && i < cells.Count ? cells[i] : new(cells[0].Start, 0);
        }

        string Text(string column) => source[At(column)].Trim().Trim('`').Replace("\\|", "|", StringComparison.Ordinal);
        T? Word<T>(string column, (string Word, T Value)[] known) where T : struct
        {
            var text = Text(column);
            if (text.Length == 0) return null;
            var normal = Normal(text);
            foreach (var (word, value) in known)
                if (string.Equals(word, normal, StringComparison.Ordinal))
                    return value;
            diagnostics.Add(ReadingDiagnostics.ValueNotKnown(source, At(column), column, text, string.Join(", ", known.Select(k => k.Word))));
            return null;
        }

        var file = Text("file").Replace('\\', '/');
        if (file.Length == 0) return null;
        return new(
            file, Text("work"), Text("title"), Word("kind", Kinds), Text("language"), Word("status", Statuses),
            Text("as of"), Text("replaces"), Word("authority", Authorities), Text("source"), At("file"));
    }

    private static string Normal(string cell) =>
        string.Join(' ', cell.Trim().Trim('*').ToLowerInvariant().Replace('-', ' ').Replace('_', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static List<TextSpan> Cells(SourceText source, TextSpan line)
    {
        var cells = new List<TextSpan>();
        var start = -1;
        for (var i = line.Start; i < line.End; i++)
        {
            if (source.Content[i] != '|' || (i > 0 && source.Content[i - 1] == '\\')) continue;
            if (start >= 0) cells.Add(Trim(source, start, i));
            start = i + 1;
        }

        if (start >= 0 && !string.IsNullOrWhiteSpace(source.Content[start..line.End])) cells.Add(Trim(source, start, line.End));
        return cells;
    }

    private static TextSpan Trim(SourceText source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source.Content[start])) start++;
        while (end > start && char.IsWhiteSpace(source.Content[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
