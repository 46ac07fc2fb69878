using System.Text;

namespace LawReview.Reporting.Html;

/// <summary>
/// Builds a page element by element. Whatever is not an element is encoded, in text as in attributes, so that no word of a law
/// can become mark-up. What it gives is well-formed XML too, which lets the quotation check read it by a parser of its own.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    /// <summary>Opens an element; it is closed where what is given back is disposed of. Attributes without a value are left out.</summary>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        text.Append('>');
        open.Push(name);
        return new(this);
    }

    public Markup Element(string name, string content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        text.Append('>');
        Text(content);
        text.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>An element that has no content in HTML.</summary>
    public Markup Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        text.Append("/>");
        return this;
    }

    public Markup Text(string content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (char.IsHighSurrogate(c) && i + 1 < content.Length && char.IsLowSurrogate(content[i + 1]))
            {
                text.Append(c).Append(content[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                '\'' => text.Append("&#39;"),
                '\u2028' or '\u2029' or '\u0085' => text.Append(' '),
                _ when char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' => text.Append('\uFFFD'),
                _ when char.IsControl(c) => text.Append(' '),
                _ => text.Append(c),
            };
        }

        return this;
    }

    public Markup Line()
    {
        text.Append('\n');
        return this;
    }

    /// <summary>Our own style, script or drawing, as it stands. Never words of a law or of a manifest.</summary>
    public Markup Own(string markup)
    {
        text.Append(markup);
        return this;
    }

    public override string ToString() => text.ToString();

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null) continue;
            text.Append(' ').Append(attribute).Append("=\"");
            Text(value);
            text.Append('"');
        }
    }

    private void Close() => text.Append("</").Append(open.Pop()).Append(">\n");

    /// <summary>An element that is open.</summary>
    public readonly struct Scope(Markup markup) : IDisposable
    {
        public void Dispose() => markup.Close();
    }
}
