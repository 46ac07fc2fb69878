using System.Globalization;
using System.Net;
using System.Text;

namespace LawReview.Core.Text;

/// <summary>
/// What the character references of HTML stand for, as browsers read them: names of HTML 4, the names of HTML 5 that
/// law pages use, decimal and hexadecimal numbers (128 to 159 are Windows-1252), and the old names without a semicolon.
/// An unknown name stands for itself. Nothing is ever looked up outside this table.
/// </summary>
public static class CharacterReferences
{
    private const int LongestName = 32;

    // Numbers 128 to 159 as Windows-1252 has them; a blank where it has nothing.
    private const string Windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private static readonly Dictionary<string, string> Html5 = Read();

    /// <summary>The length of the reference a text begins with, 0 where it begins with none.</summary>
    public static int Read(ReadOnlySpan<char> text, out string decoded)
    {
        decoded = "";
        if (text.Length < 3 || text[0] != '&') return 0;
        return text[1] == '#' ? Number(text, ref decoded) : Name(text, ref decoded);
    }

    /// <summary>A text with all its references resolved.</summary>
    public static string Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0) return text;
        var result = new StringBuilder(text.Length);
        var plain = 0;
        while (at >= 0)
        {
            var length = Read(text.AsSpan(at), out var decoded);
            if (length > 0)
            {
                result.Append(text, plain, at - plain).Append(decoded);
                plain = at + length;
            }

            at = text.IndexOf('&', at + Math.Max(1, length));
        }

        return result.Append(text, plain, text.Length - plain).ToString();
    }

    private static int Number(ReadOnlySpan<char> text, ref string decoded)
    {
        var hexadecimal = text[2] is 'x' or 'X';
        var start = hexadecimal ? 3 : 2;
        var end = start;
        var value = 0;
        while (end < text.Length && (hexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            value = Math.Min(0x110000, (value * (hexadecimal ? 16 : 10)) + (char.IsAsciiDigit(text[end]) ? text[end] - '0' : (text[end] | 0x20) - 'a' + 10));
            end++;
        }

        if (end == start) return 0;
        decoded = value switch
        {
            0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => "\uFFFD",
            >= 0x80 and <= 0x9F when Windows1252[value - 0x80] != ' ' => Windows1252[value - 0x80].ToString(),
            _ => char.ConvertFromUtf32(value),
        };
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static int Name(ReadOnlySpan<char> text, ref string decoded)
    {
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end == 1) return 0;
        var closed = end < text.Length && text[end] == ';';
        var name = text[1..end].ToString();
        if (Html5.TryGetValue(name, out var known) && closed)
        {
            decoded = known;
            return end + 1;
        }

        var reference = $"&{name};";
        var value = WebUtility.HtmlDecode(reference);
        if (string.Equals(value, reference, StringComparison.Ordinal)) return 0;
        // Without a semicolon only the names of Latin-1 and of the mark-up itself count.
        if (!closed && (value.Length > 1 || value[0] > 0xFF || name == "apos")) return 0;
        decoded = value;
        return closed ? end + 1 : end;
    }

    private static Dictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Tab"] = "\t", ["NewLine"] = "\n", ["NonBreakingSpace"] = "\u00A0", ["numsp"] = "\u2007", ["puncsp"] = "\u2008", ["hairsp"] = "\u200A",
            ["emsp13"] = "\u2004", ["emsp14"] = "\u2005", ["ZeroWidthSpace"] = "\u200B", ["NoBreak"] = "\u2060",
        };
        var entries = Table.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var entry in entries)
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            names[entry[..equals]] = entry[(equals + 1)..];
        }

        return names;
    }

    private const string Table =
        "num=# dollar=$ percnt=% lpar=( rpar=) ast=* plus=+ comma=, period=. sol=/ colon=: semi=; equals== quest=? commat=@ "
        + "lsqb=[ lbrack=[ bsol=\\ rsqb=] rbrack=] lowbar=_ lcub={ lbrace={ rcub=} rbrace=} vert=| verbar=| excl=! grave=` Hat=^ "
        + "hyphen=\u2010 dash=\u2010 horbar=― numero=№ ldquor=„ rdquor=” lsquor=‚ rsquor=’ fflig=\uFB00 filig=\uFB01 fllig=\uFB02 "
        + "ffilig=\uFB03 ffllig=\uFB04 check=✓ squ=□ bullet=• mldr=… half=½ "
        + "abreve=ă Abreve=Ă amacr=ā Amacr=Ā aogon=ą Aogon=Ą cacute=ć Cacute=Ć ccaron=č Ccaron=Č ccirc=ĉ cdot=ċ dcaron=ď Dcaron=Ď "
        + "dstrok=đ Dstrok=Đ ecaron=ě Ecaron=Ě edot=ė Edot=Ė emacr=ē Emacr=Ē eogon=ę Eogon=Ę gbreve=ğ Gbreve=Ğ Gcedil=Ģ imacr=ī Imacr=Ī "
        + "inodot=ı imath=ı Idot=İ iogon=į Iogon=Į kcedil=ķ Kcedil=Ķ lacute=ĺ Lacute=Ĺ lcaron=ľ Lcaron=Ľ lcedil=ļ Lcedil=Ļ lstrok=ł Lstrok=Ł "
        + "nacute=ń Nacute=Ń ncaron=ň Ncaron=Ň ncedil=ņ Ncedil=Ņ odblac=ő Odblac=Ő omacr=ō racute=ŕ rcaron=ř Rcaron=Ř sacute=ś Sacute=Ś "
        + "scedil=ş Scedil=Ş tcaron=ť Tcaron=Ť tcedil=ţ Tcedil=Ţ ubreve=ŭ udblac=ű Udblac=Ű umacr=ū Umacr=Ū uogon=ų Uogon=Ų uring=ů Uring=Ů "
        + "zacute=ź Zacute=Ź zcaron=ž Zcaron=Ž zdot=ż Zdot=Ż";
}
