using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Reading.Manifests;

/// <summary>One row of the manifest's table of files. Empty cells mean: not stated.</summary>
public sealed record ManifestRow(
    string File,
    string Work = "",
    string Title = "",
    InstrumentKind? Kind = null,
    string Language = "",
    TextStatus? Status = null,
    string AsOf = "",
    string Replaces = "",
    TextAuthority? Authority = null,
    string Origin = "",
    TextSpan Span = default);

/// <summary>What <c>jurisdiction.md</c> says.</summary>
public sealed record Manifest(
    SourceText Source,
    string Name,
    string Code,
    bool IsFictional,
    ImmutableArray<string> Languages,
    string Tradition,
    string Region,
    bool? Landlocked,
    string? Parent,
    string Folder,
    ImmutableArray<TreatyStatus> Treaties,
    ImmutableArray<ManifestRow> Rows);
