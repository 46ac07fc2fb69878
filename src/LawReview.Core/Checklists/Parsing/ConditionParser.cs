using System.Collections.Immutable;
using System.Globalization;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>
/// Reads one condition of the rule language, or one <em>say</em>, from its place in the file. A form it does not know is
/// reported once and makes the whole condition null; names are noted in the context and do not stop it.
/// </summary>
internal sealed partial class ConditionParser
{
    private const int DeepestNesting = 40;

    private readonly ParseContext context;
    private readonly ImmutableArray<ConditionToken> tokens;
    private readonly TextSpan span;
    private int at;
    private int depth;

    private ConditionParser(ParseContext context, TextSpan span)
    {
        this.context = context;
        this.span = span;
        tokens = ConditionLexer.Read(context, span);
    }

    private ConditionToken Current => tokens[at];

    private ConditionToken Next => tokens[Math.Min(at + 1, tokens.Length - 1)];

    public static Condition? Parse(ParseContext context, TextSpan span)
    {
        var parser = new ConditionParser(context, span);
        var condition = parser.ReadAnyOf();
        return condition is not null && parser.IsAtEnd("and, or, or the end of the condition") ? condition : null;
    }

    public static SayCondition? ParseSay(ParseContext context, TextSpan span)
    {
        var parser = new ConditionParser(context, span);
        var say = parser.ReadSay();
        return say is not null && parser.IsAtEnd("near, with, without, or, or the end of the line") ? say : null;
    }

    private bool IsAtEnd(string expected)
    {
        if (Current.Kind == ConditionTokenKind.End) return true;
        Unexpected(expected);
        return false;
    }

    private Condition? ReadAnyOf()
    {
        var parts = new List<Condition>();
        do
        {
            if (ReadAllOf() is not { } part) return null;
            parts.Add(part);
        }
        while (Take("or"));

        return parts.Count == 1 ? parts[0] : new AnyOf([.. parts]);
    }

    private Condition? ReadAllOf()
    {
        var parts = new List<Condition>();
        do
        {
            if (ReadNot() is not { } part) return null;
            parts.Add(part);
        }
        while (Take("and"));

        return parts.Count == 1 ? parts[0] : new AllOf([.. parts]);
    }

    private Condition? ReadNot()
    {
        if (depth >= DeepestNesting)
        {
            context.Report(ChecklistDiagnostics.ConditionTooDeep(context.Location(Current.Span)));
            return null;
        }

        depth++;
        var condition = Take("not") ? ReadNot() is { } inner ? new Not(inner) : null
            : Current.Kind == ConditionTokenKind.Open ? ReadGroup()
            : ReadAtom();
        depth--;
        return condition;
    }

    private Condition? ReadGroup()
    {
        var open = Current;
        at++;
        if (ReadAnyOf() is not { } inner) return null;
        if (Close(open)) return inner;
        return null;
    }

    private bool Close(ConditionToken open)
    {
        if (Current.Kind == ConditionTokenKind.Close)
        {
            at++;
            return true;
        }

        if (Current.Kind == ConditionTokenKind.End)
            context.Report(ChecklistDiagnostics.UnclosedBracket(context.Location(open.Span)));
        else
            Unexpected("a closing bracket");
        return false;
    }

    private Condition? ReadAtom()
    {
        var start = Current;
        if (start.Kind == ConditionTokenKind.Name) return ReadResult();
        if (Take("otherwise"))
        {
            if (tokens.Length == 2) return new Otherwise();
            context.Report(ChecklistDiagnostics.OtherwiseNotAlone(context.Location(start.Span)));
            return null;
        }

        if (Take("there")) return ReadExistence(start);
        if (Take("every")) return ReadQuantified(start, Quantifier.Every);
        if (Take("some")) return ReadQuantified(start, Quantifier.Some);
        if (Take("no")) return ReadQuantified(start, Quantifier.No);
        Unexpected("a condition (there is …, every …, some …, no …, not …, or the name of an obligation)");
        return null;
    }

    private ResultCondition? ReadResult()
    {
        var obligation = Current;
        at++;
        if (!Current.Is("is"))
        {
            if (at >= 2 && tokens[at - 2].Is("and"))
                context.Report(ChecklistDiagnostics.AndBetweenConcepts(context.Location(tokens[at - 2].Span)));
            else
                Unexpected("is");
            return null;
        }

        var values = ImmutableArray.CreateBuilder<WrittenName>();
        do
        {
            at++;
            if (Current.Kind != ConditionTokenKind.Name)
            {
                Unexpected("a value between backticks");
                return null;
            }

            values.Add(new(Current.Text, context.Location(Current.Span)));
            at++;
        }
        while (Current.Is("or") && Next.Kind == ConditionTokenKind.Name && !tokens[at + 2].Is("is"));

        context.Results.Add(new(context.Obligation, new(obligation.Text, context.Location(obligation.Span)), values.ToImmutable()));
        return new(obligation.Text, [.. values.Select(v => v.Name)], LocationFrom(obligation));
    }

    /// <summary><c>there is a/no/a candidate KIND offence</c>.</summary>
    private Condition? ReadExistence(ConditionToken start)
    {
        if (!Expect("is")) return null;
        var none = Take("no");
        if (!none && !TakeArticle())
        {
            Unexpected("a, an or no");
            return null;
        }

        if (!none && Current.Is("candidate") && !Next.Is("offence") && !Next.Is("offences"))
        {
            at++;
            return ReadKind() is { } candidate ? new CandidateCondition(candidate, LocationFrom(start)) : null;
        }

        return ReadKind() is { } kind
            ? new OffenceCondition(none ? Quantifier.No : Quantifier.Some, kind, OffencePredicate.Exists, null, LocationFrom(start))
            : null;
    }

    private Condition? ReadQuantified(ConditionToken start, Quantifier quantifier)
    {
        if (Current.Is("provision") || (Current.Kind == ConditionTokenKind.Word && Next.Is("provision")))
            return ReadPassage(start, quantifier);
        if (ReadKind() is not { } kind) return null;
        if (ReadPredicate() is not { } predicate) return null;
        if (predicate == OffencePredicate.CanBeCommittedByMigrant)
            return new OffenceCondition(quantifier, kind, predicate, null, LocationFrom(start));
        if (predicate == OffencePredicate.IsPunishableByAtLeast)
            return ReadYears() is { } years ? new OffenceCondition(quantifier, kind, predicate, null, LocationFrom(start)) { Years = years } : null;
        return ReadSay() is { } say ? new OffenceCondition(quantifier, kind, predicate, say, LocationFrom(start)) : null;
    }

    private OffencePredicate? ReadPredicate()
    {
        foreach (var (words, predicate) in Vocabulary.Predicates)
        {
            if (!StartsWith(words)) continue;
            at += words.Length;
            return predicate;
        }

        if (Current.Kind != ConditionTokenKind.Word)
        {
            Unexpected("what the offence does (requires, says …)");
            return null;
        }

        var first = at;
        while (Current.Kind == ConditionTokenKind.Word) at++;
        var found = TextSpan.FromBounds(tokens[first].Span.Start, tokens[at - 1].Span.End);
        context.Report(ChecklistDiagnostics.UnknownPredicate(
            context.Location(found), string.Join(' ', tokens[first..at].Select(t => t.Text)), Vocabulary.PredicateNames));
        return null;
    }

    /// <summary><c>4 years</c>.</summary>
    private int? ReadYears()
    {
        if (Current.Kind != ConditionTokenKind.Word || !int.TryParse(Current.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var years))
        {
            Unexpected("a number of years");
            return null;
        }

        at++;
        return Take("years") || Expect("year") ? years : null;
    }

    private PassageCondition? ReadPassage(ConditionToken start, Quantifier quantifier)
    {
        if (quantifier == Quantifier.Every) context.Report(ChecklistDiagnostics.EveryProvision(context.Location(start.Span)));
        var role = PassageRole.Any;
        if (!Current.Is("provision"))
        {
            if (!Vocabulary.Roles.TryGetValue(Current.Text, out role))
                context.Report(ChecklistDiagnostics.UnknownRole(context.Location(Current.Span), Current.Text, [.. Vocabulary.Roles.Keys]));
            at++;
        }

        at++;
        if (ReadScope() is not { } scope) return null;
        if (!Expect("says")) return null;
        return ReadSay() is { } say ? new(quantifier, role, scope.Scope, scope.Kind, say, LocationFrom(start)) : null;
    }

    private (PassageScope Scope, string? Kind)? ReadScope()
    {
        if (Current.Is("says")) return (PassageScope.Jurisdiction, null);
        if (TakeAll(["outside", "other", "subjects"])) return (PassageScope.OutsideOtherSubjects, null);
        if (TakeAll(["on", "the", "matter"])) return (PassageScope.OnTheMatter, null);
        if (TakeAll(["in", "an", "act", "with"])) return ReadKind() is { } kind ? (PassageScope.ActOfOffence, kind) : null;
        if (TakeAll(["in", "a", "text", "about"]))
        {
            if (Current.Kind == ConditionTokenKind.Name && ReadConcept() is SaysConcept subject) return (PassageScope.TextAbout, subject.Concept);
            Unexpected("a concept between backticks");
            return null;
        }
        if (TakeAll(["that", "reaches"])) return ReadKind() is { } kind ? (PassageScope.ReachingOffence, kind) : null;
        if (TakeAll(["in", "the", "section", "of"])) return ReadKind() is { } kind ? (PassageScope.SectionOfOffence, kind) : null;
        var first = at;
        while (Current.Kind == ConditionTokenKind.Word && !Current.Is("says")) at++;
        if (first == at)
        {
            Unexpected("says");
            return null;
        }

        var found = TextSpan.FromBounds(tokens[first].Span.Start, tokens[at - 1].Span.End);
        context.Report(ChecklistDiagnostics.UnknownScope(context.Location(found), context.Source[found]));
        return null;
    }

    /// <summary><c>[a] KIND offence</c>; the kind is checked when all kinds are known.</summary>
    private string? ReadKind()
    {
        TakeArticle();
        var kind = Current;
        if (kind.Kind != ConditionTokenKind.Word || kind.Is("offence") || kind.Is("offences"))
        {
            Unexpected("a kind of offence (without backticks)");
            return null;
        }

        at++;
        if (!Take("offence") && !Take("offences"))
        {
            Unexpected("offence");
            return null;
        }

        context.KindNames.Add(new(kind.Text, context.Location(kind.Span)));
        return kind.Text;
    }

    private bool TakeArticle() => Take("a") || Take("an");

    private bool Take(string word)
    {
        if (!Current.Is(word)) return false;
        at++;
        return true;
    }

    private bool TakeAll(ImmutableArray<string> words)
    {
        if (!StartsWith(words)) return false;
        at += words.Length;
        return true;
    }

    private bool StartsWith(ImmutableArray<string> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (at + i >= tokens.Length || !tokens[at + i].Is(words[i]))
                return false;
        return true;
    }

    private bool Expect(string word)
    {
        if (Take(word)) return true;
        Unexpected(word);
        return false;
    }

    private void Unexpected(string expected)
    {
        // The end has no characters; the caret then stands on the last one before it.
        var where = Current.Kind == ConditionTokenKind.End && span.Length > 0 ? new TextSpan(LastCharacter(), 1) : Current.Span;
        var found = Current.Kind == ConditionTokenKind.Name ? $"`{Current.Text}`" : Current.Text;
        context.Report(ChecklistDiagnostics.UnexpectedWord(context.Location(where), found, expected));
    }

    private int LastCharacter() => at > 0 ? tokens[at - 1].Span.End - 1 : span.Start;

    private SourceLocation LocationFrom(ConditionToken start) =>
        context.Location(TextSpan.FromBounds(start.Span.Start, tokens[at - 1].Span.End));
}
