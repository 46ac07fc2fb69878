using System.Globalization;
using System.Text;

namespace LawReview.Core.Law;

/// <summary>What the reading of each file came to, for those who add or mend a reader.</summary>
public static partial class ProvisionOutline
{
    private const int FileColumn = 44;

    /// <summary>
    /// One row a file: provisions by kind, references resolved, left open and to texts not supplied, definitions, and the
    /// share of the file in no provision, by reason.
    /// </summary>
    public static string Table(Jurisdiction jurisdiction, Links links)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        ArgumentNullException.ThrowIfNull(links);
        var text = new StringBuilder();
        foreach (var expression in jurisdiction.Works.SelectMany(w => w.Expressions))
        {
            if (expression.Text is not { } law)
            {
                text.Append(expression.File.PadRight(FileColumn)).Append("  not read\n");
                continue;
            }

            var references = links.References.Where(r => r.From.Expression == expression).ToList();
            var open = references.Where(r => r.Targets.IsEmpty).ToList();
            var external = open.Count(r => r.External);
            var definitions = links.Definitions.Count(d => d.Where.Expression == expression);
            text.Append(expression.File.PadRight(FileColumn));
            text.Append(CultureInfo.InvariantCulture, $"  references {references.Count - open.Count}/{open.Count - external}/{external}  definitions {definitions}  faults {Coverage.Check(law).Length}\n");
            text.Append("    ").AppendJoin(", ", law.AllProvisions().GroupBy(p => p.Kind).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count().ToString(CultureInfo.InvariantCulture)}")).Append('\n');
            var length = Math.Max(1, law.Source.Content.Length);
            var rest = law.Remainders.GroupBy(r => r.Reason, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Key} {(100.0 * g.Sum(r => r.Span.Length) / length).ToString("0.0", CultureInfo.InvariantCulture)}%");
            text.Append("    remainder: ").AppendJoin(", ", rest).Append('\n');
        }

        return text.ToString();
    }
}
