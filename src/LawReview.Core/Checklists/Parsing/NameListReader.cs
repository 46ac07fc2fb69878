using System.Collections.Immutable;
using LawReview.Core.Text;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>Reads names between backticks that commas, or "and", part.</summary>
internal static class NameListReader
{
    public static ImmutableArray<WrittenName> Read(ParseContext context, TextSpan span, string help)
    {
        var names = ImmutableArray.CreateBuilder<WrittenName>();
        var well = true;
        foreach (var token in ConditionLexer.Read(context, span))
        {
            if (token.Kind == ConditionTokenKind.Name)
                names.Add(new(token.Text, context.Location(token.Span)));
            else if (token.Kind != ConditionTokenKind.End && token.Text is not ("," or "and" or "."))
                well = false;
        }

        if (!well || names.Count == 0) context.Report(ChecklistDiagnostics.BadNames(context.Location(span), help));
        return names.ToImmutable();
    }
}
