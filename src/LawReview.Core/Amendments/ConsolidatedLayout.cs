using System.Collections.Immutable;
using System.Text;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Core.Amendments;

/// <summary>
/// Writes the characters of an edited tree one after the other into a text of its own, with the place in its file of
/// each. What stands between two runs of one file and belongs to no provision (mark-up, notes) is copied with them, so that
/// a text to which nothing was done reads as its file does.
/// </summary>
internal sealed class ConsolidatedLayout
{
    private readonly SourceText law;
    private readonly SourceText draft;
    private readonly (TextRecognition? Law, TextRecognition? Draft) recognition;
    private readonly string lawFile;
    private readonly string draftFile;
    private readonly int draftStart;
    private readonly bool[] lawPlaced;
    private readonly StringBuilder content = new();
    private readonly ImmutableArray<ConsolidatedPiece>.Builder pieces = ImmutableArray.CreateBuilder<ConsolidatedPiece>();
    private int end = -1;

    /// <param name="draftStart">Places from here on are of the draft.</param>
    public ConsolidatedLayout(Expression expression, Expression draft, int draftStart)
    {
        var text = expression.Text!;
        law = text.Source;
        this.draft = draft.Text!.Source;
        recognition = (text.Recognition, draft.Text.Recognition);
        (lawFile, draftFile) = (expression.File, draft.File);
        this.draftStart = draftStart;
        lawPlaced = new bool[law.Content.Length];
        foreach (var provision in text.AllProvisions())
            foreach (var run in provision.Designation.Runs.Concat(provision.Heading.Runs).Concat(provision.Text.Runs).Concat(provision.Tail.Runs))
                Array.Fill(lawPlaced, true, run.SourceStart, Math.Min(run.SourceLength, lawPlaced.Length - run.SourceStart));
    }

    /// <summary>Writes a node and all below it; its texts then count in the new text.</summary>
    public void Place(DraftNode node)
    {
        node.Designation = Place(node.Designation);
        node.Heading = Place(node.Heading);
        node.Text = Place(node.Text);
        foreach (var child in node.Children) Place(child);
        node.Tail = Place(node.Tail);
    }

    public LawText ToText(ImmutableArray<Provision> provisions, LawText text)
    {
        var toNew = pieces.Where(p => p.File == lawFile).OrderBy(p => p.FileStart).ToImmutableArray();
        var remainders = text.Remainders.SelectMany(r => Moved(toNew, r.Span).Select(s => r with { Span = s })).OrderBy(r => r.Span.Start).ToImmutableArray();
        var stated = text.Stated with
        {
            References = [.. text.Stated.References.SelectMany(r => Moved(toNew, r.Span).Take(1).Select(s => r with { Span = s })).OrderBy(r => r.Span.Start)],
            Terms = [.. text.Stated.Terms.SelectMany(t => Moved(toNew, t).Take(1)).OrderBy(t => t.Start)],
        };
        return new(new(law.Name, content.ToString(), law.Sha256, law.Encoding, law.ByteLength), provisions, remainders, text.Title, text.Language, text.Diagnostics)
        {
            Stated = stated,
            Consolidation = new(pieces.ToImmutable()),
            Recognition = Recognised(),
        };
    }

    /// <summary>Where characters of recognised pages of the law or the draft stand now.</summary>
    private TextRecognition? Recognised()
    {
        var pages =
            from piece in pieces
            from page in (piece.File == lawFile ? recognition.Law : recognition.Draft)?.Pages ?? []
            let start = Math.Max(piece.FileStart, page.Span.Start)
            let end = Math.Min(piece.FileStart + piece.Length, page.Span.End)
            where start < end
            select new RecognisedPage(page.Number, new(piece.Start + (start - piece.FileStart), end - start));
        var found = pages.ToImmutableArray();
        return found.IsEmpty ? null : new((recognition.Law ?? recognition.Draft)!.By, found);
    }

    private static IEnumerable<TextSpan> Moved(ImmutableArray<ConsolidatedPiece> pieces, TextSpan span)
    {
        var (low, high) = (0, pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].FileStart + pieces[middle].Length > span.Start) high = middle;
            else low = middle + 1;
        }

        for (var i = low; i < pieces.Length && pieces[i].FileStart < span.End; i++)
        {
            var start = Math.Max(span.Start, pieces[i].FileStart);
            var stop = Math.Min(span.End, pieces[i].FileStart + pieces[i].Length);
            yield return TextSpan.FromBounds(pieces[i].Start + (start - pieces[i].FileStart), pieces[i].Start + (stop - pieces[i].FileStart));
        }
    }

    private MappedText Place(MappedText text)
    {
        var textEnd = -1;
        return text.Moved(run =>
        {
            var joined = textEnd == run.TextStart;
            textEnd = run.TextStart + run.Length;
            return Append(run, joined);
        });
    }

    /// <param name="joined">The characters stand right behind those before, with nothing between.</param>
    private int Append(TextRun run, bool joined)
    {
        if (end >= 0 && run.SourceStart != end)
        {
            if (SameFile(end, run.SourceStart) && end < run.SourceStart && IsFree(end, run.SourceStart)) Copy(end, run.SourceStart);
            else if (!joined && !char.IsWhiteSpace(content[^1])) content.Append('\n');
        }

        var start = content.Length;
        Copy(run.SourceStart, run.SourceStart + run.SourceLength);
        end = run.SourceStart + run.SourceLength;
        return start;
    }

    private bool SameFile(int one, int other) => one < draftStart == other < draftStart;

    /// <summary>Whether no provision holds a character between two places: in the draft only where there is nothing but white space.</summary>
    private bool IsFree(int from, int to)
    {
        if (from >= draftStart) return string.IsNullOrWhiteSpace(draft.Content[(from - draftStart)..(to - draftStart)]);
        return Array.IndexOf(lawPlaced, true, from, to - from) < 0;
    }

    private void Copy(int from, int to)
    {
        if (to <= from) return;
        var (file, name, offset) = from >= draftStart ? (draft, draftFile, from - draftStart) : (law, lawFile, from);
        if (pieces.Count > 0 && pieces[^1] is var last && last.End == content.Length && last.File == name && last.FileStart + last.Length == offset)
            pieces[^1] = last with { Length = last.Length + to - from };
        else pieces.Add(new(content.Length, to - from, name, offset));
        content.Append(file.Content, offset, to - from);
    }
}
