using System.Text;
using System.Xml.Linq;
using LawReview.Core.Text;
using static LawReview.Reading.Word.WordXml;

namespace LawReview.Reading.Word;

/// <summary>
/// Fields made of marks (<c>w:fldChar</c>): which text is instruction, which is the result that a person sees. A field
/// that never ends is none, or the rest of a damaged text would vanish in it.
/// </summary>
internal sealed class WordFields
{
    private readonly HashSet<XElement> paired = [];
    private readonly Stack<Field> open = new();

    /// <param name="isSeen">Whether a mark stands in the view that is read.</param>
    public WordFields(XElement part, Func<XElement, bool> isSeen)
    {
        var begun = new Stack<XElement>();
        foreach (var mark in part.Descendants(W + "fldChar"))
        {
            var type = mark.Value("fldCharType");
            if (type == "separate" || !isSeen(mark)) continue;
            if (type == "begin") begun.Push(mark);
            else if (begun.TryPop(out var start))
            {
                paired.Add(start);
                paired.Add(mark);
            }
        }
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool HasResult { get; set; }

        public bool IsContents => Instruction.ToString().AsSpan().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
    }

    public bool InInstruction => open.Any(f => !f.HasResult);

    /// <summary>Within a table of contents that the word processor made.</summary>
    public bool InContents => open.Any(f => f.IsContents);

    /// <summary>Goes past a child of a run that is seen.</summary>
    public void Pass(XElement element, TextSpan span)
    {
        if (element.Name == W + "fldChar")
        {
            var type = element.Value("fldCharType");
            if (type == "separate" && open.TryPeek(out var field)) field.HasResult = true;
            else if (!paired.Contains(element)) return;
            else if (type == "begin") open.Push(new());
            else if (type == "end" && open.Count > 0) open.Pop();
        }
        else if (span.Length > 0 && element.Name.LocalName is "instrText" or "delInstrText" && open.TryPeek(out var inner) && !inner.HasResult && inner.Instruction.Length < 100)
        {
            inner.Instruction.Append(element.Value);
        }
    }
}
