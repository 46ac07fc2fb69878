using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Law.References;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Core.Amendments;

/// <summary>
/// A text of the law while a draft's instructions are applied to it: its tree, to be changed, and the way from a provision of
/// the law to what has become of it. Places of characters count the law's file first and the draft's behind it.
/// </summary>
internal sealed class EditedText
{
    private readonly Dictionary<Provision, DraftNode> nodes = [];
    private readonly Dictionary<DraftNode, Provision> origins = [];

    public EditedText(Expression expression)
    {
        Expression = expression;
        Index = new(expression);
        Root = new(ProvisionKind.Part);
        foreach (var provision in expression.Text!.Provisions) Root.Add(NodeOf(provision));
    }

    public Expression Expression { get; }

    public TextIndex Index { get; }

    /// <summary>Holds the top nodes; not itself part of the text.</summary>
    public DraftNode Root { get; }

    public bool IsChanged { get; set; }

    /// <summary>Where the draft's file begins in the places of this text.</summary>
    public int DraftStart => Expression.Text!.Source.Content.Length + 1;

    /// <summary>What has become of a provision of the law; null where it was taken out.</summary>
    public DraftNode? Now(Provision provision) => nodes.TryGetValue(provision, out var node) && IsIn(node) ? node : null;

    /// <summary>The provision of the law that a node was; null for one that the draft brings.</summary>
    public Provision? Before(DraftNode node) => origins.GetValueOrDefault(node);

    public bool IsIn(DraftNode node)
    {
        var top = node;
        while (top.Parent is { } above) top = above;
        return top == Root;
    }

    public static IEnumerable<DraftNode> All(DraftNode node)
    {
        yield return node;
        foreach (var child in node.Children)
            foreach (var below in All(child))
                yield return below;
    }

    /// <summary>Sections and articles in their order.</summary>
    public IEnumerable<DraftNode> Sections() => All(Root).Where(IsSection);

    public static bool IsSection(DraftNode node) => node.Kind is ProvisionKind.Section or ProvisionKind.Article;

    /// <summary>Lays the tree out as a text of its own.</summary>
    public (Expression Expression, Func<DraftNode, string> AddressOf) ToExpression(Expression draft)
    {
        var law = Expression.Text!;
        var layout = new ConsolidatedLayout(Expression, draft, DraftStart);
        foreach (var node in Root.Children) layout.Place(node);
        var built = ProvisionTree.Build(Root.Children, law.Language);
        var addresses = new Dictionary<DraftNode, string>();
        for (var i = 0; i < built.Length; i++) Note(Root.Children[i], built[i], addresses);
        var text = layout.ToText(KeepInserted(built), law);
        return (Expression with { Text = text }, n => addresses.GetValueOrDefault(n, ""));
    }

    private static void Note(DraftNode node, Provision provision, Dictionary<DraftNode, string> addresses)
    {
        addresses[node] = provision.Address;
        for (var i = 0; i < node.Children.Count; i++) Note(node.Children[i], provision.Children[i], addresses);
    }

    /// <summary>Text that the law itself inserts into another act keeps the citations its reader gave it.</summary>
    private ImmutableArray<Provision> KeepInserted(ImmutableArray<Provision> built)
    {
        if (!nodes.Keys.Any(p => p.IsInserted)) return built;
        var citations = Expression.Text!.AllProvisions().Where(p => p.IsInserted).ToDictionary(p => p.Address, p => p.Citation, StringComparer.Ordinal);
        return [.. built.Select(Copy)];

        Provision Copy(Provision p) => new(
            p.Kind, p.Number, p.Heading, p.Text, p.Tail, [.. p.Children.Select(Copy)], p.Address,
            p.IsInserted ? citations.GetValueOrDefault(p.Address, p.Citation) : p.Citation, p.IsInserted, p.Designation)
        { Word = p.Word, Identifier = p.Identifier };
    }

    private DraftNode NodeOf(Provision provision)
    {
        var node = new DraftNode(provision.Kind, provision.Number)
        {
            Designation = provision.Designation,
            Heading = provision.Heading,
            Text = provision.Text,
            Tail = provision.Tail,
            Word = provision.Word,
            Address = provision.Address,
            Identifier = provision.Identifier,
            IsInserted = provision.IsInserted,
        };
        nodes[provision] = node;
        origins[node] = provision;
        foreach (var child in provision.Children) node.Add(NodeOf(child));
        return node;
    }
}
