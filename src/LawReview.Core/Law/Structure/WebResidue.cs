using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// Finds where the text of a web page goes on behind the law: the document history and the links that legal
/// information institutes print below it. They name other acts and must not count as evidence.
/// </summary>
internal static partial class WebResidue
{
    /// <summary>Where the residue begins, -1 where there is none.</summary>
    public static int Start(string text)
    {
        if (!text.Contains("of this document", StringComparison.Ordinal)) return -1;
        var match = History().Match(text);
        return match.Success ? match.Groups["history"].Index : -1;
    }

    [GeneratedRegex(@"(?:^|[.\]”;:)] +)(?<history>History of this document \d{1,2} [A-Z][a-z]+ \d{4} )", RegexOptions.CultureInvariant)]
    private static partial Regex History();
}
