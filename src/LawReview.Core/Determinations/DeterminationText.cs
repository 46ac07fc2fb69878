using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Determinations;

/// <summary>
/// The text of a determination's file: front matter with one fact a line, so that changes merge line by line, then the
/// reason, then the determinations before it. <c>docs/determinations.md</c> describes it.
/// </summary>
public static class DeterminationText
{
    private const string EarlierHead = "## Earlier determination";
    private const string Fence = "```";
    private const string AtWork = " @ ";

    public static string Write(Determination determination)
    {
        ArgumentNullException.ThrowIfNull(determination);
        var text = new StringBuilder("---\n").Append("obligation: ").Append(determination.Obligation).Append('\n');
        Facts(text, determination.Status, determination.By, determination.On, determination.Answers);
        text.Append("---\n\n").Append(Escaped(determination.Reason)).Append('\n');
        foreach (var earlier in determination.Earlier)
        {
            text.Append('\n').Append(EarlierHead).Append("\n\n").Append(Fence).Append('\n');
            Facts(text, earlier.Status, earlier.By, earlier.On, earlier.Answers);
            text.Append(Fence).Append("\n\n").Append(Escaped(earlier.Reason)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// Reads a determination. Anything that is not understood is an error with its line: a decision must not be guessed. The
    /// value is null where there is an error.
    /// </summary>
    public static Parsed<Determination?> Read(SourceText source, string checklist, string obligation)
    {
        ArgumentNullException.ThrowIfNull(source);
        var reader = new FileReader(source);
        var determination = reader.Read(checklist, obligation);
        return new(reader.Diagnostics.Count == 0 ? determination : null, [.. reader.Diagnostics]);
    }

    private static void Facts(StringBuilder text, DeterminationStatus status, string by, DateOnly on, Fingerprint answers)
    {
        Fact("status", DeterminationStatuses.NameOf(status));
        Fact("by", by);
        Fact("on", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Fact("value", answers.Value);
        Fact("finding", answers.Finding);
        foreach (var missing in answers.Missing) Fact("missing", missing);
        Fact("rules", answers.Rules);
        foreach (var cited in answers.Cited) Fact("cited", $"{cited.Sha256} {cited.Citation}{AtWork}{cited.Work}");
        foreach (var work in answers.Searched) Fact("searched", work);

        void Fact(string key, string value)
        {
            var line = OneLine(value);
            text.Append(key).Append(": ").Append(line is ['"', .., '"'] or ['\'', .., '\''] ? $"\"{line}\"" : line).Append('\n');
        }
    }

    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>No line of a reason can be taken for a heading, a fence or a rule of the file.</summary>
    private static string Escaped(string reason) => string.Join('\n', Lines(reason.Trim())
        .Select(l => l.Length > 0 && l[0] is '#' or '`' or '-' or '\\' or '<' or '=' or '>' ? "\\" + l : l));

    private static string Unescaped(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(l => l.Length > 1 && l[0] == '\\' ? l[1..] : l)).Trim();

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private sealed class FileReader(SourceText source)
    {
        private static readonly ImmutableArray<string> Keys = ["obligation", "status", "by", "on", "value", "finding", "missing", "rules", "cited", "searched"];

        public List<Diagnostic> Diagnostics { get; } = [];

        public Determination? Read(string checklist, string obligation)
        {
            if (Conflict() is { } conflict)
            {
                Diagnostics.Add(DeterminationDiagnostics.Conflict(source, conflict));
                return null;
            }

            if (FrontMatter.Read(source) is not { } front)
            {
                Diagnostics.Add(DeterminationDiagnostics.NoFrontMatter(source));
                return null;
            }

            foreach (var line in front.Malformed) Diagnostics.Add(DeterminationDiagnostics.BadLine(source, line));
            var facts = new FactsReader(source, front.Span, [.. front.Entries.Select(e => (e.Key, e.KeySpan, e.Value))], Diagnostics, Keys);
            if (facts.Text("obligation") is { } own && own.Text != obligation)
                Diagnostics.Add(DeterminationDiagnostics.OtherObligation(source, own.Span, own.Text, obligation));
            var (status, by, on, answers) = facts.Read();
            var body = source.Content[front.Span.End..];
            var parts = Parts(body, front.Span.End);
            var earlier = parts.Skip(1).Select(Earlier).ToImmutableArray();
            return new(checklist, obligation, status, by, on, Unescaped(Lines(parts[0].Text)), answers, earlier);
        }

        private EarlierDetermination Earlier((string Text, int Start) part)
        {
            var lines = new LineReader(part.Text);
            var facts = new List<(string, TextSpan, FrontMatterValue)>();
            var inside = false;
            var reasonFrom = part.Text.Length;
            while (lines.Next())
            {
                var line = lines.Current.TrimEnd();
                if (!inside && line.IsEmpty) continue;
                if (line is Fence)
                {
                    if (inside)
                    {
                        reasonFrom = lines.End;
                        break;
                    }

                    inside = true;
                    continue;
                }

                var span = new TextSpan(part.Start + lines.Start, line.Length);
                var colon = line.IndexOf(':');
                if (!inside || colon <= 0)
                {
                    Diagnostics.Add(DeterminationDiagnostics.BadLine(source, span));
                    break;
                }

                var value = line[(colon + 1)..].Trim().ToString();
                if (value is ['"', .., '"'] && value.Length > 1) value = value[1..^1];
                facts.Add((line[..colon].Trim().ToString(), span, new(value, span)));
            }

            var (status, by, on, answers) = new FactsReader(source, new(part.Start, 0), facts, Diagnostics, Keys).Read();
            return new(status, by, on, Unescaped(Lines(part.Text[Math.Min(reasonFrom, part.Text.Length)..])), answers);
        }

        private static List<(string Text, int Start)> Parts(string body, int start)
        {
            var parts = new List<(string, int)>();
            var from = 0;
            var lines = new LineReader(body);
            while (lines.Next())
            {
                if (lines.Current.TrimEnd() is not EarlierHead) continue;
                parts.Add((body[from..lines.Start], start + from));
                from = lines.End;
            }

            parts.Add((body[Math.Min(from, body.Length)..], start + from));
            return parts;
        }

        /// <summary>The line of a merge that was not settled.</summary>
        private TextSpan? Conflict()
        {
            var lines = new LineReader(source.Content);
            while (lines.Next())
                if (lines.Current.StartsWith("<<<<<<<", StringComparison.Ordinal) || lines.Current.StartsWith(">>>>>>>", StringComparison.Ordinal))
                    return new(lines.Start, lines.Current.TrimEnd().Length);
            return null;
        }
    }

    private sealed class FactsReader(
        SourceText source, TextSpan whole, IReadOnlyList<(string Key, TextSpan Span, FrontMatterValue Value)> facts, List<Diagnostic> diagnostics, ImmutableArray<string> keys)
    {
        public FrontMatterValue? Text(string key) => facts.Where(f => f.Key == key).Select(f => (FrontMatterValue?)f.Value).FirstOrDefault();

        public (DeterminationStatus Status, string By, DateOnly On, Fingerprint Answers) Read()
        {
            foreach (var fact in facts.Where(f => !keys.Contains(f.Key)))
                diagnostics.Add(DeterminationDiagnostics.UnknownKey(source, fact.Span, fact.Key, Spelling.Nearest(fact.Key, keys)));
            var status = DeterminationStatus.UnderReview;
            if (Needed("status") is { } named)
            {
                if (DeterminationStatuses.ByName(named.Text) is { } known) status = known;
                else diagnostics.Add(DeterminationDiagnostics.UnknownStatus(source, named.Span, named.Text));
            }

            DateOnly on = default;
            if (Needed("on") is { } date && !DateOnly.TryParseExact(date.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on))
                diagnostics.Add(DeterminationDiagnostics.BadDate(source, date.Span, date.Text));
            var cited = ImmutableArray.CreateBuilder<CitedText>();
            foreach (var line in All("cited"))
            {
                var at = line.Text.LastIndexOf(AtWork, StringComparison.Ordinal);
                var blank = line.Text.IndexOf(' ', StringComparison.Ordinal);
                if (blank != 64 || at < blank) diagnostics.Add(DeterminationDiagnostics.BadLine(source, line.Span));
                else cited.Add(new(line.Text[(at + AtWork.Length)..], line.Text[(blank + 1)..at], line.Text[..blank]));
            }

            return (status, Needed("by")?.Text ?? "", on, new(
                Needed("rules")?.Text ?? "", Needed("value")?.Text ?? "", Needed("finding")?.Text ?? "",
                [.. All("missing").Select(m => m.Text)], cited.ToImmutable(), [.. All("searched").Select(w => w.Text)]));
        }

        private IEnumerable<FrontMatterValue> All(string key) => facts.Where(f => f.Key == key).Select(f => f.Value);

        private FrontMatterValue? Needed(string key)
        {
            if (Text(key) is { Text.Length: > 0 } value) return value;
            diagnostics.Add(DeterminationDiagnostics.Missing(source, whole, key));
            return null;
        }
    }
}
