using System.Collections.Immutable;
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

    private MappedText(string text, ImmutableArray<TextRun> runs)
    {
        Text = text;
        Runs = runs;
    }

    public string Text { get; }

    public ImmutableArray<TextRun> Runs { get; }

    public int Length => Text.Length;

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
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        for (var i = FirstRunEndingAfter(span.Start); i < Runs.Length && Runs[i].TextStart < span.End; i++)
        {
            var run = Runs[i];
            var start = Math.Max(run.TextStart, span.Start);
            var end = Math.Min(run.TextStart + run.Length, span.End);
            runs.Add(run.Length == run.SourceLength
                ? new(start - span.Start, end - start, run.SourceStart + (start - run.TextStart), end - start)
                : new(start - span.Start, end - start, run.SourceStart, run.SourceLength));
        }

        return new(Text.Substring(span.Start, span.Length), runs.ToImmutable());
    }

    /// <summary>This text without white space at either end.</summary>
    public MappedText Trim()
    {
        var start = 0;
        var end = Length;
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return Slice(TextSpan.FromBounds(start, end));
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
        Runs.IsEmpty ? this : new(Text, [.. Runs.Select(r => r with { SourceStart = placeOf(r) })]);

    /// <summary>The text without computed numbers: only what may be set as a quotation.</summary>
    public string Quotable()
    {
        var text = new StringBuilder(Length);
        var at = 0;
        foreach (var run in Runs)
        {
            AppendBlanks(text, at, run.TextStart);
            text.Append(Text, run.TextStart, run.Length);
            at = run.TextStart + run.Length;
        }

        AppendBlanks(text, at, Length);
        return text.ToString();
    }

    public override string ToString() => Text;

    private void AppendBlanks(StringBuilder text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (char.IsWhiteSpace(Text[i]))
                text.Append(Text[i]);
    }

    private int FirstRunEndingAfter(int position)
    {
        var low = 0;
        var high = Runs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].TextStart + Runs[middle].Length > position) high = middle;
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
