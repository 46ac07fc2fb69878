using System.Text;

namespace LawReview.Core.Text;

/// <summary>
/// The encodings of law files by the names that <see cref="SourceText.Encoding"/> has: those of IANA, and one for files that are
/// UTF-8 but for single bytes that another program put in.
/// </summary>
public static class TextEncodings
{
    /// <summary>UTF-8 in which bytes that are not UTF-8 are Windows-1252.</summary>
    public const string Mixed = "utf-8+windows-1252";

    /// <summary>An encoding that replaces nothing it can read; null for names that are not known.</summary>
    public static Encoding? Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0) return null;
        if (string.Equals(name, Mixed, StringComparison.OrdinalIgnoreCase))
            return Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new BytesAsWindows1252());
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private sealed class BytesAsWindows1252 : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            private string text = "";
            private int next;

            public override int Remaining => text.Length - next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                text = Windows1252.GetString(bytesUnknown);
                next = 0;
                return text.Length > 0;
            }

            public override char GetNextChar() => next < text.Length ? text[next++] : '\0';

            public override bool MovePrevious()
            {
                if (next == 0) return false;
                next--;
                return true;
            }

            public override void Reset()
            {
                text = "";
                next = 0;
            }
        }
    }
}
