using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Law.Citations;
using LawReview.Core.Law.References;

namespace LawReview.Core.Amendments;

/// <summary>
/// Makes the law as it would be with a draft. Takes a State's texts and the draft, read; gives a jurisdiction in memory, what was
/// applied and what could not be. What is not understood changes nothing and is listed; nothing is guessed.
/// </summary>
public static class DraftApplication
{
    /// <summary>A copy of an act has at least this share of its sections word for word, or nearly so.</summary>
    private const double LeastAlike = 0.5;

    private const int FewestAlike = 2;

    /// <param name="draft">Of which the text was read; its file bears another name than those of the law.</param>
    public static AmendedLaw Apply(Jurisdiction law, Expression draft)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Text is null) throw new ArgumentException("the draft was not read", nameof(draft));
        var counting = law.Counting().ToList();
        var inLanguage = counting.Where(e => Primary(e.Language) == Primary(draft.Language)).ToList();
        var reading = new DraftReading(inLanguage.Count > 0 ? inLanguage : counting, draft);
        if (!reading.IsAmending && CopyOf(draft, counting) is { } original) return Copy(law, draft, original);
        return reading.Amend(law);
    }

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>The text of the law that most sections of the draft are also in.</summary>
    private static Expression? CopyOf(Expression draft, List<Expression> laws)
    {
        var own = Sections(draft.Text!);
        if (own.Count == 0) return null;
        foreach (var law in laws)
        {
            var theirs = Sections(law.Text!);
            var alike = own.Count(s => theirs.TryGetValue(s.Key, out var text) && text == s.Value);
            if (alike >= Math.Min(FewestAlike, own.Count) && (alike >= LeastAlike * own.Count || (SameTitle(draft, law) && alike > 0))) return law;
        }

        return laws.FirstOrDefault(l => SameTitle(draft, l) && Sections(l.Text!).Keys.Intersect(own.Keys).Count() * 2 >= own.Count);
    }

    private static bool SameTitle(Expression one, Expression other) =>
        one.Title.Length > 0 && string.Equals(Letters(one.Title), Letters(other.Title), StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Sections(LawText text)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in text.AllProvisions().Where(p => p.Kind is ProvisionKind.Section or ProvisionKind.Article && !p.IsInserted))
            sections.TryAdd(CitationNumbers.Key(section.Number), Letters(string.Concat(section.SelfAndDescendants().Select(p => p.Text.Text + p.Tail.Text))));
        return sections;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static AmendedLaw Copy(Jurisdiction law, Expression draft, Expression original)
    {
        // The copy is the work itself at another time: its title and kind are those of the law.
        var now = draft with
        {
            WorkId = original.WorkId, Title = original.Title, Kind = original.Kind, Status = original.Status, Authority = original.Authority,
            Language = original.Language, AsOf = original.AsOf, Excluded = null,
        };
        return new(law, With(law, original, now), draft, DraftKind.MarkedCopy, [], [], [original]);
    }

    internal static Jurisdiction With(Jurisdiction law, Expression before, Expression after) => law with
    {
        Works = [.. law.Works.Select(w => w.Expressions.Contains(before) ? w with { Expressions = [.. w.Expressions.Select(e => e == before ? after : e)] } : w)],
    };
}
