using System.Collections.Immutable;
using LawReview.Core.Text;

namespace LawReview.Core.Checklists.Parsing;

internal enum ConditionTokenKind
{
    Word,

    /// <summary>A name between backticks; the token's text is without them, its span with them.</summary>
    Name,
    Open,
    Close,
    End,
}

/// <param name="Text">Words in lower case.</param>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text, TextSpan Span)
{
    public bool Is(string word) => Kind == ConditionTokenKind.Word && Text == word;
}

/// <summary>Parts a condition into words, names and brackets; the last token is always the end.</summary>
internal static class ConditionLexer
{
    public static ImmutableArray<ConditionToken> Read(ParseContext context, TextSpan span)
    {
        var content = context.Source.Content;
        var tokens = ImmutableArray.CreateBuilder<ConditionToken>();
        var at = span.Start;
        while (at < span.End)
        {
            var start = at;
            var character = content[at];
            if (char.IsWhiteSpace(character))
            {
                at++;
            }
            else if (character == '`')
            {
                var close = content.IndexOf('`', at + 1, span.End - at - 1);
                if (close < 0)
                {
                    context.Report(ChecklistDiagnostics.UnclosedBacktick(context.Location(new(at, 1))));
                    close = EndOfWord(content, at + 1, span.End) - 1;
                }

                at = close + 1;
                tokens.Add(new(ConditionTokenKind.Name, content[(start + 1)..at].TrimEnd('`').Trim(), TextSpan.FromBounds(start, at)));
            }
            else if (character is '(' or ')')
            {
                tokens.Add(new(character == '(' ? ConditionTokenKind.Open : ConditionTokenKind.Close, content[at..++at], new(start, 1)));
            }
            else
            {
                at = IsPunctuation(character) ? at + 1 : EndOfWord(content, at, span.End);
                tokens.Add(new(ConditionTokenKind.Word, content[start..at].ToLowerInvariant(), TextSpan.FromBounds(start, at)));
            }
        }

        tokens.Add(new(ConditionTokenKind.End, "", new(span.End, 0)));
        return tokens.ToImmutable();
    }

    private static int EndOfWord(string content, int at, int end)
    {
        while (at < end && !char.IsWhiteSpace(content[at]) && content[at] is not ('`' or '(' or ')') && !IsPunctuation(content[at])) at++;
        return at;
    }

    private static bool IsPunctuation(char character) => character is ',' or '.' or ';' or ':';
}
