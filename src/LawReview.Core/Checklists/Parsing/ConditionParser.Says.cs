namespace LawReview.Core.Checklists.Parsing;

internal sealed partial class ConditionParser
{
    /// <summary>A <em>say</em>; "or" goes on with it only where concepts follow.</summary>
    private SayCondition? ReadSay()
    {
        var parts = new List<SayCondition>();
        while (true)
        {
            if (ReadWithout() is not { } part) return null;
            parts.Add(part);
            if (!Current.Is("or") || !IsConceptAhead(at + 1)) break;
            at++;
        }

        return parts.Count == 1 ? parts[0] : new SaysAnyOf([.. parts]);
    }

    private SayCondition? ReadWithout()
    {
        if (ReadWith() is not { } say) return null;
        while (Take("without"))
        {
            if (ReadWith() is not { } excluded) return null;
            say = new SaysWithout(say, excluded);
        }

        return say;
    }

    private SayCondition? ReadWith()
    {
        var parts = new List<SayCondition>();
        do
        {
            if (ReadNear() is not { } part) return null;
            parts.Add(part);
        }
        while (Take("with"));

        return parts.Count == 1 ? parts[0] : new SaysWith([.. parts]);
    }

    private SayCondition? ReadNear()
    {
        var parts = new List<SayCondition>();
        do
        {
            if (ReadBefore() is not { } part) return null;
            parts.Add(part);
        }
        while (Take("near"));

        return parts.Count == 1 ? parts[0] : new SaysNear([.. parts]);
    }

    private SayCondition? ReadBefore()
    {
        var parts = new List<SayCondition>();
        do
        {
            if (ReadReference() is not { } part) return null;
            parts.Add(part);
        }
        while (Take("before"));

        return parts.Count == 1 ? parts[0] : new SaysBefore([.. parts]);
    }

    private SayCondition? ReadReference()
    {
        if (Current.Is("meaning"))
        {
            at++;
            if (ReadConcept() is not SaysConcept meant)
            {
                Unexpected("a concept between backticks");
                return null;
            }

            return new SaysByMeaning(meant.Concept, meant.Location);
        }

        if (Current.Is("under"))
        {
            at++;
            if (!Take("heading") || ReadConcept() is not SaysConcept heading)
            {
                Unexpected("“under heading” and a concept between backticks");
                return null;
            }

            return new SaysUnderHeading(heading.Concept, heading.Location);
        }

        if (!Current.Is("referring")) return ReadConcept();
        at++;
        if (!Take("to"))
        {
            Unexpected("“to”, as in “referring to”");
            return null;
        }

        return ReadConcept() is { } target ? new SaysByReference(target) : null;
    }

    private SayCondition? ReadConcept()
    {
        var start = Current;
        if (start.Kind == ConditionTokenKind.Name)
        {
            at++;
            var location = context.Location(start.Span);
            context.CheckConcept(start.Text, location);
            return new SaysConcept(start.Text, location);
        }

        if (start.Kind != ConditionTokenKind.Open)
        {
            Unexpected("a concept between backticks");
            return null;
        }

        if (depth >= DeepestNesting)
        {
            context.Report(ChecklistDiagnostics.ConditionTooDeep(context.Location(start.Span)));
            return null;
        }

        at++;
        depth++;
        var inner = ReadSay();
        depth--;
        return inner is not null && Close(start) ? inner : null;
    }

    /// <summary>Whether a concept, or a bracket with concepts, stands at a token: a name that no "is" follows.</summary>
    private bool IsConceptAhead(int token)
    {
        while (tokens[token].Kind == ConditionTokenKind.Open) token++;
        if (tokens[token].Is("meaning") || (tokens[token].Is("under") && tokens[token + 1].Is("heading")) || (tokens[token].Is("referring") && tokens[token + 1].Is("to"))) return true;
        return tokens[token].Kind == ConditionTokenKind.Name && !tokens[token + 1].Is("is");
    }
}
