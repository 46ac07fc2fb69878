using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Text;
using LawReview.Reading;

namespace LawReview.Cli.Checklists;

/// <param name="Problem">What is wrong; null where the example does what it says.</param>
/// <param name="IsKnownToFail">It is marked <c>todo</c> and fails, as expected.</param>
public sealed record ExampleOutcome(Obligation Obligation, Example Example, string? Problem, bool IsKnownToFail);

/// <summary>Runs the examples of a checklist: each is a State of its own, made of the texts in its fences.</summary>
public static class ExampleRunner
{
    private const string NotMet = "not-met";
    private const string NearMiss = "near-miss";

    public static IEnumerable<ExampleOutcome> Run(Checklist checklist, IReadOnlyDictionary<string, ConceptMatcher> matchers) =>
        checklist.Obligations.SelectMany(o => o.Examples.Select(e => Run(checklist, o, e, matchers)));

    private static ExampleOutcome Run(Checklist checklist, Obligation obligation, Example example, IReadOnlyDictionary<string, ConceptMatcher> matchers)
    {
        var state = StateOf(example);
        var finding = Assessor.Prepare(state, LinkResolver.Resolve(state), checklist, matchers).FindingFor(obligation.Id);
        var problem = ProblemOf(example, finding);
        if (!example.IsTodo) return new(obligation, example, problem, false);
        return problem is null
            ? new(obligation, example, "it passes now; take the mark “todo” away.", false)
            : new(obligation, example, null, true);
    }

    private static string? ProblemOf(Example example, Finding finding)
    {
        var name = FindingNames.NameOf(finding.Kind);
        var met = finding.Kind is FindingKind.Met or FindingKind.MetThroughGeneralLaw;
        var asExpected = example.Expected switch
        {
            NotMet => !met,
            NearMiss => !met && !finding.NearMisses.IsEmpty,
            var expected => expected == name.Replace(",", "").Replace(' ', '-'),
        };
        if (!asExpected)
            return example.Expected == NearMiss && !met
                ? $"expected a near miss, but the finding “{name}” reports none."
                : $"expected {example.Expected}, found “{name}” (value {finding.Value}).";
        return example.Value is null || example.Value == finding.Value ? null : $"expected the value {example.Value}, found {finding.Value}.";
    }

    private static Jurisdiction StateOf(Example example)
    {
        var works = example.Files.Select(file =>
        {
            var source = new SourceText(file.Name, file.Text);
            var text = LawReaders.For(source)!.Read(source);
            var title = text.Title.Length > 0 ? text.Title : file.Name;
            var expression = new Expression(
                file.Name, file.Name, title, InstrumentKind.Act, file.Language, TextStatus.InForce, "", TextAuthority.Official, "",
                "", file.Text.Length, text, null, [], null);
            return new Work(file.Name, title, expression.Kind, [expression]);
        });
        return new("Example", "", true, [], "", "", null, null, [.. works], [], [], "");
    }
}
