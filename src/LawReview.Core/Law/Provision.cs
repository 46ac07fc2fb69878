using System.Collections.Immutable;
using LawReview.Core.Text;

namespace LawReview.Core.Law;

/// <summary>What a node of an instrument's tree is; the names follow Akoma Ntoso's hierarchy elements.</summary>
public enum ProvisionKind
{
    Preamble,
    Part,
    Title,
    Chapter,
    Division,
    Schedule,
    Section,
    Article,
    Subsection,
    Paragraph,
    Item,

    /// <summary>One entry of a definitions section.</summary>
    Definition,

    /// <summary>An unnumbered paragraph (alinéa) that stands beside numbered ones, or text of its own.</summary>
    Unnumbered,
}

/// <summary>
/// One node of an instrument: a part, a section or article, a subsection, a paragraph, an item. Its own words are
/// <see cref="Text"/> (the lead-in where it has children) and <see cref="Tail"/> (the words below its last child).
/// </summary>
public sealed class Provision
{
    // Invariant: exactly one of these, its own names or those of its text where they are kept.
    private readonly ProvisionNames? names;
    private readonly StoredNames? stored;
    private readonly int place;
    private Provision? parent;

    public Provision(
        ProvisionKind kind,
        string number,
        MappedText heading,
        MappedText text,
        MappedText tail,
        ImmutableArray<Provision> children,
        string address,
        string citation,
        bool isInserted = false,
        MappedText? designation = null)
        : this(kind, new(number, address, citation, "", ""), heading, text, tail, children, isInserted, designation ?? MappedText.Empty)
    {
    }

    internal Provision(
        ProvisionKind kind, ProvisionNames names, MappedText heading, MappedText text, MappedText tail, ImmutableArray<Provision> children, bool isInserted, MappedText designation)
    {
        this.names = names;
        Designation = designation;
        Kind = kind;
        Heading = heading;
        Text = text;
        Tail = tail;
        Children = children;
        IsInserted = isInserted;
        foreach (var child in children) child.parent = this;
    }

    /// <summary>A section of which there is only that it stands there; its names are looked up when they are asked for.</summary>
    internal Provision(ProvisionKind kind, StoredNames stored, int place, bool isInserted)
    {
        this.stored = stored;
        this.place = place;
        Designation = Heading = Text = Tail = MappedText.Empty;
        Kind = kind;
        Children = [];
        IsInserted = isInserted;
    }

    public ProvisionKind Kind { get; }

    /// <summary>The number as printed, without brackets and full stops around it: <c>25A</c>, <c>1</c>, <c>a</c>; empty where there is none.</summary>
    public string Number => names is not null ? names.Number : stored!.Number(place);

    /// <summary>The number with its word and brackets as the file prints it: <c>Section 25A.</c>, <c>(1)</c>; empty where there is none.</summary>
    public MappedText Designation { get; }

    public MappedText Heading { get; }

    public MappedText Text { get; }

    public MappedText Tail { get; }

    public ImmutableArray<Provision> Children { get; }

    /// <summary>Unique in its text, Akoma Ntoso style: <c>sec_25__subsec_1__para_a</c>.</summary>
    public string Address => Names.Address;

    /// <summary>The word the file prints for a part or chapter ("Subdivision", "Livre"); empty means the usual one for the kind.</summary>
    public string Word
    {
        get => Names.Word;
        init => names = Names with { Word = value };
    }

    /// <summary>Another name the file gives the provision (<c>/us/usc/t8/s1324/a/1</c>), by which references find it; mostly empty.</summary>
    public string Identifier
    {
        get => Names.Identifier;
        init => names = Names with { Identifier = value };
    }

    /// <summary>In the tradition of its language: <c>s 25(1)(a)</c>, <c>art. 12(3)</c>.</summary>
    public string Citation => Names.Citation;

    /// <summary>True for text that an amending act inserts: it is read as the provision it will become.</summary>
    public bool IsInserted { get; }

    public Provision? Parent => parent;

    /// <summary>Which document of its text it is, where it was read from an index; −1 where it is none.</summary>
    internal int Document { get; set; } = -1;

    private ProvisionNames Names => names ?? stored!.All(place);

    /// <summary>True for parts, chapters and schedules that hold sections or articles.</summary>
    public bool IsContainer => Kind is ProvisionKind.Part or ProvisionKind.Title or ProvisionKind.Chapter
        or ProvisionKind.Division or ProvisionKind.Schedule;

    /// <summary>This node and all below it, in the order of the text.</summary>
    public IEnumerable<Provision> SelfAndDescendants()
    {
        yield return this;
        if (Children.IsEmpty) yield break;

        // The nodes that come next, the first on top.
        var open = new Stack<Provision>();
        for (var i = Children.Length - 1; i >= 0; i--) open.Push(Children[i]);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Length - 1; i >= 0; i--) open.Push(node.Children[i]);
        }
    }

    /// <summary>The nodes above this one, nearest first.</summary>
    public IEnumerable<Provision> Ancestors()
    {
        for (var node = parent; node is not null; node = node.parent) yield return node;
    }

    /// <summary>The section or article this node is or stands in; itself where it stands in none.</summary>
    public Provision Section()
    {
        Provision top = this;
        for (var node = this; node is not null && !node.IsContainer; node = node.parent)
        {
            top = node;
            if (node.Kind is ProvisionKind.Section or ProvisionKind.Article) break;
        }

        return top;
    }

    public override string ToString() => $"{Citation} [{Address}]";
}

/// <summary>What a provision is called.</summary>
internal sealed record ProvisionNames(string Number, string Address, string Citation, string Identifier, string Word);

/// <summary>Names of provisions of one text, kept together: of a large law most are never asked for.</summary>
internal abstract class StoredNames
{
    public abstract ProvisionNames All(int place);

    /// <summary>Asked for more often than the others.</summary>
    public abstract string Number(int place);
}
