using LawReview.Core.Law.Structure.Scripts;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// Builds the tree below one section or article from its paragraphs: numbered levels (at line starts or run together
/// in one line), definitions, unnumbered paragraphs, tails. Takes nothing away: every character of the paragraphs is
/// in some node afterwards.
/// </summary>
public sealed class BodyParser
{
    private const int DeepestLevel = 10;

    private readonly DraftNode root;
    private readonly IReadOnlyList<LawLine> paragraphs;
    private readonly List<(int Paragraph, Marker Marker)> candidates = [];
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
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var text = paragraphs[i].Text.Text;
            if (MarkerScanner.OfSection(text, root.Number) is { } own) candidates.Add((i, own));
            foreach (var marker in MarkerScanner.Scan(text))
                if (candidates.Count == 0 || candidates[^1].Paragraph != i || marker.Start >= candidates[^1].Marker.End)
                    candidates.Add((i, marker));
        }
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

    private void Run()
    {
        var next = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var first = next;
            while (next < candidates.Count && candidates[next].Paragraph == i) next++;
            Paragraph(i, first, next);
        }
    }

    private void Paragraph(int index, int first, int end)
    {
        var line = paragraphs[index];
        var text = line.Text.Text;
        if (line.HeadingLevel > 0 && levels.Any(l => string.Equals(BodyParser.Join(l.Node.Designation, l.Node.Heading).Text, text, StringComparison.Ordinal)))
        {
            foreach (var run in line.Text.Runs) remainders.Add(new(new(run.SourceStart, run.SourceLength), "repeated heading"));
            return;
        }

        var definitions = DefinitionStarts.Find(text);
        var position = 0;
        var d = 0;
        lastRefused = -1;
        var fresh = true;
        for (var k = first; k <= end; k++)
        {
            var stop = k < end ? candidates[k].Marker.Start : text.Length;
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
            var marker = candidates[k].Marker;
            if (marker.Start < position) continue;
            if (!TryOpen(k, line, position, ref fresh))
            {
                lastRefused = k;
                continue;
            }

            position = marker.End;
            if (RunTogether.TitleEnd(text, position) is var joint and > 0 && (k + 1 == end || joint < candidates[k + 1].Marker.Start))
            {
                current.Heading = Slice(line, position, joint).Trim();
                position = joint;
                continue;
            }

            if (k + 1 < end && candidates[k + 1].Marker is { AtStart: false } glued && RunTogether.IsJoint(text, FirstInk(text, position), glued.Start)
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
        var marker = candidates[k].Marker;
        var text = line.Text.Text;
        if (!marker.AtStart && Reads.AsReference(text, marker, k > 0 && lastRefused == k - 1 ? candidates[k - 1].Marker : null)) return false;
        var strong = marker.AtStart || marker.Adjacent || Reads.AfterPunctuation(text, marker.Start);
        var gap = marker.AtStart ? 60 : strong ? 3 : 0;
        if (Misread(k, marker) is { } corrected) marker = corrected;

        // First a level whose very next number this is, then, unless it could begin a level, one that skips some.
        var first = marker.Classes().Any(c => MarkerOrder.IsFirst(c, marker.Number));
        foreach (var allowed in first || gap == 0 ? (ReadOnlySpan<int>)[0] : [0, gap])
            for (var i = levels.Count - 1; i >= 0; i--)
            {
                var level = levels[i];
                if (!SameSeries(level, marker, i) || !marker.Classes().Contains(level.Reading)) continue;
                if (!MarkerOrder.Follows(level.Reading, level.Last, marker.Number, allowed)) continue;
                if (!marker.AtStart && !Reads.ContinuesWell(text, marker, level.Reading)) return false;
                if (i == levels.Count - 1 && (StartsRoman(k, marker, level) || StartsDoubled(k, marker, level))) break;
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
        if (StartReading(k, marker, strong) is not { } reading) return false;
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

    /// <summary>(l) for (1), as optical recognition has it: where (1) would open a level that (2) goes on with.</summary>
    private Marker? Misread(int k, Marker marker)
    {
        if (marker.Number != "l" || levels.Any(l => MarkerOrder.Follows(MarkerClass.Lower, l.Last, "l", 0))) return null;
        for (var i = k + 1; i < candidates.Count && i < k + 40; i++)
            if (candidates[i].Marker is { Number: "2", AtStart: true })
                return marker with { Number = "1" };
        return null;
    }

    /// <summary>"(i)" after "(h)": the next of (ii), (j) or another (i) tells.</summary>
    private bool StartsRoman(int k, Marker marker, Level level)
    {
        if (marker.Number is not ("i" or "I") || level.Reading is not (MarkerClass.Lower or MarkerClass.Upper)) return false;
        for (var i = k + 1; i < candidates.Count && i < k + 60; i++)
        {
            var number = candidates[i].Marker.Number;
            if (number is "ii" or "II") return true;
            if (number is "j" or "J" || string.Equals(number, marker.Number, StringComparison.Ordinal)) return false;
        }

        return false;
    }

    /// <summary>"aa)" right below "a)": "bb)" after it tells that it begins a series, "b)" that it was put behind a.</summary>
    private bool StartsDoubled(int k, Marker marker, Level level)
    {
        if (marker.Number is not ("aa" or "aaa") || level.Reading != MarkerClass.Lower) return false;
        for (var i = k + 1; i < candidates.Count && i < k + 60; i++)
        {
            var number = candidates[i].Marker.Number;
            if (number.Length == marker.Number.Length && number[0] == 'b' && number[^1] == 'b') return true;
            if (number is "b" or "ab") return false;
        }

        return false;
    }

    private MarkerClass? StartReading(int k, Marker marker, bool strong)
    {
        foreach (var reading in marker.Classes().OrderByDescending(c => c is MarkerClass.LowerRoman or MarkerClass.UpperRoman))
        {
            if (!MarkerOrder.IsFirst(reading, marker.Number)) continue;
            if (marker.AtStart || strong || Continued(k, marker, reading)) return reading;
        }

        if (!marker.AtStart) return null;
        foreach (var reading in marker.Classes()) return reading;
        return null;
    }

    private bool Continued(int k, Marker marker, MarkerClass reading)
    {
        for (var i = k + 1; i < candidates.Count && i < k + 25; i++)
        {
            var next = candidates[i].Marker;
            if (next.Form == marker.Form && next.Classes().Contains(reading) && MarkerOrder.Follows(reading, marker.Number, next.Number)
                && (next.AtStart || !Reads.AsReference(paragraphs[candidates[i].Paragraph].Text.Text, next, null)))
                return true;
        }

        return false;
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
            if (EndsOpen(current.Text.Text)) break;
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

    /// <summary>Puts text where it belongs: own words, tail, or an unnumbered paragraph.</summary>
    private void Append(MappedText piece, bool newParagraph)
    {
        piece = piece.Trim();
        if (piece.Length == 0) return;
        if (current.Text.IsBlank && current.Children.Count == 0 && current.Tail.IsBlank)
        {
            current.Text = piece;
            return;
        }

        if (!newParagraph)
        {
            Extend(current, piece);
            return;
        }

        var trimmed = piece.Text.AsSpan().Trim(" .,;");
        if (trimmed is "or" or "and" or "but")
        {
            Extend(current, piece);
            return;
        }

        if (BeginsListEntry(piece.Text))
        {
            var list = current.Kind == ProvisionKind.Unnumbered && current.Number.Length == 0 && current.Parent is { } above && !EndsOpen(current.Text.Text) ? above : current;
            MoveTo(list);
            current = list.Add(new(ProvisionKind.Unnumbered) { Text = piece });
            return;
        }

        var resumes = Phrases.ResumptionAtStart().IsMatch(piece.Text);
        if (!resumes && StartsLower(piece.Text) && current.Children.Count == 0 && current.Tail.IsBlank && !EndsClause(current.Text.Text))
        {
            Extend(current, piece);
            return;
        }

        var lower = resumes || StartsLower(piece.Text);
        if (lower && ListParent(piece.Text) is { } holder)
        {
            holder.Tail = Join(holder.Tail, piece);
            MoveTo(holder);
            return;
        }

        if (current.Children.Count == 0 && (lower || EndsUnfinished(current.Text.Text)))
        {
            Extend(current, piece);
            return;
        }

        var owner = current;
        if (!EndsOpen(LastText(current)) || current.Kind == ProvisionKind.Unnumbered)
            while (owner != root && owner.Parent is { } up && (owner.Kind is ProvisionKind.Unnumbered or ProvisionKind.Definition || !up.Text.IsBlank)) owner = up;
        MoveTo(owner);
        current = owner.Add(new(ProvisionKind.Unnumbered) { Text = piece });
    }

    /// <summary>
    /// In Cyrillic texts the entries of a list often have no numbers and begin with small letters; each is a paragraph that is
    /// counted. The penalty below an offence, behind a dash, goes on with it.
    /// </summary>
    private bool BeginsListEntry(string text)
    {
        var before = LastText(current).AsSpan().TrimEnd();
        return before.Length > 0 && before[^1] is ':' or ';' && (current.Number.Length == 0 || before[^1] == ':')
            && StartsLower(text) && Script.OfFirstLetter(text) == ScriptKind.Cyrillic && !Phrases.CyrillicPenalty().IsMatch(text);
    }

    private static int FirstInk(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position;
    }

    private static string LastText(DraftNode node) => node.Tail.IsBlank ? node.Text.Text : node.Tail.Text;

    private static void Extend(DraftNode node, MappedText piece)
    {
        if (node.Children.Count > 0 || !node.Tail.IsBlank) node.Tail = Join(node.Tail, piece);
        else node.Text = Join(node.Text, piece);
    }

    /// <summary>The node whose list a line that goes on in mid-sentence closes; null where no list is open.</summary>
    private DraftNode? ListParent(string text)
    {
        DraftNode? nearest = null;
        DraftNode? subject = null;
        for (var node = current.Parent; node is not null && current != root; node = node.Parent)
        {
            if (!node.Text.IsBlank && nearest is null) nearest = node;
            if (subject is null && Phrases.OpenSubject().IsMatch(node.Text.Text) && !Phrases.MainClause().IsMatch(node.Text.Text)) subject = node;
            if (node == root) break;
        }

        if (nearest is null) return null;
        return Phrases.ResumptionAtStart().IsMatch(text) && subject is not null && !text.StartsWith("be ", StringComparison.Ordinal) ? subject : nearest;
    }

    private void MoveTo(DraftNode node)
    {
        closed.AddRange(levels.Where(l => !IsSelfOrAncestor(l.Node, node)));
        levels.RemoveAll(l => !IsSelfOrAncestor(l.Node, node));
        if (definitionDepth > levels.Count) definitionHost = null;
        current = node;
    }

    private static bool IsSelfOrAncestor(DraftNode candidate, DraftNode node)
    {
        for (DraftNode? n = node; n is not null; n = n.Parent)
            if (n == candidate) return true;
        return false;
    }

    /// <summary>Two texts with a blank between them that stands nowhere in the file.</summary>
    public static MappedText Join(MappedText first, MappedText second)
    {
        if (first.Length == 0) return second;
        // A word that goes on behind the hyphen at a line's end is told by the line break, which stands in no run either.
        var hyphenated = first.Text[^1] is '-' or '\u2010' or '\u00AD' && first.Length > 1 && char.IsLetter(first.Text[^2]) && second.Length > 0 && char.IsLower(second.Text[0]);
        var builder = new MappedText.Builder().Append(first);
        return (hyphenated ? builder.AppendComputed("\n") : builder.AppendBlank()).Append(second).ToMappedText();
    }

    private static bool StartsLower(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return char.IsLower(c);
            if (char.IsDigit(c) || c is '"' or '“' or '«' or '(' or '[') return false;
        }

        return false;
    }

    internal static bool EndsOpen(string text)
    {
        var end = text.AsSpan().TrimEnd(" _\u00ad\u00a0");
        return end.Length > 0 && end[^1] is ':' or '—' or '–' or '-' or '：' || text.EndsWith('_');
    }

    private static bool EndsClause(string text) =>
        text.AsSpan().TrimEnd() is { Length: > 0 } end && end[^1] is '.' or ';' or ',' or ':' or '—' or '–' or '-' or '”' or '"' or '_';

    private static bool EndsUnfinished(string text)
    {
        var end = text.AsSpan().TrimEnd();
        var space = end.LastIndexOf(' ');
        return space > 0 && end[(space + 1)..] is "and" or "or" or "of" or "the" or "by" or "to" or "in" or "with" or "for" or "a" or "an" or "any" or "under" or "this";
    }

    private static MappedText Slice(LawLine line, int start, int end) =>
        start >= end ? MappedText.Empty : line.Text.Slice(TextSpan.FromBounds(start, end));
}
