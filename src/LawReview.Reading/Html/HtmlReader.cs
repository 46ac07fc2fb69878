using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Html;

/// <summary>
/// Law pages in HTML and XHTML: portals of parliaments and ministries, gazettes, pages saved by office programs, pages that
/// wrap Akoma Ntoso. What is not the law of the page goes into remainders that say what it is.
/// </summary>
public sealed class HtmlReader : ILawReader
{
    private static readonly string[] Endings = [".html", ".htm", ".xhtml", ".xht", ".shtml"];

    public string Name => "HTML";

    public bool CanRead(string fileName, string start)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(start);
        if (Endings.Any(e => fileName.EndsWith(e, StringComparison.OrdinalIgnoreCase))) return true;
        return fileName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase));
    }

    public LawText Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var scan = HtmlScanner.Scan(source);
        PageMeasure.Count(source.Content, scan.Root);
        var styles = HtmlStyles.Of(source, scan.Root);
        var furniture = new Furniture(styles, scan.Root);
        var remainders = scan.Remainders;
        var stated = LanguageTag(scan.Root);
        var lines = new HtmlLines(source, styles, furniture, remainders) { Language = stated.Split('-')[0] };
        var law = AknPage.Find(scan.Root);
        if (law.Count > 0)
        {
            Around(scan.Root, [.. law], lines, furniture, remainders);
            var page = new AknPage(lines, furniture, remainders);
            foreach (var node in law) page.Read(node);
            var language = law[0].Ancestors().Prepend(law[0]).Select(n => n["lang"]).FirstOrDefault(l => l.Length > 0) ?? "";
            return LawTextBuilder.Build(source, page.Top, remainders, Title(scan.Root, source), language.Length > 0 ? language : Language(stated, page.Sample()), scan.Diagnostics);
        }

        law = new MainText(source, styles, furniture).Find(scan.Root);
        Around(scan.Root, [.. law], lines, furniture, remainders);
        foreach (var node in law) lines.Add(node);
        var hasTitle = lines.Lines.Exists(l => l.HeadingLevel is > 0 and < 3 && !LawShape.BeginsProvision(l.Text.Text));
        var sample = string.Join('\n', lines.Lines.Take(2000).Select(l => l.Text.Text));
        return OutlineBuilder.Build(source, lines.Lines, remainders, hasTitle ? "" : Title(scan.Root, source), Language(stated, sample), scan.Diagnostics);
    }

    /// <summary>What stands outside the law becomes remainders.</summary>
    private static void Around(HtmlNode root, HashSet<HtmlNode> law, HtmlLines lines, Furniture furniture, List<Remainder> remainders)
    {
        var above = law.SelectMany(n => n.Ancestors()).ToHashSet();
        var waiting = new Stack<HtmlNode>();
        if (!law.Contains(root)) waiting.Push(root);
        while (waiting.TryPop(out var node))
            foreach (var item in node.Items)
                if (item.Node is not { } child) remainders.Add(new(item.Text, Furniture.Page));
                else if (above.Contains(child) && !law.Contains(child)) waiting.Push(child);
                else if (!law.Contains(child)) lines.Leave(child, furniture.Reason(child) ?? Furniture.Page);
    }

    private static string LanguageTag(HtmlNode root)
    {
        var html = root.Children.FirstOrDefault(n => n.Name == "html");
        return html is null ? "" : html["lang"] is { Length: > 0 } lang ? lang : html["xml:lang"];
    }

    /// <summary>Templates of sites say "en" of all pages; where the words clearly say another language, they count.</summary>
    private static string Language(string stated, string sample)
    {
        var guess = LanguageGuess.Of(sample);
        var tag = stated.Split('-')[0].ToLowerInvariant();
        if (guess.Length == 0 || tag == guess) return stated.Length > 0 ? stated : guess;
        return tag is "" or "en" or "fr" or "es" or "de" or "pt" or "it" or "ru" or "ar" or "zh" ? guess : stated;
    }

    private static string Title(HtmlNode root, SourceText source)
    {
        var title = root.SelfAndDescendants().FirstOrDefault(n => n.Name == "title");
        if (title is null || title.Items.Count == 0 || title.Items[0].Node is not null) return "";
        var words = CharacterReferences.Decode(source[title.Items[0].Text]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // Behind the last bar or dash stands the site's name.
        var bar = Array.FindLastIndex(words, w => w is "|" or "–" or "—" or "-" or "»" or "::");
        return string.Join(' ', bar > 0 ? words[..bar] : words);
    }
}
