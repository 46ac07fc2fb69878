using System.Security.Cryptography;
using LawReview.Cli.Output;
using LawReview.Core.Assessment;
using LawReview.Core.Assessment.Keeping;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Search;
using LawReview.Reading;

namespace LawReview.Cli.Search;

/// <summary>
/// The findings on an indexed law, kept beside its index, so that the next review of the same law under the same checklists need not look again.
/// Nothing depends on them: what is missing, damaged, of another law, checklist, lexicon or build of the program, or cannot be written, is found anew.
/// </summary>
/// <param name="folder">The folder of the index.</param>
internal sealed class KeptReviews(string folder)
{
    /// <summary>One for each choice of checklists that somebody may want in turn.</summary>
    private const int Most = 4;

    private const string Ending = ".findings";
    private const string DraftEnding = ".draft";

    /// <summary>A draft that is older was left by a program that was ended.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Whether anything is kept, of whatever state of the law.</summary>
    public bool HasAny => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*" + Ending).Any();

    /// <summary>Another build may read or assess otherwise.</summary>
    private static string Program => string.Concat(
        ((Type[])[typeof(Assessor), typeof(JurisdictionReader), typeof(Composition)]).Select(t => t.Assembly.ManifestModule.ModuleVersionId.ToString("N")));

    public AssessmentResult? Find(ISectionedLaw law, Checklist checklist)
    {
        var key = KeptFindings.KeyOf(law.Jurisdiction, checklist, Program);
        try
        {
            return File.Exists(PathOf(checklist)) ? KeptFindings.FromBytes(File.ReadAllBytes(PathOf(checklist)), key, law, checklist) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Written beside its place and moved there, so that it is there whole or not at all; of more than a few the oldest go.</summary>
    /// <param name="law">As the index has it.</param>
    public void Keep(Jurisdiction law, AssessmentResult result)
    {
        var path = PathOf(result.Checklist);
        try
        {
            if (KeptFindings.ToBytes(result, KeptFindings.KeyOf(law, result.Checklist, Program)) is not { } bytes) return;
            var draft = Path.Combine(folder, Path.GetRandomFileName() + DraftEnding);
            Drafts.Write(draft, path, bytes);
            var kept = new DirectoryInfo(folder).EnumerateFiles("*" + Ending).OrderByDescending(f => f.LastWriteTimeUtc).Skip(Most);
            var left = new DirectoryInfo(folder).EnumerateFiles("*" + DraftEnding).Where(f => DateTime.UtcNow - f.LastWriteTimeUtc > Abandoned);
            foreach (var old in kept.Concat(left).ToList()) old.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A disk that is full or may not be written: the next run looks again.
        }
    }

    /// <summary>Notes that finding ahead was tried and given up, so that it is not tried again before the law has changed.</summary>
    public void NoteNone()
    {
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "none" + Ending), []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then it is tried again.
        }
    }

    /// <summary>One file for the same checklists, whatever their content: an older state of them goes.</summary>
    private string PathOf(Checklist checklist) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(checklist.Id)))[..20] + Ending);
}
