using System.Globalization;
using System.Text;

namespace LawReview.Tests.Reading.Pdf;

/// <summary>Writes the smallest PDF that shows lines of text, a page for each array; without lines, a page with a grey square.</summary>
internal static class PdfFile
{
    private const int Top = 780;
    private const int LineHeight = 14;

    public static byte[] Of(params string[][] pages)
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>" };
        var kids = new List<string>();
        foreach (var lines in pages)
        {
            var drawing = new StringBuilder(lines.Length == 0 ? "0.5 g 100 100 300 300 re f" : "");
            for (var i = 0; i < lines.Length; i++)
                drawing.Append(CultureInfo.InvariantCulture, $"BT /F 11 Tf 72 {Top - (i * LineHeight)} Td ({lines[i].Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n");
            objects.Add($"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream");
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {objects.Count} 0 R >>");
            kids.Add($"{objects.Count} 0 R");
        }

        objects[1] = $"<< /Type /Pages /Kids [{string.Join(' ', kids)}] /Count {kids.Count} >>";
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
