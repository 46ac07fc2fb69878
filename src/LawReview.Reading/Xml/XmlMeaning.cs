using LawReview.Core.Law;

namespace LawReview.Reading.Xml;

/// <summary>What an element is for the tree of provisions.</summary>
internal enum XmlRole
{
    /// <summary>Words within a line: emphasis, references, terms.</summary>
    Inline,

    /// <summary>A wrapper or a paragraph: what it holds begins and ends a line.</summary>
    Block,

    /// <summary>A list whose items belong to the words before it.</summary>
    List,

    /// <summary>Not law: data, notes, contents.</summary>
    Leave,

    Number,
    Heading,
    Tail,

    /// <summary>A node of the tree.</summary>
    Node,

    /// <summary>The row of a table.</summary>
    Row,

    /// <summary>Text that an amending act inserts.</summary>
    Insertion,

    /// <summary>A line break or page break within words.</summary>
    Break,
}

/// <param name="Reason">For what is left: the name of the remainder. For containers: the word they are cited by.</param>
internal readonly record struct XmlMeaning(XmlRole Role, ProvisionKind Kind = ProvisionKind.Unnumbered, string Reason = "")
{
    public static readonly XmlMeaning Inline = new(XmlRole.Inline);
    public static readonly XmlMeaning Block = new(XmlRole.Block);

    public static XmlMeaning Leave(string reason) => new(XmlRole.Leave, Reason: reason);

    public static XmlMeaning Node(ProvisionKind kind, string word = "") => new(XmlRole.Node, kind, word);
}

/// <summary>Where an element stands.</summary>
/// <param name="Parent">Null at the top.</param>
/// <param name="Section">Kind of the section or article above; null outside of any.</param>
/// <param name="InSchedule">True in a schedule, annex or appendix.</param>
internal readonly record struct XmlPlace(XmlElement? Parent, ProvisionKind? Section, bool InSchedule);

/// <summary>What the names of one mark-up language mean. Everything else about reading is <see cref="XmlTree"/>'s.</summary>
internal abstract class XmlDialect
{
    public abstract XmlMeaning MeaningOf(XmlElement element, XmlPlace place);

    /// <summary>The address the file states for a node; empty where it states none.</summary>
    public virtual string AddressOf(XmlElement element) => "";

    /// <summary>Another name of the node; see <see cref="Provision.Identifier"/>.</summary>
    public virtual string IdentifierOf(XmlElement element) => "";

    /// <summary>The number as data, where the mark-up gives it apart from its print; empty where not.</summary>
    public virtual string NumberOf(XmlElement number) => "";

    /// <summary>What a reference points at; empty for elements that are none.</summary>
    public virtual string TargetOf(XmlElement element) => "";

    public virtual bool IsTerm(XmlElement element) => false;

    /// <summary>How well the element's words do for the title of the text: 0 not at all, the highest wins.</summary>
    public virtual int TitleRank(XmlElement element) => 0;

    /// <summary>Why a node that stands in the file is not law in force, as a name for the remainder; null where it is.</summary>
    public virtual string? NotInForce(XmlElement element) => null;

    /// <summary>True where a node's number is a child of its element; false where it may stand in a wrapper.</summary>
    public virtual bool NumbersStandFirst => true;
}
