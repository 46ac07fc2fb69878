using System.Collections.Immutable;
using System.Globalization;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure.Scripts;
using LawReview.Core.Lexicons;
using LawReview.Core.Text;

namespace LawReview.Core.Search;

/// <summary>
/// Reads what people ask: words, "phrases", AND OR NOT, brackets, NEAR/n, BEFORE/n, prefix*, w?ld, alike~, field:word.
/// Takes one line; gives the question, or what is wrong with it and where. <c>docs/search.md</c> is the whole language.
/// </summary>
public sealed class QueryParser
{
    public const int WidestDistance = 100;
    private const int LongestQuestion = 2000;
    private const int DeepestNesting = 40;
    private const int ShortestBeginning = 2;
    private const int ShortestAlike = 4;

    private static readonly Dictionary<string, SearchField> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["heading"] = SearchField.Heading, ["text"] = SearchField.Text, ["definition"] = SearchField.Definition, ["citation"] = SearchField.Citation,
        ["work"] = SearchField.Work, ["language"] = SearchField.Language, ["jurisdiction"] = SearchField.Jurisdiction, ["kind"] = SearchField.Kind,
    };

    private static readonly ImmutableArray<string> Kinds = [.. Enum.GetNames<InstrumentKind>().Select(n => n.ToLowerInvariant())];

    private static readonly System.Buffers.SearchValues<char> PartingMarks = System.Buffers.SearchValues.Create("-–—/.,;:&?!§");

    private readonly SourceText source;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<QueryToken> tokens;
    private int at;
    private int depth;

    private QueryParser(SourceText source)
    {
        this.source = source;
        tokens = new QueryLexer(source, diagnostics.Add).Read();
    }

    /// <summary>The question; null in <see cref="Parsed{T}.Value"/> where there is an error.</summary>
    public static Parsed<SearchQuery?> Parse(string query)
    {
        var source = new SourceText("query", query);
        if (query.Length > LongestQuestion) return new(null, [QueryDiagnostics.TooLong(source, LongestQuestion)]);
        var parser = new QueryParser(source);
        return parser.Parse();
    }

    private Parsed<SearchQuery?> Parse()
    {
        if (tokens.Count == 1) return new(null, [QueryDiagnostics.Empty(source)]);
        var query = Either(SearchField.Words);
        while (Current.Kind == QueryTokenKind.Close)
        {
            Report(QueryDiagnostics.UnbalancedBracket(source, Current.Span, ")"));
            at++;
            if (Current.Kind is not (QueryTokenKind.Close or QueryTokenKind.End)) Either(SearchField.Words);
        }

        if (query is Negation negation) Report(QueryDiagnostics.NothingButNot(source, negation.Span));
        else if (query is null && diagnostics.Count == 0) Report(QueryDiagnostics.Empty(source));
        return diagnostics.Count > 0
            ? new(null, [.. diagnostics.OrderBy(d => d.Location!.Span.Start)])
            : new(query, []);
    }

    private QueryToken Current => tokens[at];

    private SearchQuery? Either(SearchField field)
    {
        var parts = new List<SearchQuery>();
        Add(parts, All(field));
        while (Current.Kind == QueryTokenKind.Or)
        {
            var operatorAt = tokens[at++];
            var part = All(field);
            if (part is null || parts.Count == 0) Report(QueryDiagnostics.MissingOperand(source, operatorAt.Span, "OR"));
            Add(parts, part);
        }

        if (parts.Count > 1 && parts.OfType<Negation>().FirstOrDefault() is { } alone) Report(QueryDiagnostics.NothingButNot(source, alone.Span));
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new AnyPart([.. parts]) };
    }

    private SearchQuery? All(SearchField field)
    {
        var parts = new List<SearchQuery>();
        var excluded = new List<Negation>();
        var written = false;
        while (true)
        {
            var operatorAt = Current.Kind == QueryTokenKind.And ? Current : default;
            if (Current.Kind == QueryTokenKind.And)
            {
                written = true;
                at++;
            }

            var before = parts.Count + excluded.Count;
            var start = at;
            if (Current.Kind == QueryTokenKind.Not)
            {
                var not = tokens[at++];
                if (Near(field) is { } taken) excluded.Add(new(taken, not.Span));
                else Report(QueryDiagnostics.MissingOperand(source, not.Span, "NOT"));
            }
            else if (Near(field) is { } part)
            {
                parts.Add(part);
            }
            else if (operatorAt.Kind == QueryTokenKind.And)
            {
                Report(QueryDiagnostics.MissingOperand(source, operatorAt.Span, "AND"));
                if (Current.Kind != QueryTokenKind.And) break;
                continue;
            }
            else if (at == start)
            {
                break;
            }

            if (operatorAt.Kind == QueryTokenKind.And && before == 0) Report(QueryDiagnostics.MissingOperand(source, operatorAt.Span, "AND"));
        }

        if (parts.Count == 0) return excluded.Count == 0 ? null : excluded[0];
        SearchQuery all = parts.Count == 1 ? parts[0] : written ? new AllParts([.. parts]) : new PlainWords([.. parts]);
        foreach (var negation in excluded) all = new ButNot(all, negation.Inner is Negation twice ? twice.Inner : negation.Inner);
        return all;
    }

    private SearchQuery? Near(SearchField field)
    {
        var start = at;
        var first = Primary(field);
        if (Current.Kind is not (QueryTokenKind.Near or QueryTokenKind.Before)) return first;
        var chain = first;
        while (Current.Kind is QueryTokenKind.Near or QueryTokenKind.Before)
        {
            var joint = tokens[at++];
            var name = joint.Kind == QueryTokenKind.Near ? "NEAR" : "BEFORE";
            if (!int.TryParse(joint.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var distance) || distance > WidestDistance)
                Report(QueryDiagnostics.BadDistance(source, joint.Span, WidestDistance));
            var next = Primary(field);
            if (chain is null || next is null)
            {
                Report(QueryDiagnostics.MissingOperand(source, joint.Span, $"{name}/n"));
                return chain ?? next;
            }

            chain = Join(chain, next, distance, joint.Kind == QueryTokenKind.Before, TextSpan.FromBounds(tokens[start].Span.Start, tokens[at - 1].Span.End));
        }

        return chain;
    }

    private SearchQuery Join(SearchQuery left, SearchQuery right, int distance, bool ordered, TextSpan span)
    {
        if (left is Together chain && chain.Ordered == ordered && chain.Distance == distance && FieldOf(right) == chain.Field)
            return chain with { Parts = chain.Parts.Add(right) };
        if (FieldOf(left) is { } field && FieldOf(right) == field && left is not Together && right is not Together) return new Together(field, [left, right], distance, ordered);
        Report(QueryDiagnostics.NearJoinsWords(source, span));
        return left;
    }

    private static SearchField? FieldOf(SearchQuery query) => query switch
    {
        WordForms w => w.Field,
        CharacterRun r => r.Field,
        AnyWord w => w.Field,
        WordStart w => w.Field,
        WordSequence w => w.Field,
        WordPattern w => w.Field,
        WordAlike w => w.Field,
        _ => null,
    };

    private SearchQuery? Primary(SearchField field)
    {
        switch (Current.Kind)
        {
            case QueryTokenKind.Open:
                return Group(field);
            case QueryTokenKind.Field:
                return OfField();
            case QueryTokenKind.Phrase:
                return Phrase(tokens[at++], field);
            case QueryTokenKind.Word:
                return Word(tokens[at++], field);
            default:
                return null;
        }
    }

    private SearchQuery? Group(SearchField field)
    {
        var open = tokens[at++];
        if (++depth > DeepestNesting)
        {
            Report(QueryDiagnostics.UnbalancedBracket(source, open.Span, "("));
            at = tokens.Count - 1;
            return null;
        }

        var inner = Either(field);
        depth--;
        if (Current.Kind == QueryTokenKind.Close) at++;
        else if (diagnostics.Count == 0) Report(QueryDiagnostics.UnbalancedBracket(source, open.Span, "("));
        if (inner is Negation negation) Report(QueryDiagnostics.NothingButNot(source, negation.Span));
        return inner;
    }

    private SearchQuery? OfField()
    {
        var name = tokens[at++];
        if (!Fields.TryGetValue(name.Text, out var field)) Report(QueryDiagnostics.UnknownField(source, name.Span, name.Text, Fields.Keys));
        var start = at;
        var of = Primary(field);
        if (of is null) Report(QueryDiagnostics.MissingOperand(source, name.Span, $"{name.Text}:"));
        if (field == SearchField.Kind && tokens[start] is { Kind: QueryTokenKind.Word } kind && !Kinds.Contains(kind.Text.ToLowerInvariant()))
            Report(QueryDiagnostics.UnknownKind(source, kind.Span, kind.Text, Kinds));
        return of;
    }

    private SearchQuery? Phrase(QueryToken token, SearchField field)
    {
        var open = token.Text.EndsWith('*');
        var words = WordsOf(token.Text);
        if (words.Length > 0) return words.Length == 1 && !open ? new AnyWord(field, words) : new WordSequence(field, words, open);
        Report(QueryDiagnostics.NotAWord(source, token.Span));
        return null;
    }

    private SearchQuery? Word(QueryToken token, SearchField field)
    {
        var text = token.Text.TrimEnd('?', '.', ',', ';', '!');
        if (text.EndsWith('~')) return Alike(token, text.TrimEnd('~'), field);
        var inner = text.Trim('*');
        if (inner.AsSpan().IndexOfAny('*', '?') >= 0 || text.StartsWith('*')) return Pattern(token, text, field);
        var words = WordsOf(inner);
        if (words.IsEmpty)
        {
            // A dash between words parts them and asks for nothing.
            if (token.Text.AsSpan().IndexOfAnyExcept(PartingMarks) >= 0) Report(QueryDiagnostics.NotAWord(source, token.Span));
            return null;
        }

        if (text.EndsWith('*'))
        {
            if (words[^1].Length < ShortestBeginning && WordNormaliser.IsLatin(words[^1][0])) Report(QueryDiagnostics.TooOpen(source, token.Span, ShortestBeginning));
            return words.Length == 1 ? new WordStart(field, words[0]) : new WordSequence(field, words, true);
        }

        return words.Length > 1 ? (words.All(IsCharacter) ? new CharacterRun(field, words) : new WordSequence(field, words))
            : field is SearchField.Language or SearchField.Jurisdiction or SearchField.Kind or SearchField.Citation ? new AnyWord(field, words)
            : new WordForms(field, words[0]);
    }

    private WordAlike? Alike(QueryToken token, string word, SearchField field)
    {
        var words = WordsOf(word);
        if (words.Length != 1)
        {
            Report(QueryDiagnostics.NotAWord(source, token.Span));
            return null;
        }

        if (words[0].Length < ShortestAlike) Report(QueryDiagnostics.TooOpen(source, token.Span, ShortestAlike));
        return new(field, words[0]);
    }

    private WordPattern? Pattern(QueryToken token, string text, SearchField field)
    {
        var pattern = string.Concat(text.Select(c => c is '*' or '?' ? c.ToString() : WordNormaliser.Normalise([c])));
        if (pattern.Count(c => c is not ('*' or '?')) < ShortestBeginning)
        {
            Report(QueryDiagnostics.TooOpen(source, token.Span, ShortestBeginning));
            return null;
        }

        return new(field, pattern);
    }

    private static ImmutableArray<string> WordsOf(string text)
    {
        var tokens = TokenisedText.Of(text);
        return [.. Enumerable.Range(0, tokens.Tokens.Length).Select(tokens.WordAt)];
    }

    private static bool IsCharacter(string word) => word.Length == 1 && Script.Of(word[0]) is ScriptKind.Han;

    private static void Add(List<SearchQuery> parts, SearchQuery? part)
    {
        if (part is not null) parts.Add(part);
    }

    private void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>NOT with nothing beside it yet; none is left in a question that was read without errors.</summary>
    private sealed record Negation(SearchQuery Inner, TextSpan Span) : SearchQuery;
}
