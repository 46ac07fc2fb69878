using LawReview.Core.Text;

namespace LawReview.Core.Search;

internal enum QueryTokenKind
{
    Word,
    Phrase,
    Open,
    Close,
    Field,
    And,
    Or,
    Not,
    Near,
    Before,
    End,
}

/// <param name="Text">The word, the phrase without its marks, the name of the field, or the distance.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, TextSpan Span);

/// <summary>Cuts a question into words, phrases, brackets, fields and operators.</summary>
internal sealed class QueryLexer(SourceText source, Action<Diagnostics.Diagnostic> report)
{
    private readonly string content = source.Content;

    public List<QueryToken> Read()
    {
        var tokens = new List<QueryToken>();
        var at = 0;
        while (at < content.Length)
        {
            if (char.IsWhiteSpace(content[at]))
            {
                at++;
                continue;
            }

            var token = content[at] switch
            {
                '(' => new(QueryTokenKind.Open, "(", new(at, 1)),
                ')' => new(QueryTokenKind.Close, ")", new(at, 1)),
                _ when IsQuote(content[at]) => Phrase(at),
                _ => Word(at),
            };
            tokens.Add(token);
            at = token.Span.End;
        }

        tokens.Add(new(QueryTokenKind.End, "", new(content.Length, 0)));
        return tokens;
    }

    private static bool IsQuote(char character) => character is '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '『' or '』';

    private QueryToken Phrase(int start)
    {
        var end = start + 1;
        while (end < content.Length && !IsQuote(content[end])) end++;
        if (end < content.Length) return new(QueryTokenKind.Phrase, content[(start + 1)..end], TextSpan.FromBounds(start, end + 1));
        report(QueryDiagnostics.UnclosedQuotation(source, new(start, 1)));
        return new(QueryTokenKind.Phrase, content[(start + 1)..], TextSpan.FromBounds(start, content.Length));
    }

    private QueryToken Word(int start)
    {
        var end = start;
        while (end < content.Length && !char.IsWhiteSpace(content[end]) && content[end] is not ('(' or ')') && !IsQuote(content[end]))
        {
            if (content[end] == ':' && end > start && content.AsSpan(start, end - start).IndexOfAnyExcept(Letters) < 0)
                return new(QueryTokenKind.Field, content[start..end], TextSpan.FromBounds(start, end + 1));
            end++;
        }

        var text = content[start..end];
        var span = TextSpan.FromBounds(start, end);
        return text switch
        {
            "AND" => new(QueryTokenKind.And, text, span),
            "OR" => new(QueryTokenKind.Or, text, span),
            "NOT" => new(QueryTokenKind.Not, text, span),
            "NEAR" or "BEFORE" => new(text == "NEAR" ? QueryTokenKind.Near : QueryTokenKind.Before, "10", span),
            _ when text.StartsWith("NEAR/", StringComparison.Ordinal) => new(QueryTokenKind.Near, text["NEAR/".Length..], span),
            _ when text.StartsWith("BEFORE/", StringComparison.Ordinal) => new(QueryTokenKind.Before, text["BEFORE/".Length..], span),
            _ => new(QueryTokenKind.Word, text, span),
        };
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
