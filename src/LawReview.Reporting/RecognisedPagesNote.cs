using System.Collections.Immutable;
using System.Globalization;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting;

/// <summary>Says which pages of a file were read by text recognition.</summary>
internal static class RecognisedPagesNote
{
    /// <summary>What the sources say of a file; empty where all of it are its own characters.</summary>
    public static string Of(ReportSource source, ReportWording wording) => source.RecognisedPages.IsDefaultOrEmpty
        ? "" : wording.Fill("annex.a.recognised", ("program", source.RecognisedBy ?? ""), ("pages", Numbers(source.RecognisedPages, wording)));

    /// <summary>Page numbers with runs as from–to.</summary>
    public static string Numbers(ImmutableArray<int> pages, ReportWording wording)
    {
        var runs = new List<string>();
        for (var i = 0; i < pages.Length; i++)
        {
            var start = i;
            while (i + 1 < pages.Length && pages[i + 1] == pages[i] + 1) i++;
            var first = pages[start].ToString(CultureInfo.InvariantCulture);
            runs.Add(i == start ? first : $"{first}–{pages[i].ToString(CultureInfo.InvariantCulture)}");
        }

        return string.Join(wording["list.comma"], runs);
    }
}
