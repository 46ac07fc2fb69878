using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;
using Markdig.Syntax;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>Reads one kind of offence from its section.</summary>
internal static class KindReader
{
    private const string FirstLabel = "First";

    public static OffenceKind Read(ParseContext context, OutlineSection section)
    {
        var lists = Vocabulary.KindLabels.ToDictionary(l => l, _ => ImmutableArray.CreateBuilder<SayCondition>(), StringComparer.Ordinal);
        var includes = ImmutableArray.CreateBuilder<string>();
        string? label = null;
        var (hasLabel, isFirst) = (false, false);
        foreach (var block in section.Blocks)
        {
            var span = MarkdownOutline.SpanOf(context.Source, block);
            if (block is ListBlock list)
            {
                if (label is not null) ReadList(context, list, lists[label]);
                else if (!hasLabel) context.Report(ChecklistDiagnostics.UnexpectedText(context.Location(span), "a list stands below Conduct:, Signs: or Not:"));
                label = null;
            }
            else if (LabelOf(context.Source[span]) is { } name)
            {
                hasLabel = true;
                isFirst |= name == FirstLabel;
                label = ReadLabel(context, span, name, includes);
            }
            else if (hasLabel)
            {
                context.Report(ChecklistDiagnostics.UnexpectedText(context.Location(span), "text about a kind stands above its lists"));
            }
        }

        var location = context.Location(section.IdSpan);
        var hasLists = lists.Values.Any(l => l.Count > 0);
        if (includes.Count == 0 && lists["Conduct"].Count == 0) context.Report(ChecklistDiagnostics.MissingConduct(location, section.Id));
        if (includes.Count > 0 && hasLists) context.Report(ChecklistDiagnostics.GroupWithConduct(location, section.Id));
        return new(
            section.Id, section.Title, lists["Conduct"].ToImmutable(), lists["Signs"].ToImmutable(), lists["Not"].ToImmutable(),
            includes.ToImmutable(), location) { IsFirstOf = isFirst };
    }

    /// <summary>The word before a colon with which a paragraph of one line begins, if it is one that a label could be.</summary>
    private static string? LabelOf(string paragraph)
    {
        var colon = paragraph.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > 20 || !paragraph[..colon].All(char.IsLetter)) return null;
        return paragraph.Length == colon + 1 || Vocabulary.KindLabels.Contains(paragraph[..colon]) ? paragraph[..colon] : null;
    }

    private static string? ReadLabel(ParseContext context, TextSpan span, string name, ImmutableArray<string>.Builder includes)
    {
        if (!Vocabulary.KindLabels.Contains(name))
        {
            context.Report(ChecklistDiagnostics.UnknownLabel(context.Location(new(span.Start, name.Length)), name, Vocabulary.KindLabels));
            return null;
        }

        var rest = TextSpan.FromBounds(span.Start + name.Length + 1, span.End);
        if (name is "Includes" or FirstLabel)
        {
            foreach (var kind in NameListReader.Read(context, rest.Length > 0 ? rest : span, "write Includes: `entry`, `stay`"))
            {
                includes.Add(kind.Name);
                context.KindNames.Add(kind);
            }

            return null;
        }

        if (rest.Length > 0)
            context.Report(ChecklistDiagnostics.UnexpectedText(context.Location(rest), $"put what {name}: lists below it, each after a hyphen"));
        return name;
    }

    private static void ReadList(ParseContext context, ListBlock list, ImmutableArray<SayCondition>.Builder says)
    {
        foreach (var item in ListItems.Of(context, list))
            if (ConditionParser.ParseSay(context, item) is { } say)
                says.Add(say);
    }
}
