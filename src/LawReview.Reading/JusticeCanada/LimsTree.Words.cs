using System.Globalization;
using LawReview.Core.Law;
using LawReview.Core.Law.References;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;
using LawReview.Reading.Xml;

namespace LawReview.Reading.JusticeCanada;

/// <summary>Words of elements, what the file states about itself, and the text that amending provisions insert.</summary>
internal sealed partial class LimsTree
{
    private readonly List<TextSpan> terms = [];
    private string date = "";

    public StatedData Stated { get; private set; } = StatedData.None;

    public IEnumerable<TextSpan> Terms => terms.OrderBy(t => t.Start);

    private void State(XmlElement root)
    {
        if (Language.Length == 0) Language = root.Attribute("lang");
        if (date.Length > 0) return;
        date = Day(root.Attribute("pit-date")) is { Length: > 0 } stated ? stated : Day(root.Attribute("current-date"));
        var number = root.First("Identification")?.First("Chapter")?.First("ConsolidatedNumber") is { } consolidated ? XmlScanner.TextOf(consolidated).Text.Trim() : "";
        Stated = StatedData.None with
        {
            AsOf = date,
            Number = number,
            Kind = root.Name switch { "Regulation" => InstrumentKind.Regulation, "Bill" => InstrumentKind.Bill, _ => null },
            Status = root.Name is "Bill" ? TextStatus.Bill : root.Attribute("in-force") is "no" ? TextStatus.Pending : null,
        };
    }

    /// <summary>True for a provision that comes into force after the date of the text.</summary>
    private bool IsPending(XmlElement element) =>
        date.Length > 0 && Day(element.Attribute("inforce-start-date")) is { Length: > 0 } start && string.CompareOrdinal(start, date) > 0;

    private static string Day(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text[..10] : "";

    private MappedText Words(XmlElement element, XmlElement? without = null)
    {
        var builder = new MappedText.Builder();
        Gather(element, without, builder);
        return XmlTree.Collapse(builder.ToMappedText());
    }

    private void Gather(XmlElement element, XmlElement? without, MappedText.Builder builder)
    {
        foreach (var item in element.Items)
            if (item.Text is { } text) builder.Append(text);
            else if (item.Element!.Name is "HistoricalNote" or "OriginatingRef") Leave(item.Element, "history note");
            else if (item.Element.Name is "FootnoteRef" or "Footnote") Leave(item.Element, "footnote");
            else if (item.Element != without)
            {
                if (item.Element.Name is "DefinedTermEn" or "DefinedTermFr") Term(item.Element);
                if (item.Element.Name is "LineBreak" or "Leader" or "Separator") builder.AppendBlank();
                Gather(item.Element, without, builder);
            }
    }

    private void Term(XmlElement element)
    {
        var words = XmlScanner.TextOf(element);
        if (!words.IsBlank) terms.Add(TextSpan.FromBounds(words.Runs[0].SourceStart, words.Runs[^1].SourceStart + words.Runs[^1].SourceLength));
    }

    private MappedText Cells(XmlElement row)
    {
        var builder = new MappedText.Builder();
        foreach (var item in row.Items)
        {
            builder.AppendBlank();
            if (item.Text is { } text) builder.Append(text);
            else builder.Append(Words(item.Element!));
        }

        return XmlTree.Collapse(builder.ToMappedText());
    }

    private static bool IsWord(XmlElement element) =>
        element.Name is "XRefExternal" or "XRefInternal" or "Emphasis" or "Language" or "DefinedTermEn" or "DefinedTermFr" or "DefinitionRef" or "Repealed" or "DefinitionEnOnly"
            or "DefinitionFrOnly" or "Sup" or "Sub" or "Ins" or "Fraction" or "FormBlank" or "Leader" or "LineBreak" or "CenteredText" or "FormulaTerm" or "FormulaText" or "FormulaConnector" or "AmendedContent";

    // What these hold belongs to the provision they stand in.
    private static bool IsWrapper(XmlElement element) =>
        element.Name is "TableGroup" or "table" or "tgroup" or "thead" or "tbody" or "tfoot" or "BilingualGroup" or "FormulaGroup";

    /// <summary>What an amending provision inserts: sections of their own, and pieces of the section the words name last.</summary>
    private void Insert(DraftNode host, XmlElement amended)
    {
        var holder = new DraftNode(ProvisionKind.Unnumbered);
        foreach (var child in amended.Elements)
            if (child.Name is "SectionPiece") Pieces(holder, child);
            else if (child.Name is "Heading") InsertedHeading(holder, child);
            else if (child.Name is "Section") holder.Add(Numbered(child, ProvisionKind.Section));
            else Part(holder, child);
        foreach (var item in amended.Items)
            if (item.Text is { IsBlank: false } loose) Put(holder, loose.Trim());
        XmlTree.Unfold(holder);
        DraftNode? into = null;
        foreach (var child in holder.Children.ToList())
        {
            var whole = child.Kind is ProvisionKind.Section or ProvisionKind.Division or ProvisionKind.Part or ProvisionKind.Schedule;
            child.IsInserted = whole;
            if (whole)
            {
                into = null;
                host.Add(child);
                continue;
            }

            if (into is null && Target(host) is { Length: > 0 } number) into = host.Add(new(ProvisionKind.Section, number) { IsInserted = true });
            if (into is null) child.IsInserted = true;
            (into ?? host).Add(child);
        }
    }

    private void Pieces(DraftNode holder, XmlElement piece)
    {
        foreach (var item in piece.Items)
            if (item.Element is { } element) Part(holder, element);
            else if (!item.Text!.IsBlank) Put(holder, item.Text.Trim());
    }

    private void InsertedHeading(DraftNode holder, XmlElement heading)
    {
        var label = heading.First("Label") is { } l ? Words(l) : MappedText.Empty;
        var (kind, word, number) = Headings.Parse(label.Text);
        holder.Add(new(kind, number) { Word = word, Designation = label, Heading = Words(heading, heading.First("Label")) });
    }

    private string Target(DraftNode host)
    {
        var found = ReferenceLanguages.For(Language)?.Find(host.Text.Text)
            .LastOrDefault(r => r.Steps[^1] is { Level: ReferenceLevel.Section, Relative: RelativePlace.None, Paths.IsEmpty: false }
                || r.Steps[^1] is { Level: ReferenceLevel.Below, Paths: [{ Bare: true, Numbers.Length: > 1 }, ..] });
        return found?.Steps[^1].Paths[0].Numbers[0] ?? "";
    }
}
