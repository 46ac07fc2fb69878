using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace LawReview.Core.Text;

/// <summary>
/// Characters <see cref="TextStart"/>… of a <see cref="MappedText"/> come from <see cref="SourceStart"/>… of the file.
/// Invariant: <c>SourceLength == Length</c>, but for one decoded character reference (<c>&amp;amp;</c>), where it is longer.
/// </summary>
public readonly record struct TextRun(int TextStart, int Length, int SourceStart, int SourceLength);

/// <summary>
/// Readable text that knows where in its file every character stands. Mark-up between runs is left out; a blank
/// that joins two runs belongs to no run, and no more does a number that a program computes when it shows the file
/// (the automatic numbering of a word processor). This is what makes a quotation verifiable against the file's bytes.
/// </summary>
public sealed class MappedText
{
    public static readonly MappedText Empty = new("", []);

    // Of a large law there are very many. Invariant: null only for a part of another text, see Part.
    private readonly string? text;

    // The runs; null where all of the text is one, as in most; or the text that this one is a part of.
    private readonly object? runs;

    // Where the one run stands in the file, or the part in the other text.
    private readonly int start;
    private readonly int length;

    private MappedText(string text, ImmutableArray<TextRun> runs)
    {
        this.text = text;
        length = text.Length;
        if (runs is [var only] && length > 0 && only == new TextRun(0, length, only.SourceStart, length)) start = only.SourceStart;
        else this.runs = ImmutableCollectionsMarshal.AsArray(runs);
    }

    private MappedText(string text, int sourceStart) => (this.text, length, start) = (text, text.Length, sourceStart);

    private MappedText(MappedText whole, TextSpan span) => (runs, start, length) = (whole, span.Start, span.Length);

    public string Text => text ?? ((MappedText)runs!).Text.Substring(start, length);

    public ImmutableArray<TextRun> Runs => runs switch
    {
        null => [new(0, length, start, length)],
        TextRun[] several => ImmutableCollectionsMarshal.AsImmutableArray(several),
        _ => ((MappedText)runs).Slice(new(start, length)).Runs,
    };

    public int Length => length;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public static MappedText FromSource(SourceText source, TextSpan span)
    {
        var builder = new Builder();
        builder.Append(source, span);
        return builder.ToMappedText();
    }

    /// <summary>The part of this text in <paramref name="span"/>, still mapped.</summary>
    public MappedText Slice(TextSpan span)
    {
        if (span.Start == 0 && span.Length == Length) return this;
        if (span.Length == 0) return Empty;
        var words = Text.Substring(span.Start, span.Length);
        if (runs is null) return new(words, start + span.Start);
        var own = Runs;
        var kept = ImmutableArray.CreateBuilder<TextRun>();
        for (var i = FirstRunEndingAfter(own, span.Start); i < own.Length && own[i].TextStart < span.End; i++)
        {
            var run = own[i];
            var from = Math.Max(run.TextStart, span.Start);
            var end = Math.Min(run.TextStart + run.Length, span.End);
            kept.Add(run.Length == run.SourceLength
                ? new(from - span.Start, end - from, run.SourceStart + (from - run.TextStart), end - from)
                : new(from - span.Start, end - from, run.SourceStart, run.SourceLength));
        }

        return new(words, kept.ToImmutable());
    }

    /// <summary>The same for somebody who keeps many parts and asks for the words of few: it takes no room for them.</summary>
    internal MappedText Part(TextSpan span) => span.Length == Length || span.Length == 0 ? Slice(span) : new(this, span);

    /// <summary>This text without white space at either end.</summary>
    public MappedText Trim()
    {
        var words = Text;
        var from = 0;
        var end = words.Length;
        while (from < end && char.IsWhiteSpace(words[from])) from++;
        while (end > from && char.IsWhiteSpace(words[end - 1])) end--;
        return Slice(TextSpan.FromBounds(from, end));
    }

    /// <summary>
    /// The spans of the file that a span of this text covers, in order; runs that touch or are parted
    /// by white space only (given <paramref name="source"/>) are joined.
    /// </summary>
    public ImmutableArray<TextSpan> ToSource(TextSpan span, SourceText? source = null)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var run in Slice(span).Runs)
        {
            var next = new TextSpan(run.SourceStart, run.SourceLength);
            if (spans.Count > 0 && spans[^1].End <= next.Start && Joins(spans[^1].End, next.Start, source))
                spans[^1] = TextSpan.FromBounds(spans[^1].Start, next.End);
            else
                spans.Add(next);
        }

        return spans.ToImmutable();
    }

    /// <summary>The same text with each run at another place of a source, in which its characters stand as they did.</summary>
    internal MappedText Moved(Func<TextRun, int> placeOf) =>
        Runs is var own && own.IsEmpty ? this : new(Text, [.. own.Select(r => r with { SourceStart = placeOf(r) })]);

    /// <summary>The text without computed numbers: only what may be set as a quotation.</summary>
    public string Quotable()
    {
        var words = Text;
        var quotable = new StringBuilder(Length);
        var at = 0;
        foreach (var run in Runs)
        {
            AppendBlanks(quotable, words, at, run.TextStart);
            quotable.Append(words, run.TextStart, run.Length);
            at = run.TextStart + run.Length;
        }

        AppendBlanks(quotable, words, at, Length);
        return quotable.ToString();
    }

    public override string ToString() => Text;

    private static void AppendBlanks(StringBuilder to, string words, int from, int until)
    {
        for (var i = from; i < until; i++)
            if (char.IsWhiteSpace(words[i]))
                to.Append(words[i]);
    }

    private static int FirstRunEndingAfter(ImmutableArray<TextRun> runs, int position)
    {
        var low = 0;
        var high = runs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].TextStart + runs[middle].Length > position) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static bool Joins(int end, int start, SourceText? source)
    {
        if (end == start) return true;
        if (source is null) return false;
        for (var i = end; i < start; i++)
            if (!char.IsWhiteSpace(source.Content[i]))
                return false;
        return true;
    }

    /// <summary>Puts mapped texts together.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly ImmutableArray<TextRun>.Builder runs = ImmutableArray.CreateBuilder<TextRun>();

        public int Length => text.Length;

        /// <summary>Appends characters of the file as they stand.</summary>
        public Builder Append(SourceText source, TextSpan span)
        {
            if (span.Length > 0) AddRun(span.Length, span.Start, span.Length);
            text.Append(source.Content, span.Start, span.Length);
            return this;
        }

        /// <summary>Appends what a character reference in the file stands for.</summary>
        public Builder AppendDecoded(string decoded, TextSpan source)
        {
            if (decoded.Length > 0) runs.Add(new(text.Length, decoded.Length, source.Start, source.Length));
            text.Append(decoded);
            return this;
        }

        public Builder Append(MappedText other)
        {
            if (other.runs is null)
            {
                AddRun(other.length, other.start, other.length);
                text.Append(other.text);
                return this;
            }

            foreach (var run in other.Runs)
            {
                if (run.Length == run.SourceLength && runs.Count > 0 && runs[^1] is var last
                    && last.Length == last.SourceLength
                    && last.TextStart + last.Length == text.Length + run.TextStart
                    && last.SourceStart + last.SourceLength == run.SourceStart)
                    runs[^1] = last with { Length = last.Length + run.Length, SourceLength = last.SourceLength + run.SourceLength };
                else
                    runs.Add(run with { TextStart = run.TextStart + text.Length });
            }

            text.Append(other.Text);
            return this;
        }

        /// <summary>Appends characters that stand nowhere in the file, as they stood in a text that was built before.</summary>
        internal Builder AppendUnmapped(string joint)
        {
            text.Append(joint);
            return this;
        }

        /// <summary>Appends a blank that stands nowhere in the file, unless the text is empty or ends in one.</summary>
        public Builder AppendBlank()
        {
            if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
            return this;
        }

        /// <summary>Appends a number that stands nowhere in the file because a program computes it: <c>(a)</c>, <c>Article 3</c>.</summary>
        public Builder AppendComputed(string number)
        {
            text.Append(number);
            return this;
        }

        public MappedText ToMappedText() => text.Length == 0 ? Empty : new(text.ToString(), runs.ToImmutable());

        private void AddRun(int length, int sourceStart, int sourceLength)
        {
            if (runs.Count > 0 && runs[^1] is var last && last.Length == last.SourceLength
                && last.TextStart + last.Length == text.Length && last.SourceStart + last.SourceLength == sourceStart)
                runs[^1] = last with { Length = last.Length + length, SourceLength = last.SourceLength + sourceLength };
            else
                runs.Add(new(text.Length, length, sourceStart, sourceLength));
        }
    }
}
