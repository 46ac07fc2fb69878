using System.Globalization;

namespace LawReview.Reading;

/// <summary>
/// Why a container was not read, in words that say what to do, each with its code (see <c>docs/diagnostics.md</c>). They stand on the
/// report's cover, too.
/// </summary>
internal static class UnreadFile
{
    public const string OldWord =
        "It is an old Word file (.doc), which cannot be read. Open it in Word, save it as a Word document (.docx), and run this again. [LAW1301]";

    public const string RichText =
        "It is an RTF file, which cannot be read. Open it in Word, save it as a Word document (.docx), and run this again. [LAW1302]";

    public const string OpenDocument =
        "It is an OpenDocument file (.odt), which cannot be read. Open it in Word, save it as a Word document (.docx), and run this again. [LAW1303]";

    public const string WordPassword =
        "It is protected by a password. Open it in Word, take the password off (File, Info, Protect Document), save it, and run this again. [LAW1304]";

    public const string WebPageAsWord =
        "It is a web page named as a Word file. Open it in Word, save it as a Word document (.docx), and run this again. [LAW1305]";

    public const string NotWordFile =
        "It is named as a Word file and is none. Ask for the file again, or open it in the program it was made with and save it as .docx. [LAW1306]";

    public const string OtherOffice =
        "It is an Excel or PowerPoint file. Copy its text into a Word document (.docx), and run this again. [LAW1307]";

    public const string Archive =
        "It is a ZIP archive. Unpack it into the folder, and run this again. [LAW1308]";

    public const string WordTooBig =
        "It unpacks to more than the 128 MB that one text may have; no statute does. Open it in Word, take the pictures and embedded files out, save it, and run this again. [LAW1310]";

    public const string WordTooDeep =
        "Its parts are nested more deeply than Word itself writes them. Open it in Word, save it again as .docx, and run this again. [LAW1311]";

    public const string PicturesInWord =
        "It holds pictures and no text: it needs text recognition (OCR). Have the pages recognised in a scanner's program, correct the text, save it as .docx, and run this again. [LAW1315]";

    public const string ScannedPdf =
        "It is a PDF with pictures of pages and no text: it needs text recognition (OCR). Install Tesseract with the language of the text, and Poppler (pdftoppm), or have the text recognised in your PDF program or in Word; correct it, save it as .docx, and run this again. [LAW1321]";

    public const string ScanWithoutLanguage =
        "It is a PDF with pictures of pages and no text, and nobody says in which language: text recognition (OCR) must know it. Write the language into the column language of jurisdiction.md (lawreview init makes that file), and run this again. [LAW1329]";

    public const string ScanTooSlow =
        "It is a PDF with pictures of pages, and text recognition (OCR) took longer than 30 minutes. What was recognised is kept: run this again and it goes on, or split the file. [LAW1330]";

    public const string ScanFailed =
        "It is a PDF with pictures of pages in which text recognition (OCR) found no text, or broke off. Have the text recognised in your PDF program or in Word, correct it, save it as .docx, and run this again. [LAW1331]";

    public const string PdfPassword =
        "It is a PDF protected by a password. Open it with the password, save or print it to a PDF without one, and run this again. [LAW1322]";

    public const string NoPdfProgram =
        "It is a PDF file, and the program that takes the text out of PDF files (pdftotext, of poppler) is not on this computer. Open the PDF in Word, save it as a Word document (.docx), and run this again. [LAW1320]";

    public const string GarbledPdf =
        "It is a PDF whose fonts do not say which letters they draw: what comes out is not words in any language. It needs text recognition (OCR), or the file from which it was made, as .docx. [LAW1323]";

    public const string PdfTooSlow =
        "It is a PDF that takes too long to read or holds more text than a law has. Open it in Word, save the part that is wanted as .docx, and run this again. [LAW1325]";

    public static string WordDamaged(string why) =>
        $"It is a damaged Word file ({why.TrimEnd('.')}). Open it in Word, which offers to repair it, save it, and run this again. [LAW1309]";

    public static string PdfDamaged(string why) =>
        $"It is a PDF that cannot be read ({why.TrimEnd('.')}). Open it in Word, save it as a Word document (.docx), and run this again. [LAW1324]";

    public static string NoRecognitionData(IEnumerable<string> data) =>
        $"It is a PDF with pictures of pages and no text, and Tesseract is on this computer without the language of the text ({string.Join(", ", data)}). Add that language to Tesseract, or have the text recognised in your PDF program or in Word, correct it, save it as .docx, and run this again. [LAW1328]";

    public static string ScanTooLong(int pages, int most) =>
        $"It is a PDF with {pages.ToString(CultureInfo.InvariantCulture)} pages that are pictures; text recognition (OCR) takes {most.ToString(CultureInfo.InvariantCulture)} at most. Take the pages that are wanted out of it, and run this again. [LAW1330]";
}
