using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Html;

/// <summary>
/// Turns elements into the lines a browser would print, each a mapped text: white space collapsed, references decoded, emphasis
/// noted, computed list numbers put before their items. Does not decide what a line is.
/// </summary>
internal sealed partial class HtmlLines(SourceText source, HtmlStyles styles, Furniture furniture, List<Remainder> remainders)
{
    private const int LongestCentred = 150;

    private readonly string content = source.Content;
    private MappedText.Builder line = new();
    private Context first = Context.Page;
    private bool blankWaits;
    private bool afterBreak = true;
    private readonly RaisedNumbers raised = new(source, styles);
    private bool isItem;
    private bool linksOut;
    private bool holds;
    private int ink;
    private int boldInk;
    private string computed = "";

    public List<LawLine> Lines { get; } = [];

    /// <summary>Language of the page where it is known; of columns in several languages, that one is the law.</summary>
    public string Language { get; init; } = "";

    /// <summary>What the elements around a text say of it.</summary>
    /// <param name="BoldUntil">Offset in the file up to which the text is bold or in italics.</param>
    private readonly record struct Context(int BoldUntil, bool IsCentred, int Level, bool IsQuoted, bool IsPreformatted, int Depth)
    {
        public static readonly Context Page = new(0, false, 0, false, false, 0);
    }

    /// <summary>The lines of an element; gives those and no others.</summary>
    public List<LawLine> Of(HtmlNode node)
    {
        Lines.Clear();
        Add(node);
        return [.. Lines];
    }

    public void Add(HtmlNode node)
    {
        EndParagraph();
        Visit(node, Context.Page);
        EndParagraph();
    }

    /// <summary>An element that does not part the text unless it is a block.</summary>
    public void AddInline(HtmlNode node) => Visit(node, Context.Page);

    /// <summary>Text that stands in no element of its own.</summary>
    public void AddText(TextSpan span) => Text(span, Context.Page);

    /// <summary>Ends the paragraph, also one that was held open for what follows.</summary>
    public void EndParagraph()
    {
        holds = false;
        Break();
    }

    /// <summary>The edge of a block: ends the paragraph, unless it was held open (a number in a cell, a term that is defined).</summary>
    private void Break()
    {
        if (holds && ink > 0)
        {
            blankWaits = true;
            return;
        }

        // A block that begins an item takes nothing from it.
        if (ink > 0)
        {
            FlushLine();
            isItem = false;
        }

        afterBreak = true;
    }

    public void Leave(HtmlNode node, string reason)
    {
        foreach (var element in node.SelfAndDescendants())
            foreach (var item in element.Items)
                if (item.Node is null)
                    remainders.Add(new(item.Text, reason));
    }

    private void Visit(HtmlNode node, Context above)
    {
        var isBlock = HtmlElements.IsBlock(node.Name) || IsAknBlock(node["class"]);
        if (furniture.Reason(node) is { } reason)
        {
            if (isBlock) Break();
            Leave(node, reason);
            return;
        }

        if (node.Name is "a" or "sup" or "span" && Furniture.IsNoteMark(node))
        {
            Leave(node, Furniture.NoteMark);
            return;
        }

        linksOut |= node.Name == "a" && node["href"].Length > 0 && node["href"][0] != '#';
        var look = styles.LookOf(node);
        var context = ContextIn(node, look, above);
        switch (node.Name)
        {
            case "br":
                EndLine();
                return;
            case "hr":
                EndParagraph();
                return;
            case "sup" or "span" when (node.Name == "sup" || raised.IsRaised(node)) && Superscript(node, above):
                return;
            case "table":
                Table(node, context);
                return;
            case "ol" or "ul" or "menu" or "dir":
                EndParagraph();
                List(node, context with { Depth = context.Depth + 1 }, ListNumbers.Of(node, look));
                EndParagraph();
                return;
            case "dt":
                EndParagraph();
                Children(node, context);
                holds = ink > 0 && !LawShape.BeginsProvision(line.ToMappedText().Text);
                return;
        }

        if (isBlock || look.IsBlock) Break();
        Children(node, context);
        if (isBlock || look.IsBlock) Break();
    }

    /// <summary>A short paragraph in brackets with a link to another document: "(as amended by Act 3 of 2011)".</summary>
    private static bool IsBracketed(string text) => text.Length is > 12 and < 600 && (text[0], text[^1]) is ('(', ')') or ('[', ']');

    // Akoma Ntoso shown in spans, which a style sheet makes blocks.
    private static bool IsAknBlock(string classes) =>
        classes.StartsWith("akn-", StringComparison.Ordinal) && classes.Split(' ')[0] is "akn-p" or "akn-content" or "akn-intro" or "akn-wrapUp"
            or "akn-listIntroduction" or "akn-listWrapUp" or "akn-block" or "akn-tblock" or "akn-longTitle" or "akn-item" or "akn-blockList" or "akn-toc" or "akn-formula";

    private void Children(HtmlNode node, Context context)
    {
        foreach (var item in node.Items)
            if (item.Node is { } child) Visit(child, context);
            else Text(item.Text, context);
    }

    private static Context ContextIn(HtmlNode node, HtmlLook look, Context above)
    {
        var context = above;
        if (node.Name is "b" or "strong" or "i" or "em" or "u" or "th" || look.IsBold) context = context with { BoldUntil = Math.Max(context.BoldUntil, node.EffectEnd) };
        else if (look.IsPlain) context = context with { BoldUntil = 0 };
        if (node.Name == "center" || look.IsCentred) context = context with { IsCentred = true };
        if (node.Name is "pre" or "listing" or "xmp" || look.IsPreformatted) context = context with { IsPreformatted = true };
        if (node.Name == "blockquote") context = context with { IsQuoted = true };
        if (node.HeadingLevel > 0) context = context with { Level = node.HeadingLevel };
        else if (node.Name is "p" or "div" && LevelOfClass(node["class"]) is > 0 and var level) context = context with { Level = level };
        return context;
    }

    /// <summary>Office programs name the style of a heading in its class: <c>Heading2</c>, <c>Titre1</c>.</summary>
    private static int LevelOfClass(string classes)
    {
        foreach (var name in classes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name is "MsoTitle" or "Title") return 1;
            var word = name.StartsWith("Mso", StringComparison.Ordinal) ? name[3..] : name;
            if (word.Length < 6 || word[^1] is < '1' or > '6') continue;
            if (word[..^1].TrimEnd('-', '_').ToLowerInvariant() is "heading" or "titre" or "überschrift" or "título" or "titulo" or "titolo" or "заголовок") return word[^1] - '0';
        }

        return 0;
    }

    private void List(HtmlNode list, Context context, ListNumbers? numbers)
    {
        FlushNumber(context);
        foreach (var item in list.Items)
        {
            if (item.Node is not { Name: "li" } entry)
            {
                if (item.Node is { } other) Visit(other, context);
                else Text(item.Text, context);
                continue;
            }

            EndParagraph();
            var number = numbers?.Take(entry) ?? "";
            if (furniture.Reason(entry) is null)
            {
                computed = number;
                isItem = true;
            }

            Visit(entry, context);
            EndParagraph();
            FlushNumber(context);
            isItem = false;
        }
    }

    /// <summary>
    /// <c>322&lt;sup&gt;1&lt;/sup&gt;</c> behind the word of a provision or at the start of a line is number 322.1; a raised number behind a word is a note
    /// mark; all else ("m²", "1er") is text.
    /// </summary>
    private bool Superscript(HtmlNode node, Context above)
    {
        var digits = "";
        foreach (var element in node.SelfAndDescendants())
            foreach (var item in element.Items)
                if (item.Node is null)
                    digits += source[item.Text].Trim();
        if (digits.Length is 0 or > 3 || !digits.All(char.IsAsciiDigit)) return false;
        var before = line.ToMappedText().Text;
        if (before.Length == 0 || blankWaits) return false;
        if (char.IsAsciiDigit(before[^1]))
        {
            var start = before.Length;
            while (start > 0 && char.IsAsciiDigit(before[start - 1])) start--;
            if (before.Length - start > 3 || (above.Level == 0 && !IsNumberPlace(before, start))) return false;
            Begin(above);
            line.AppendDecoded("." + digits, TextSpan.FromBounds(node.Start, node.End));
            Count(above, node.Start, digits.Length);
            blankWaits = node.Items is [.., { Node: null } last] && last.Text.Length > 0 && char.IsWhiteSpace(content[last.Text.End - 1]);
            return true;
        }

        var word = before.Length;
        while (word > 0 && char.IsLetter(before[word - 1])) word--;
        if (before.Length - word is 1 or 2) return false;
        Leave(node, Furniture.NoteMark);
        return true;
    }

    /// <summary>At the start of a line, or behind a word, a sign of section or another number of the same list.</summary>
    private static bool IsNumberPlace(string text, int at)
    {
        var i = at;
        while (i > 0 && (text[i - 1] is ' ' or '.' or '(' || char.IsAsciiDigit(text[i - 1]))) i--;
        return i == 0 || char.IsLetter(text[i - 1]) || text[i - 1] is '§' or ',' or '-' or '–';
    }

    private void Text(TextSpan span, Context context)
    {
        var i = span.Start;
        while (i < span.End)
        {
            var c = content[i];
            if (char.IsWhiteSpace(c))
            {
                if (context.IsPreformatted && (c == '\n' || (c == '\r' && (i + 1 >= content.Length || content[i + 1] != '\n')))) EndLine();
                blankWaits = true;
                i++;
            }
            else if (c == '&' && CharacterReferences.Read(content.AsSpan(i, span.End - i), out var decoded) is > 0 and var length)
            {
                var reference = new TextSpan(i, length);
                remainders.Add(new(reference, LawTextBuilder.Markup));
                i += length;
                if (string.IsNullOrWhiteSpace(decoded))
                {
                    blankWaits = true;
                    continue;
                }

                Begin(context);
                line.AppendDecoded(decoded, reference);
                Count(context, reference.Start, 1);
            }
            else
            {
                var start = i++;
                while (i < span.End && content[i] != '&' && (!char.IsWhiteSpace(content[i]) || IsSingleBlank(i, span.End))) i++;
                Begin(context);
                line.Append(source, TextSpan.FromBounds(start, i));
                Count(context, start, i - start);
            }
        }
    }

    private bool IsSingleBlank(int i, int end) => content[i] == ' ' && i + 1 < end && content[i + 1] != '&' && !char.IsWhiteSpace(content[i + 1]);

    private void Begin(Context context)
    {
        if (ink == 0) first = context;
        else if (blankWaits || holds) line.AppendBlank();
        blankWaits = false;
        holds = false;
    }

    private void Count(Context context, int at, int length)
    {
        ink += length;
        if (at < context.BoldUntil) boldInk += length;
    }

    /// <summary>A line break inside a paragraph; two of them part paragraphs.</summary>
    private void EndLine()
    {
        if (ink == 0)
        {
            afterBreak = true;
            return;
        }

        if (first.Level > 0)
        {
            // A heading is one line, however it is set.
            blankWaits = true;
            return;
        }

        FlushLine();
        afterBreak = false;
        isItem = false;
    }

    /// <summary>The number of an item that has no words of its own before its first inner item.</summary>
    private void FlushNumber(Context context)
    {
        if (computed.Length > 0) Lines.Add(new(new MappedText.Builder().AppendComputed(computed.Trim()).ToMappedText(), Indent: (context.Depth - 1) * 4, IsListItem: true, AfterBreak: true));
        computed = "";
    }

    private void FlushLine()
    {
        holds = false;
        blankWaits = false;
        if (ink == 0) return;
        var text = line.ToMappedText().Trim();
        if (computed.Length > 0)
        {
            // Where the author wrote the number himself, the style sheet hides the browser's.
            if (MarkerScanner.AtLineStart(text.Text, 0) is null) text = new MappedText.Builder().AppendComputed(computed).Append(text).ToMappedText();
            computed = "";
        }

        var bold = boldInk >= ink || (first.IsCentred && text.Length < LongestCentred);
        Lines.Add(new(text, first.Level, first.Depth * 4, bold, isItem, afterBreak, first.IsQuoted, linksOut && IsBracketed(text.Text)));
        line = new();
        linksOut = false;
        ink = 0;
        boldInk = 0;
    }
}
