using System.Collections.Immutable;
using LawReview.Core.Diagnostics;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>Checks the names that were met against what the whole checklist defines, and looks for circles.</summary>
internal static class ReferenceChecker
{
    public static void Check(ParseContext context, IReadOnlyList<OffenceKind> kinds, IReadOnlyList<Obligation> obligations)
    {
        var kindNames = kinds.Select(k => k.Name).Distinct(StringComparer.Ordinal).ToList();
        foreach (var (name, location) in context.KindNames)
            if (!kindNames.Contains(name))
                context.Report(ChecklistDiagnostics.UnknownKind(location, name, kindNames));

        var values = obligations.DistinctBy(o => o.Id).ToDictionary(
            o => o.Id, o => o.Rules.Select(r => r.Value).Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        foreach (var (name, location) in context.ObligationNames.Concat(context.Results.Select(r => r.Obligation)))
            if (!values.ContainsKey(name))
                context.Report(ChecklistDiagnostics.UnknownObligation(location, name, values.Keys));

        foreach (var result in context.Results)
            if (values.TryGetValue(result.Obligation.Name, out var known) && known.Count > 0)
                foreach (var (value, location) in result.Values)
                    if (!known.Contains(value))
                        context.Report(ChecklistDiagnostics.UnknownValue(location, value, result.Obligation.Name, known));

        FindCircles(
            kinds.DistinctBy(k => k.Name).ToDictionary(
                k => k.Name, k => k.Includes.Select(i => new WrittenName(i, k.Location)).ToList(), StringComparer.Ordinal),
            (location, circle) => context.Report(ChecklistDiagnostics.KindCircle(location, circle)));
        FindCircles(
            context.Results.GroupBy(r => r.From, StringComparer.Ordinal).ToDictionary(
                g => g.Key, g => g.Select(r => r.Obligation).ToList(), StringComparer.Ordinal),
            (location, circle) => context.Report(ChecklistDiagnostics.ResultCircle(location, circle)));
    }

    /// <summary>Reports each reference that closes a circle, in the order of the checklist.</summary>
    private static void FindCircles(Dictionary<string, List<WrittenName>> references, Action<SourceLocation, IEnumerable<string>> report)
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in references.Keys) Visit(name, []);

        void Visit(string name, ImmutableList<string> path)
        {
            if (finished.Contains(name) || !references.TryGetValue(name, out var targets)) return;
            path = path.Add(name);
            foreach (var (target, location) in targets.DistinctBy(t => t.Name))
            {
                var from = path.IndexOf(target);
                if (from >= 0) report(location, path.Skip(from).Append(target));
                else Visit(target, path);
            }

            finished.Add(name);
        }
    }
}
