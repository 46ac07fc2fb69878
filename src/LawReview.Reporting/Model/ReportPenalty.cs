using LawReview.Core.Assessment;

namespace LawReview.Reporting;

/// <summary>One punishment of an offence: information beside the findings.</summary>
/// <param name="Offence">Kind of the offence, as the checklist calls it.</param>
/// <param name="Section">Citation of the section that holds the offence.</param>
/// <param name="Provision">Citation of the provision that names the punishment.</param>
/// <param name="MinimumYears">Null where no least term is named or read.</param>
/// <param name="MaximumYears">Null where none could be read, and for life; 0 where a fine alone is named.</param>
/// <param name="Main">False for an offence beside a graver one of its kind.</param>
/// <param name="Quotation">Number of the quotation that shows it.</param>
public sealed record ReportPenalty(
    string Offence, string Work, string Section, string Provision, TierKind Tier, bool Main,
    double? MinimumYears, double? MaximumYears, bool Life, bool Fine, SeriousCrime Serious, int Quotation);
