using System.Globalization;
using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary>
/// <c>第三百一十八条第二款第（三）项</c>, in the numerals the text itself uses: <c>第12條第2項</c>. Simplified texts call an
/// unnumbered paragraph 款, what is numbered （一） 项 and what is numbered 1. 目; traditional ones 項, 款 (一、) and 目 (（一）),
/// and where the paragraphs themselves are numbered 一、, 款 and 項.
/// </summary>
internal sealed class ChineseCitations : CitationStyle
{
    /// <summary>None: <see cref="ScriptCitations"/> takes these citations apart.</summary>
    public override IReadOnlyDictionary<string, CitationLevel> Words { get; } = new Dictionary<string, CitationLevel>();

    protected override string Preamble => "序言";

    public override string Section(DraftNode node)
    {
        if (node.Kind != ProvisionKind.Article) return $"第{Numeral(node.Number, false)}项";
        var text = node.Designation.Text;
        var traditional = text.Contains('條');
        var (number, of) = node.Number.IndexOf('-', StringComparison.Ordinal) is var dash and > 0 ? (node.Number[..dash], node.Number[(dash + 1)..]) : (node.Number, "");
        var digits = text.Any(char.IsDigit);
        return $"第{Numeral(number, digits)}{(traditional ? "條" : "条")}{(of.Length > 0 ? "之" + Numeral(of, digits) : "")}";
    }

    public override string Join(string parent, DraftNode node, int index)
    {
        var traditional = parent.Contains('條');
        var digits = parent.Any(char.IsAsciiDigit);
        if (node.Number.Length > 0) return parent + FirstParagraph(node, traditional, digits) + Item(node, traditional, digits);
        if (Definition(parent, node) is { } definition) return definition;
        return node.Kind == ProvisionKind.Unnumbered && index > 0 && parent.Length > 0 ? $"{parent}第{Numeral(index.ToString(CultureInfo.InvariantCulture), digits)}{(traditional ? "項" : "款")}" : Bare(node, parent);
    }

    public override string Container(DraftNode node)
    {
        if (node.Designation.Text.Length == 0) return base.Container(node);
        var own = Shorten(node.Designation.Text.Trim());
        // Chapters are counted anew in each part, divisions in each chapter.
        return node is { Kind: ProvisionKind.Division or ProvisionKind.Chapter, Parent: { Kind: ProvisionKind.Part or ProvisionKind.Title or ProvisionKind.Chapter or ProvisionKind.Division } above } ? Container(above) + own : own;
    }

    public override string Inserted(string citation, string by) => $"{citation}（{by}增加或者修改）";

    /// <summary>An item below an article's own words is one of its first paragraph where the article has more than one.</summary>
    private static string FirstParagraph(DraftNode node, bool traditional, bool digits) =>
        node.Parent is { Kind: ProvisionKind.Article, Text.IsBlank: false } article && article.Children.Any(c => c is { Kind: ProvisionKind.Unnumbered, Number.Length: 0 })
            ? $"第{Numeral("1", digits)}{(traditional ? "項" : "款")}" : "";

    private static string Item(DraftNode node, bool traditional, bool digits)
    {
        var printed = node.Designation.Text.Trim();
        if (printed.Contains('、') && !char.IsDigit(printed[0])) return $"第{Numeral(node.Number, digits)}{(traditional || node.Parent is { Kind: ProvisionKind.Article, Text.IsBlank: true } ? "款" : "项")}";
        var inBrackets = printed.StartsWith('（') || printed.StartsWith('(');
        if (!inBrackets) return $"第{node.Number}目";
        var word = !traditional ? "项" : BelowNumberedParagraph(node) || node.Parent is not { Number.Length: > 0, Kind: not ProvisionKind.Article } ? "項" : "目";
        var number = printed.Any(char.IsAsciiDigit) || !char.IsAsciiDigit(node.Number[0]) ? node.Number : Numerals.ToChinese(Numerals.Leading(node.Number));
        return $"第（{number}）{word}";
    }

    private static bool BelowNumberedParagraph(DraftNode node) => node.Parent is { Number.Length: > 0, Parent: { Kind: ProvisionKind.Article, Text.IsBlank: true } };

    private static string Numeral(string number, bool digits) => digits || Numerals.Leading(number) <= 0 || number.Any(c => !char.IsAsciiDigit(c)) ? number : Numerals.ToChinese(Numerals.Leading(number));
}
