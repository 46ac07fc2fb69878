using System.Globalization;
using System.Text;
using LawReview.Core.Amendments;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Delta;

/// <summary>Writes a delta as Markdown, for a note or a pull request: the same content in the same order as the Word file.</summary>
public static class DeltaMarkdownWriter
{
    /// <summary>UTF-8 without a byte-order mark.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(DeltaReport delta, Stream output)
    {
        ArgumentNullException.ThrowIfNull(delta);
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encoding.UTF8.GetBytes(Text(delta)));
    }

    private static string Text(DeltaReport delta)
    {
        var w = ReportWording.For(delta.Frame.Language);
        var text = new StringBuilder();
        Line($"# {Escaped(delta.Frame.Title)}");
        Line(Escaped(delta.Frame.State.Name));
        if (delta.Frame.Completeness.Incomplete) Line($"**{w["header.incomplete"]}** {Escaped(string.Join(" ", delta.Frame.Completeness.Reasons))}");
        Line($"- {w["delta.draft"]}: {Escaped(w.Fill("delta.draft.value", ("title", delta.Draft.Title), ("file", delta.Draft.File)))}\n- {w["delta.compared"]}: {Escaped(w.List(delta.Draft.Texts))}\n- {w["delta.how"]}: {Escaped(delta.Draft.How)}");
        Table([w["delta.counts.kind"], w["delta.counts.number"]], delta.Counts.Select(c => new[] { w.Name(c.Kind), c.Total.ToString(CultureInfo.InvariantCulture) }));
        Section("delta.not-applied", delta.NotApplied, [w["delta.instruction"], w["delta.words"], w["delta.not-applied.reason"]], i => [i.Provision, Words(i), i.Reason]);
        Line($"## {w["delta.changes.title"]}");
        foreach (var row in delta.Rows.Where(r => r.Shown))
        {
            Line($"### {Escaped(w.Fill("delta.change", ("delta", w.Name(row.Delta)), ("title", row.Title)))}");
            Line(Escaped(w.Fill("delta.facts", ("id", row.Id), ("source", row.Source), ("strength", w.Name(row.Strength)))));
            Side(w["delta.side.today"], row.Today);
            Side(w["delta.side.with-draft"], row.WithDraft);
            if (row.Determination is not { } decided) continue;
            Line($"**{w["Determination.title"]}:** {Escaped(FindingNotes.Determination(decided.Today, w))}. {Escaped(string.Join(" ", decided.Today.Reason))}");
            if (!decided.Today.Stale.IsEmpty) Line(Escaped($"{w["Determination.stale"]}. {string.Join(" ", decided.Today.Stale)}"));
            if (!decided.WithDraft.IsEmpty) Line(Escaped($"{w["Determination.with-draft"]} {string.Join(" ", decided.WithDraft)}"));
        }

        if (!delta.Rows.Any(r => r.Shown)) Line(w["delta.changes.none"]);
        Section("delta.applied", delta.Applied, [w["delta.instruction"], w["delta.effect"], w["delta.words"]], i => [i.Provision, i.Effect, Words(i)]);
        Section("delta.open", [.. delta.Rows.Where(r => r is { Shown: false, Delta: DeltaKind.StillOpen })], [w["delta.open.obligation"], w["delta.open.finding"]], r => [$"{r.Title} ({r.Id})", w.Name(r.WithDraft.Finding)]);
        Section("delta.unchanged", [.. delta.Rows.Where(r => r is { Shown: false, Delta: DeltaKind.Unchanged })], [w["delta.open.obligation"], w["delta.open.finding"]], r => [$"{r.Title} ({r.Id})", w.Name(r.WithDraft.Finding)]);
        return text.ToString();

        void Line(string line) => text.Append(line).Append("\n\n");

        void Side(string name, DeltaSide side)
        {
            Line($"**{name}: {w.Name(side.Finding)}** ({Escaped(w.Value(side.Value))}). {Escaped(side.Sentence)}");
            foreach (var quotation in side.Evidence.Select(u => delta.Frame.Quotation(u.Quotation)))
                Line($"> {Escaped(quotation.Line())}\n>\n> {Escaped(CitationNote.Of(quotation, w))}");
        }

        string Words(DeltaInstruction instruction) => instruction.Quotation is { } number ? delta.Frame.Quotation(number).Line() : "";

        void Section<T>(string key, System.Collections.Immutable.ImmutableArray<T> items, string[] heads, Func<T, string[]> cells)
        {
            Line($"## {w[$"{key}.title"]}");
            if (items.IsEmpty) Line(w[$"{key}.none"]);
            else Table(heads, items.Select(cells));
        }

        void Table(string[] heads, IEnumerable<string[]> rows)
        {
            text.Append("| ").AppendJoin(" | ", heads.Select(Escaped)).Append(" |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", heads.Length))).Append('\n');
            foreach (var row in rows) text.Append("| ").AppendJoin(" | ", row.Select(Escaped)).Append(" |\n");
            text.Append('\n');
        }
    }

    /// <summary>No character of a statute may become mark-up.</summary>
    private static string Escaped(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var c in WhiteSpace.Collapse(words))
        {
            if (c is '|' or '*' or '_' or '<' or '>' or '[' or ']' or '`' or '\\' or '#' or '&') text.Append('\\');
            text.Append(c);
        }

        return text.ToString();
    }
}
