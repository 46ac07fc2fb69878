using System.Collections.Immutable;

namespace LawReview.Core.Evaluation;

/// <summary>A quotation that supports a label.</summary>
/// <param name="Text">File name, without folder.</param>
public sealed record LabelCite(string Text, string Provision, string Address, string Quote);

/// <summary>A reference label: what a careful reader found.</summary>
/// <param name="Acceptable">Values that count as right.</param>
/// <param name="Lenient">Further values that a reader could defend.</param>
public sealed record GoldLabel(
    string Id, string Value, ImmutableArray<string> Acceptable, ImmutableArray<string> Lenient, ImmutableArray<LabelCite> Cites);

public sealed record GoldJurisdiction(string Code, ImmutableArray<GoldLabel> Labels);

/// <summary>What the tool says; cites best first.</summary>
/// <param name="Confidence">high, medium, low; empty for a baseline.</param>
public sealed record PredictedLabel(string Id, string Value, ImmutableArray<LabelCite> Cites, string Confidence = "");
