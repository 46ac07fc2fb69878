using LawReview.Core.Amendments;
using LawReview.Core.Law;
using Xunit;

namespace LawReview.Specs;

/// <summary>
/// Runs <c>Specs/amendments/*.md</c>: each case is a made-up draft (fence <c>draft</c>) that is applied to the law of its file (fence
/// <c>law</c>, in the case or under the file's first heading); the fence <c>result</c> is the law with the draft and what became of each
/// instruction. A fence <c>wanted</c> instead is a known miss: what the result should be and is not.
/// </summary>
public sealed class AmendmentSpecs
{
    public static TheoryData<string, string> Cases() => CasesWith("result");

    public static TheoryData<string, string> KnownMisses() => CasesWith("wanted");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Draft_ChangesTheLaw(string file, string heading) => SpecFile.Check(file, heading, "result", example => Result(file, example));

    [Theory]
    [MemberData(nameof(KnownMisses))]
    public void KnownMiss_IsStillMissed(string file, string heading)
    {
        var example = SpecFile.CasesOf(file).Single(c => c.Heading == heading);
        Assert.NotEqual(example.Fences("wanted").Single().Text.TrimEnd(), Result(file, example).TrimEnd());
    }

    [Fact]
    public void Examples_AreManyInEachLanguage()
    {
        var applied = Cases().Select(c => (string)c[0]).GroupBy(f => f).ToDictionary(g => Path.GetFileNameWithoutExtension(g.Key), g => g.Count());
        Assert.True(applied.Values.Sum() >= 30, $"{applied.Values.Sum()} cases");
        Assert.All(["en", "fr", "es", "de"], language => Assert.True(applied[language] >= 5, language));
    }

    /// <summary>The law and its draft, as the specs state them.</summary>
    public static AmendedLaw Apply(string law, string draft, string lawFile = "act.md", string draftFile = "bill.md")
    {
        var act = ExpressionOf(lawFile, law, InstrumentKind.Act);
        var state = new Jurisdiction("Reeds", "XRE", true, [], "", "", null, null, [new("act", act.Title, act.Kind, [act])], [], [], "");
        return DraftApplication.Apply(state, ExpressionOf(draftFile, draft, InstrumentKind.Bill));
    }

    public static Expression ExpressionOf(string file, string words, InstrumentKind kind)
    {
        var text = StructureText.Read(file, words);
        return new(file, Path.GetFileNameWithoutExtension(file), text.Title, kind, text.Language, TextStatus.InForce, "", TextAuthority.Official, "", "", 0, text, null, [], null);
    }

    private static TheoryData<string, string> CasesWith(string fence)
    {
        var cases = new TheoryData<string, string>();
        foreach (var row in SpecFile.CasesUnder("amendments"))
        {
            var (file, heading) = ((string)row[0], (string)row[1]);
            if (SpecFile.CasesOf(file).Single(c => c.Heading == heading).Fences(fence).Any()) cases.Add(file, heading);
        }

        return cases;
    }

    private static string Result(string file, SpecCase example)
    {
        var law = (example.Fences("law").SingleOrDefault() ?? SpecFile.CasesOf(file)[0].Fences("law").Single()).Text;
        var result = Apply(law, example.Fences("draft").Single().Text);
        var lines = result.WithDraft.Counting().SelectMany(e => Tree(e).Prepend($"# {e.Title}"));
        return string.Join('\n', lines.Append("").Append(result.Kind.ToString()).Concat(result.Instructions.Select(Line)).Concat(result.SetAside.Select(s => $"set aside: {s.Host.Citation}, {s.Kind}")));
    }

    private static IEnumerable<string> Tree(Expression expression) => expression.Text!.AllProvisions().Where(p => p.Kind != ProvisionKind.Preamble).Select(p =>
        $"{new string(' ', 2 * p.Ancestors().Count())}{p.Citation}{(p.Heading.IsBlank ? "" : $" [{p.Heading.Text}]")}{(p.Text.IsBlank ? "" : $" | {p.Text.Text}")}{(p.Tail.IsBlank ? "" : $" => {p.Tail.Text}")}");

    private static string Line(Amendment a) =>
        $"{(a.IsApplied ? "applied" : $"not applied ({a.Problem})")}: {a.Host.Citation}, {a.Kind}, {(a.Target.Length > 0 ? a.Target : "–")}{(a.OldWords.Length > 0 ? $", “{a.OldWords}”" : "")}";
}
