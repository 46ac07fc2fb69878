using System.Text;
using LawReview.Core.Search;

namespace LawReview.Search.Sqlite;

/// <summary>
/// A question in FTS5's own language. Every word stands between quotation marks, so that nothing people type is ever read
/// as syntax.
/// </summary>
internal static class FtsExpression
{
    // No normalised word holds it.
    private const string Nothing = "\"\uE000\"";

    public static string Of(SearchQuery query)
    {
        var expression = new StringBuilder();
        Write(expression, query);
        return expression.ToString();
    }

    private static void Write(StringBuilder to, SearchQuery query)
    {
        switch (query)
        {
            case AnyWord any:
                Column(to, any.Field);
                if (any.Words.Length != 1) to.Append('(');
                if (any.Words.IsEmpty) to.Append(Nothing);
                for (var i = 0; i < any.Words.Length; i++) to.Append(i > 0 ? " OR " : "").Append('"').Append(any.Words[i]).Append('"');
                if (any.Words.Length != 1) to.Append(')');
                break;
            case WordStart or WordSequence:
                Column(to, FieldOf(query));
                to.Append(Phrases(query).Single());
                break;
            case Together together:
                Near(to, together);
                break;
            case AllParts all:
                Joined(to, all.Parts, " AND ");
                break;
            case AnyPart any:
                Joined(to, any.Parts, " OR ");
                break;
            case ButNot not:
                to.Append('(');
                Write(to, not.Base);
                to.Append(" NOT ");
                Write(to, not.Excluded);
                to.Append(')');
                break;
            default:
                throw new ArgumentException($"{query.GetType().Name} must be expanded first.", nameof(query));
        }
    }

    private static void Joined(StringBuilder to, IReadOnlyList<SearchQuery> parts, string by)
    {
        to.Append('(');
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) to.Append(by);
            Write(to, parts[i]);
        }

        to.Append(')');
    }

    /// <summary>FTS5 knows no alternatives within NEAR: each combination of forms is one NEAR.</summary>
    private static void Near(StringBuilder to, Together together)
    {
        IEnumerable<string> combinations = [""];
        foreach (var part in together.Parts)
        {
            var phrases = Phrases(part).ToList();
            combinations = combinations.SelectMany(c => phrases.Select(p => c.Length == 0 ? p : $"{c} {p}"));
        }

        Column(to, together.Field);
        to.Append('(').AppendJoin(" OR ", combinations.Select(c => $"NEAR({c}, {together.Distance})")).Append(')');
    }

    private static IEnumerable<string> Phrases(SearchQuery part) => part switch
    {
        AnyWord { Words.IsEmpty: true } => [Nothing],
        AnyWord any => any.Words.Select(w => $"\"{w}\""),
        WordStart start => [$"\"{start.Beginning}\" *"],
        WordSequence sequence => [$"\"{string.Join(' ', sequence.Words)}\"{(sequence.LastIsBeginning ? " *" : "")}"],
        _ => throw new ArgumentException($"{part.GetType().Name} cannot stand here.", nameof(part)),
    };

    private static SearchField FieldOf(SearchQuery query) => query is WordStart start ? start.Field : ((WordSequence)query).Field;

    private static void Column(StringBuilder to, SearchField field) => to
        .Append(field == SearchField.Words ? "{heading text}" : $"{{{SqliteSchema.ColumnOf(field)}}}").Append(" : ");
}
