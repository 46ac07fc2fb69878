using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>A provision while it is being built; readers make a tree of these and <see cref="ProvisionTree"/> makes it final.</summary>
public sealed class DraftNode(ProvisionKind kind, string number = "")
{
    public ProvisionKind Kind { get; set; } = kind;

    /// <summary>See <see cref="Provision.Number"/>.</summary>
    public string Number { get; set; } = number;

    public MappedText Designation { get; set; } = MappedText.Empty;

    public MappedText Heading { get; set; } = MappedText.Empty;

    public MappedText Text { get; set; } = MappedText.Empty;

    public MappedText Tail { get; set; } = MappedText.Empty;

    public List<DraftNode> Children { get; } = [];

    /// <summary>The word the file prints for a container ("Subdivision", "Livre"); empty means the usual one for the kind.</summary>
    public string Word { get; set; } = "";

    /// <summary>The address the file itself gives the node; empty where <see cref="ProvisionTree"/> is to make one.</summary>
    public string Address { get; set; } = "";

    /// <summary>See <see cref="Provision.Identifier"/>.</summary>
    public string Identifier { get; set; } = "";

    /// <summary>True for text that an amending act inserts or substitutes.</summary>
    public bool IsInserted { get; set; }

    /// <summary>For inserted text below a section: number of the section it goes into, where the amending words name it.</summary>
    public string InsertedInto { get; set; } = "";

    /// <summary>The node this one was added to; null at the top.</summary>
    public DraftNode? Parent { get; private set; }

    public DraftNode Add(DraftNode child) => Insert(Children.Count, child);

    /// <summary>Adds a node that stood below no other, or takes it from where it stood.</summary>
    public DraftNode Insert(int index, DraftNode child)
    {
        if (child.Parent is { } before) before.Remove(child);
        child.Parent = this;
        Children.Insert(Math.Min(index, Children.Count), child);
        return child;
    }

    public void Remove(DraftNode child)
    {
        if (Children.Remove(child)) child.Parent = null;
    }
}
