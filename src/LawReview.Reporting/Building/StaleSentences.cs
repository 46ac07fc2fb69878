using LawReview.Core.Determinations;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Building;

/// <summary>Says what changed since a determination was made.</summary>
public static class StaleSentences
{
    public static string Of(StaleReason reason, ReportWording wording)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(wording);
        return wording.Fill($"Determination.cause.{reason.Cause}", ("subject", reason.Subject), ("before", reason.Before), ("now", reason.Now));
    }
}
