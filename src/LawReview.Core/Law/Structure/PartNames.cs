using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure;

/// <summary>The names that the two parts of a code bear in place of numbers: "Parte geral", "PARTE ESPECIAL", "Partie générale".</summary>
internal static partial class PartNames
{
    public static bool IsName(string number) => Name().IsMatch(number);

    /// <summary>End of the name that stands from <paramref name="start"/> on, where it is all there is or a sign parts it from a title; -1 where there is none.</summary>
    public static int End(string text, int start)
    {
        var match = NameInLine().Match(text, start);
        return match.Success ? match.Groups["name"].Index + match.Groups["name"].Length : -1;
    }

    private const string Names = "geral|general|générale|generale|especial|spéciale|speciale";

    [GeneratedRegex(@"^(?:" + Names + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\G(?>\s{0,4})(?<name>" + Names + @")(?=\s{0,4}(?:$|[.:—–\-*(]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameInLine();
}
