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
        return File(objects);
    }

    /// <summary>A page that is nothing but a picture.</summary>
    /// <param name="pgm">Grey picture with a byte for each point (PGM, P5).</param>
    public static byte[] OfPicture(byte[] pgm)
    {
        var head = Encoding.Latin1.GetString(pgm, 0, 40).Split((char[]?)null, 5);
        var (width, height) = (head[1], head[2]);
        var points = Encoding.Latin1.GetString(pgm, pgm.Length - (int.Parse(width, CultureInfo.InvariantCulture) * int.Parse(height, CultureInfo.InvariantCulture)), int.Parse(width, CultureInfo.InvariantCulture) * int.Parse(height, CultureInfo.InvariantCulture));
        const string Drawing = "595 0 0 842 0 0 cm /P Do";
        return File(
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
            $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length {points.Length} >>\nstream\n{points}\nendstream",
            $"<< /Length {Drawing.Length} >>\nstream\n{Drawing}\nendstream",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P 3 0 R >> >> /Contents 4 0 R >>",
        ]);
    }

    private static byte[] File(List<string> objects)
    {
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
