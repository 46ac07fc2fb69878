using System.Text;
using LawReview.Reading.Pdf;

namespace LawReview.Tests.Reading.Pdf;

/// <summary>Programs that do nothing but answer: a PDF is the text of its pages, with form feeds; the picture of a page is its number.</summary>
internal sealed class FakePrograms(string text, Func<int, string?> recognised) : IPrograms
{
    public string Version { get; init; } = "5.3.0";

    public string Languages { get; init; } = "ara\nArabic\neng\nfra\nosd";

    public HashSet<string> Absent { get; init; } = [];

    /// <summary>Data asked for and page, for every page that was recognised.</summary>
    public List<string> Asked { get; } = [];

    public bool Has(string name) => !Absent.Contains(name);

    public ProgramRun Run(string name, IReadOnlyList<string> arguments, byte[] input, TimeSpan longest, int largest)
    {
        if (Absent.Contains(name)) return new(ProgramEnd.Absent, [], "");
        if (name == "pdftotext") return Done(text);
        if (name == "pdftoppm") return Done(After(arguments, "-f"));
        if (arguments[0] == "--version") return Done($"tesseract {Version}\n leptonica-1.82.0");
        if (arguments[0] == "--list-langs") return Done($"List of available languages (5):\n{Languages}\n");
        var page = Encoding.UTF8.GetString(input);
        Asked.Add($"{After(arguments, "-l")} {page}");
        return recognised(int.Parse(page, System.Globalization.CultureInfo.InvariantCulture)) is { } words ? Done(words) : new(ProgramEnd.TooMuch, [], "");
    }

    private static string After(IReadOnlyList<string> arguments, string option) => arguments[arguments.ToList().IndexOf(option) + 1];

    private static ProgramRun Done(string output) => new(ProgramEnd.Done, Encoding.UTF8.GetBytes(output), "");
}
