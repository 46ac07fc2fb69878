using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LawReview.Core.Law.Citations;
using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law;

/// <summary>Makes the final tree of a draft: gives every node an address that is unique in its text, and a citation.</summary>
public sealed class ProvisionTree
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly HashSet<string> stated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sectionNumbers = new(StringComparer.Ordinal);
    private readonly CitationStyle style;

    private ProvisionTree(CitationStyle style) => this.style = style;

    public static ImmutableArray<Provision> Build(IReadOnlyList<DraftNode> nodes, string language)
    {
        var tree = new ProvisionTree(CitationStyle.For(language));
        foreach (var node in nodes) tree.Count(node);
        var result = ImmutableArray.CreateBuilder<Provision>(nodes.Count);
        var counters = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in nodes) result.Add(tree.Make(node, Place.Top, counters));
        return result.ToImmutable();
    }

    /// <summary>Where a node stands: what its address and citation go on from.</summary>
    private sealed record Place(string Address, string Containers, string Citation, DraftNode? Parent, bool InSchedule, string Inserted, int Depth)
    {
        public static readonly Place Top = new("", "", "", null, false, "", 0);
    }

    private void Count(DraftNode node)
    {
        if (node.Address.Length > 0) stated.Add(node.Address);
        if (IsSection(node)) sectionNumbers[node.Number] = sectionNumbers.GetValueOrDefault(node.Number) + 1;
        foreach (var child in node.Children) Count(child);
    }

    private static bool IsSection(DraftNode node) => node.Kind is ProvisionKind.Section or ProvisionKind.Article;

    private Provision Make(DraftNode node, Place place, Dictionary<string, int> counters)
    {
        var segment = Segment(node, place, counters);
        var inserted = place.Inserted;
        string address;
        string citation;
        if (IsSection(node))
        {
            if (node.IsInserted && inserted.Length == 0) inserted = place.Citation;
            address = place.Containers.Length > 0 && !node.IsInserted && (place.InSchedule || (sectionNumbers[node.Number] > 1 && used.Contains(segment)))
                ? $"{place.Containers}__{segment}"
                : segment;
            citation = place.InSchedule ? style.Join(place.Citation, node, 1) : style.Section(node);
        }
        else if (IsContainer(node.Kind))
        {
            address = place.Containers.Length > 0 ? $"{place.Containers}__{segment}" : segment;
            citation = style.Container(node);
            if (node.IsInserted && inserted.Length == 0) inserted = place.Citation;
        }
        else
        {
            // Text inserted into a place that is not named is cited by its own number alone.
            var first = node.IsInserted && inserted.Length == 0;
            if (first) inserted = place.Citation;
            address = place.Address.Length > 0 ? $"{place.Address}__{segment}" : segment;
            citation = style.Join(
                first && node.Number.Length > 0 ? "" : place.Citation, node, style.CountsNumberedLines ? LineIndex(node, place) : UnnumberedIndex(node, place));
        }

        address = Unique(node.Address.Length > 0 ? node.Address : address, node.Address.Length > 0);
        var next = new Place(
            address,
            IsContainer(node.Kind) ? address : place.Containers,
            citation,
            node,
            place.InSchedule || node.Kind == ProvisionKind.Schedule,
            inserted,
            place.Depth + 1);
        var children = ImmutableArray.CreateBuilder<Provision>(node.Children.Count);
        var childCounters = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var child in node.Children) children.Add(Make(child, next, childCounters));
        return new(
            node.Kind,
            node.Number,
            node.Heading,
            node.Text,
            node.Tail,
            children.ToImmutable(),
            address,
            inserted.Length > 0 ? style.Inserted(citation, inserted) : citation,
            node.IsInserted || inserted.Length > 0,
            node.Designation)
        {
            Identifier = node.Identifier,
        };
    }

    /// <summary>Number of an unnumbered paragraph among its siblings; the parent's own text is the first.</summary>
    private static int UnnumberedIndex(DraftNode node, Place place)
    {
        if (node.Number.Length > 0 || place.Parent is null) return 0;
        var index = place.Parent.Text.IsBlank ? 0 : 1;
        foreach (var sibling in place.Parent.Children)
        {
            if (sibling.Kind == node.Kind && sibling.Number.Length == 0) index++;
            if (sibling == node) break;
        }

        return index;
    }

    /// <summary>Number of an unnumbered paragraph among all lines of its parent, numbered ones included.</summary>
    private static int LineIndex(DraftNode node, Place place)
    {
        if (node.Number.Length > 0 || place.Parent is null) return 0;
        var index = place.Parent.Text.IsBlank ? 0 : 1;
        return CountLines(place.Parent, node, ref index) ? index : 0;
    }

    private static bool CountLines(DraftNode above, DraftNode wanted, ref int index)
    {
        foreach (var child in above.Children)
        {
            if (!child.Text.IsBlank) index++;
            if (child == wanted || CountLines(child, wanted, ref index)) return true;
        }

        return false;
    }

    private static string Segment(DraftNode node, Place place, Dictionary<string, int> counters)
    {
        var name = Name(node, place);
        if (node.Number.Length > 0) return $"{name}_{Slug(node.Number, 24, false)}";
        if (node.Kind == ProvisionKind.Definition && DefinitionStarts.TermOf(node.Text.Text) is { Length: > 0 } term)
            return $"def_{Slug(term, 40, true)}";
        if (IsContainer(node.Kind) || node.Kind == ProvisionKind.Preamble) return name;
        var index = node.Kind == ProvisionKind.Unnumbered ? UnnumberedIndex(node, place) : counters.GetValueOrDefault(name) + 1;
        counters[name] = index;
        return $"{name}_{index.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Name(DraftNode node, Place place) => node.Kind switch
    {
        ProvisionKind.Preamble => "preamble",
        ProvisionKind.Part => "part",
        ProvisionKind.Title => "title",
        ProvisionKind.Chapter => "chp",
        ProvisionKind.Division => "dvs",
        ProvisionKind.Schedule => "sched",
        ProvisionKind.Section => place.InSchedule ? "para" : "sec",
        ProvisionKind.Article => "art",
        ProvisionKind.Subsection => "subsec",
        ProvisionKind.Paragraph => "para",
        ProvisionKind.Definition => "def",
        ProvisionKind.Unnumbered => "al",
        _ => place.Parent?.Kind is ProvisionKind.Article || UnderArticle(node) ? "point"
            : place.Parent?.Kind is ProvisionKind.Paragraph ? "subpara" : "item",
    };

    private static bool UnderArticle(DraftNode node)
    {
        for (var up = node.Parent; up is not null; up = up.Parent)
            if (IsSection(up)) return up.Kind == ProvisionKind.Article;
        return false;
    }

    private static bool IsContainer(ProvisionKind kind) => kind is ProvisionKind.Part or ProvisionKind.Title
        or ProvisionKind.Chapter or ProvisionKind.Division or ProvisionKind.Schedule;

    /// <param name="isStated">An address the file states is left to the first node that bears it.</param>
    private string Unique(string address, bool isStated)
    {
        if ((isStated || !stated.Contains(address)) && used.Add(address)) return address;
        for (var i = 2; ; i++)
        {
            var candidate = $"{address}_{i.ToString(CultureInfo.InvariantCulture)}";
            if (!stated.Contains(candidate) && used.Add(candidate)) return candidate;
        }
    }

    private static string Slug(string text, int longest, bool lower)
    {
        var builder = new StringBuilder();
        foreach (var c in text)
        {
            if (builder.Length >= longest) break;
            if (char.IsLetterOrDigit(c)) builder.Append(lower ? char.ToLowerInvariant(c) : c);
            else if (builder.Length > 0 && builder[^1] != '-') builder.Append('-');
        }

        while (builder.Length > 0 && builder[^1] == '-') builder.Length--;
        return builder.Length == 0 ? "x" : builder.ToString();
    }
}
