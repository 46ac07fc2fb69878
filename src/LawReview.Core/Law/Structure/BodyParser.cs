using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// Builds the tree below one section or article from its paragraphs: numbered levels (at line starts or run together
/// in one line), definitions, unnumbered paragraphs, tails. Takes nothing away: every character of the paragraphs is
/// in some node afterwards.
/// </summary>
public sealed partial class BodyParser
{
    private const int DeepestLevel = 10;

    private readonly DraftNode root;
    private readonly IReadOnlyList<LawLine> paragraphs;
    private readonly NumberSequence numbers;
    private readonly List<Level> levels = [];
    private readonly List<Level> closed = [];
    private readonly List<Remainder> remainders;
    private DraftNode current;
    private DraftNode? definitionHost;
    private int definitionDepth;
    private int lastRefused = -1;

    private BodyParser(DraftNode root, IReadOnlyList<LawLine> paragraphs, List<Remainder> remainders)
    {
        this.root = root;
        this.paragraphs = paragraphs;
        this.remainders = remainders;
        current = root;
        numbers = new(root, paragraphs);
        Resume();
    }

    private sealed class Level(MarkerForm form, MarkerClass reading, string last, DraftNode node)
    {
        public MarkerForm Form { get; } = form;

        public MarkerClass Reading { get; } = reading;

        public string Last { get; set; } = last;

        public DraftNode Node { get; set; } = node;
    }

    /// <summary>Parses <paramref name="paragraphs"/> into children, text and tail of <paramref name="root"/>.</summary>
    public static void Parse(DraftNode root, IReadOnlyList<LawLine> paragraphs, List<Remainder> remainders)
    {
        new BodyParser(root, paragraphs, remainders).Run();
        Tails.Detach(root);
    }

    /// <summary>Goes on with the lists of a root that was parsed before: behind text that an amending section inserts.</summary>
    private void Resume()
    {
        for (var node = root; node.Children.FindLast(c => !c.IsInserted) is { Number.Length: > 0, Kind: not (ProvisionKind.Section or ProvisionKind.Article) } last; node = last)
        {
            if (MarkerScanner.AtLineStart(last.Designation.Text.Trim() + " A", 0) is not { } marker || !string.Equals(marker.Number, last.Number, StringComparison.Ordinal)) return;
            var start = node.Children.Find(c => c.Number.Length > 0)!.Number;
            var readings = marker.Classes().ToList();
            var reading = readings.FindIndex(c => MarkerOrder.IsFirst(c, start));
            levels.Add(new(marker.Form, readings[Math.Max(0, reading)], last.Number, last));
        }
    }

    private void Run()
    {
        var next = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var first = next;
            while (next < numbers.Count && numbers.Paragraph(next) == i) next++;
            Paragraph(i, first, next);
        }
    }

    private void Paragraph(int index, int first, int end)
    {
        var line = paragraphs[index];
        var text = line.Text.Text;
        if (line.HeadingLevel > 0 && levels.Any(l => string.Equals(LineEnds.Join(l.Node.Designation, l.Node.Heading).Text, text, StringComparison.Ordinal)))
        {
            foreach (var run in line.Text.Runs) remainders.Add(new(new(run.SourceStart, run.SourceLength), "repeated heading"));
            return;
        }

        var definitions = DefinitionStarts.Find(line);
        var position = 0;
        var d = 0;
        lastRefused = -1;
        var fresh = true;
        for (var k = first; k <= end; k++)
        {
            var stop = k < end ? numbers[k].Start : text.Length;
            while (d < definitions.Count && definitions[d].Start < stop)
            {
                var start = definitions[d];
                d++;
                if (start.Start < position) continue;
                var before = Slice(line, position, start.Start);
                if (before.IsBlank && current.Text.IsBlank && current.Children.Count == 0 && current != root && k > first)
                {
                    current.Kind = ProvisionKind.Definition;
                    continue;
                }

                Append(before, fresh);
                fresh = false;
                OpenDefinition();
                position = start.Start;
            }

            if (k == end) break;
            var marker = numbers[k];
            if (marker.Start < position) continue;
            if (!TryOpen(k, line, position, ref fresh))
            {
                lastRefused = k;
                continue;
            }

            position = marker.End;
            if (RunTogether.TitleEnd(text, position) is var joint and > 0 && (k + 1 == end || joint < numbers[k + 1].Start))
            {
                current.Heading = Slice(line, position, joint).Trim();
                position = joint;
                continue;
            }

            if (k + 1 < end && numbers[k + 1] is { AtStart: false } glued && RunTogether.IsJoint(text, LineEnds.FirstInk(text, position), glued.Start)
                && glued.Classes().Any(c => MarkerOrder.IsFirst(c, glued.Number)))
            {
                current.Heading = Slice(line, position, glued.Start).Trim();
                position = glued.Start;
                continue;
            }

            if (IsHeadingAfter(index, text, position, k + 1 < end))
            {
                current.Heading = Slice(line, position, text.Length).Trim();
                return;
            }
        }

        Append(Slice(line, position, text.Length), fresh);
    }

    /// <summary>"(1) In general" on a line of its own before a paragraph of running text.</summary>
    private bool IsHeadingAfter(int index, string text, int position, bool moreMarkers)
    {
        var rest = text.AsSpan(position).Trim();
        if (rest.Length is 0 or > 90 || moreMarkers || !char.IsUpper(rest[0])) return false;
        if (paragraphs[index].HeadingLevel is > 0 and < 7) return true;
        if (!Phrases.ReadsAsTitle(rest.ToString())) return false;
        if (rest[^1] is '.' or ';' or ',' or ':' or '—' or '-' or '–' || index + 1 >= paragraphs.Count) return false;
        var next = paragraphs[index + 1];
        var start = next.Text.Text.AsSpan().TrimStart();
        if (MarkerScanner.AtLineStart(next.Text.Text, 0) is { } marker) return marker.Classes().Any(c => MarkerOrder.IsFirst(c, marker.Number));
        return start.Length > rest.Length && char.IsUpper(start[0]);
    }

    private bool TryOpen(int k, LawLine line, int position, ref bool fresh)
    {
        var marker = numbers[k];
        var text = line.Text.Text;
        if (!marker.AtStart && Reads.AsReference(text, marker, k > 0 && lastRefused == k - 1 ? numbers[k - 1] : null)) return false;
        var strong = marker.AtStart || marker.Adjacent || Reads.AfterPunctuation(text, marker.Start);
        var gap = marker.AtStart ? 60 : strong ? 3 : 0;
        if (!levels.Any(l => MarkerOrder.Follows(MarkerClass.Lower, l.Last, "l", 0)) && numbers.Misread(k) is { } corrected) marker = corrected;

        // First a level whose very next number this is, then, unless it could begin a level, one that skips some.
        var first = marker.Classes().Any(c => MarkerOrder.IsFirst(c, marker.Number));
        foreach (var allowed in first || gap == 0 ? (ReadOnlySpan<int>)[0] : [0, gap])
            for (var i = levels.Count - 1; i >= 0; i--)
            {
                var level = levels[i];
                if (!SameSeries(level, marker, i) || !marker.Classes().Contains(level.Reading)) continue;
                if (!MarkerOrder.Follows(level.Reading, level.Last, marker.Number, allowed)) continue;
                if (!marker.AtStart && !Reads.ContinuesWell(text, marker, level.Reading)) return false;
                if (i == levels.Count - 1 && (numbers.StartsRoman(k, marker, level.Reading) || numbers.StartsDoubled(k, marker, level.Reading))) break;
                if (allowed > 0 && i < levels.Count - 1 && !marker.AtStart) return false;
                AppendBefore(Slice(line, position, marker.Start), ref fresh);
                // What was appended may have closed the level; the marker opens it again.
                var at = levels.IndexOf(level);
                if (at < 0)
                {
                    at = levels.Count;
                    levels.Add(level);
                }

                levels.RemoveRange(at + 1, levels.Count - at - 1);
                OpenNode(line, marker, level.Reading, level.Node.Parent ?? root);
                level.Last = marker.Number;
                level.Node = current;
                if (definitionHost is not null && i < definitionDepth) definitionHost = null;
                return true;
            }

        if (!first && marker.AtStart && Reopen(marker) is { } again)
        {
            AppendBefore(Slice(line, position, marker.Start), ref fresh);
            levels.RemoveAll(l => !IsSelfOrAncestor(l.Node, again.Node.Parent ?? root));
            levels.Add(again);
            OpenNode(line, marker, again.Reading, again.Node.Parent ?? root);
            again.Last = marker.Number;
            again.Node = current;
            return true;
        }

        if (levels.Count >= DeepestLevel) return false;
        if (numbers.FirstReading(k, marker, strong) is not { } reading) return false;
        AppendBefore(Slice(line, position, marker.Start), ref fresh);
        var parent = ParentOfNewLevel(marker, reading);
        OpenNode(line, marker, reading, parent);
        levels.Add(new(marker.Form, reading, marker.Number, current));
        return true;
    }

    /// <summary>A list that an unnumbered paragraph closed and whose very next number this is: it goes on behind the paragraph.</summary>
    private Level? Reopen(Marker marker)
    {
        for (var i = closed.Count - 1; i >= 0; i--)
        {
            var level = closed[i];
            if (level.Form != marker.Form || !marker.Classes().Contains(level.Reading) || !MarkerOrder.Follows(level.Reading, level.Last, marker.Number)) continue;
            if (!IsSelfOrAncestor(level.Node.Parent ?? root, current)) continue;
            closed.RemoveAt(i);
            return level;
        }

        return null;
    }

    // "(1)" and then "2." on later lines are one series of subsections, as some conversions have it.
    private static bool SameSeries(Level level, Marker marker, int index) =>
        (level.Form == marker.Form && (marker.Form != MarkerForm.Sectioned || level.Last.AsSpan().Count('.') == marker.Number.AsSpan().Count('.'))) || (index == 0 && marker.AtStart && level.Reading == MarkerClass.Digit && marker.Number != "1"
            && MarkerOrder.Follows(MarkerClass.Digit, level.Last, marker.Number));

    private void AppendBefore(MappedText before, ref bool fresh)
    {
        if (before.IsBlank) return;
        Append(before, fresh);
        fresh = false;
    }

    private DraftNode ParentOfNewLevel(Marker marker, MarkerClass reading)
    {
        if (marker.Form == MarkerForm.ParagraphSign)
        {
            levels.Clear();
            return root;
        }

        // A list that starts anew at the place of an open one (its parent's number was lost) is put beside it.
        for (var i = levels.Count - 1; i >= 0; i--)
        {
            if (levels[i].Form != marker.Form || levels[i].Reading != reading || !marker.AtStart) continue;
            if (LineEnds.EndsOpen(current.Text.Text)) break;
            var beside = levels[i].Node.Parent ?? root;
            levels.RemoveRange(i, levels.Count - i);
            return beside;
        }

        if (!current.Tail.IsBlank)
        {
            var unit = current.Add(new(ProvisionKind.Unnumbered) { Text = current.Tail });
            current.Tail = MappedText.Empty;
            return unit;
        }

        return current;
    }

    private void OpenNode(LawLine line, Marker marker, MarkerClass reading, DraftNode parent)
    {
        var node = new DraftNode(KindUnder(parent, reading), marker.Number)
        {
            Designation = Slice(line, marker.Start, marker.End),
        };
        current = parent.Add(node);
    }

    private ProvisionKind KindUnder(DraftNode parent, MarkerClass reading)
    {
        var depth = 0;
        for (var node = parent; node is not null && node != root; node = node.Parent)
            if (node.Number.Length > 0) depth++;
        if (root.Kind == ProvisionKind.Article) return depth == 0 && reading == MarkerClass.Digit ? ProvisionKind.Paragraph : ProvisionKind.Item;
        return depth switch
        {
            0 => reading == MarkerClass.Digit ? ProvisionKind.Subsection : ProvisionKind.Paragraph,
            1 when parent.Kind == ProvisionKind.Subsection => ProvisionKind.Paragraph,
            _ => ProvisionKind.Item,
        };
    }

    private void OpenDefinition()
    {
        if (definitionHost is null)
        {
            definitionHost = current;
            while (definitionHost.Kind == ProvisionKind.Unnumbered && definitionHost.Parent is { } up && definitionHost != root && up.Text.IsBlank) definitionHost = up;
            definitionDepth = levels.Count;
        }

        if (levels.Count > definitionDepth) levels.RemoveRange(definitionDepth, levels.Count - definitionDepth);
        current = definitionHost.Add(new(ProvisionKind.Definition));
    }

    private static MappedText Slice(LawLine line, int start, int end) =>
        start >= end ? MappedText.Empty : line.Text.Slice(TextSpan.FromBounds(start, end));
}
