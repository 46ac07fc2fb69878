namespace LawReview.Core.Text;

/// <summary>Goes through a text line by line without copying; knows CR, LF and CR LF.</summary>
internal ref struct LineReader(string content)
{
    private int next;

    /// <summary>Where the current line starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, before its line break.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<char> Current => content.AsSpan(Start, End - Start);

    /// <summary>Goes to the next line; false after the last one. A line break at the end starts no further line.</summary>
    public bool Next()
    {
        if (next >= content.Length) return false;
        Start = next;
        var length = content.AsSpan(next).IndexOfAny('\r', '\n');
        if (length < 0)
        {
            End = next = content.Length;
            return true;
        }

        End = Start + length;
        next = content[End] == '\r' && End + 1 < content.Length && content[End + 1] == '\n' ? End + 2 : End + 1;
        return true;
    }
}
