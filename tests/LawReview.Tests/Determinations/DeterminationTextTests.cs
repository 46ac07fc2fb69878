using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Determinations;
using LawReview.Core.Text;
using Xunit;

namespace LawReview.Tests.Determinations;

/// <summary>Whatever a person writes into a reason, the file that keeps it gives it back, and its history with it.</summary>
public sealed class DeterminationTextTests
{
    private static readonly Gen<string> Reason =
        from lines in Gen.Elements(
            "Read.", "## Earlier determination", "---", "```", "\\# x", "\\", "<<<<<<< ours", "=======", ">>>>>>> theirs", "status: agreed", "", "  indented", "# heading", "نص", "条文").ListOf()
        select ("a\n" + string.Join('\n', lines) + "\nz").Trim();

    private static readonly Gen<string> Name = Gen.Elements("A. Person", "\"Quoted\"", "'Q'", "[x, y]", "# hash", "a: b", "\"", "الوزارة");

    private static readonly Gen<Fingerprint> Print =
        from value in Gen.Elements("yes", "no", "life")
        from missing in Gen.Elements("Danger to life", "A, B: c").ListOf()
        from cited in Gen.Elements("s 1(a)", "المادة 5", "§ 96 Abs. 1").ListOf()
        from works in Gen.Elements("penal code", "act-1").ListOf()
        select new Fingerprint(
            new string('f', 64), value, "in part", [.. missing], [.. cited.Select((c, i) => new CitedText($"work {i}", c, new string("0123456789abcdef"[i % 16], 64)))], [.. works]);

    private static readonly Gen<Determination> Any =
        from status in Gen.Elements(Enum.GetValues<DeterminationStatus>())
        from person in Name
        from reason in Reason
        from print in Print
        from earlier in (from s in Gen.Elements(Enum.GetValues<DeterminationStatus>()) from b in Name from r in Reason from p in Print
                         select new EarlierDetermination(s, b, new(2025, 2, 28), r, p)).ListOf()
        select new Determination("list", "x-1", status, person, new(2026, 1, 31), reason, print, [.. earlier]);

    [Fact]
    public void WhatIsWritten_IsReadAgain() => Prop.ForAll(Any.ToArbitrary(), determination =>
    {
        var text = DeterminationText.Write(determination);
        var read = DeterminationText.Read(new("x-1.md", text), "list", "x-1");
        Assert.Empty(read.Diagnostics);
        Assert.Equal(text, DeterminationText.Write(read.Value!));
        Assert.Equal(determination.Reason, read.Value!.Reason);
        Assert.Equal(determination.By, read.Value.By);
        Assert.Equal(determination.Earlier.Select(e => (e.Status, e.By, e.Reason)), read.Value.Earlier.Select(e => (e.Status, e.By, e.Reason)));
        Assert.Equal(determination.Answers.Cited.AsEnumerable(), read.Value.Answers.Cited.AsEnumerable());
        Assert.Equal(determination.Answers.Searched.AsEnumerable(), read.Value.Answers.Searched.AsEnumerable());
        Assert.Equal(determination.Answers.Missing.AsEnumerable(), read.Value.Answers.Missing.AsEnumerable());
    }).QuickCheckThrowOnFailure();

    /// <summary>Cut anywhere, a file is read with an error or as what is left of it; it never throws and never makes up a decision.</summary>
    [Fact]
    public void FileCutAnywhere_IsAnErrorOrTheSameDecision()
    {
        var whole = DeterminationText.Write(new(
            "list", "x-1", DeterminationStatus.NotAgreed, "A", new(2026, 1, 31), "Why.", new(new string('f', 64), "no", "gap", [], [], ["act"]),
            [new(DeterminationStatus.Agreed, "B", new(2025, 1, 1), "Then.", new(new string('e', 64), "no", "gap", [], [], ["act"]))]));
        for (var length = 0; length < whole.Length; length++)
        {
            var read = DeterminationText.Read(new SourceText("x-1.md", whole[..length]), "list", "x-1");
            Assert.True(read.HasErrors ? read.Value is null : read.Value!.Status == DeterminationStatus.NotAgreed, $"cut at {length}");
        }
    }
}
