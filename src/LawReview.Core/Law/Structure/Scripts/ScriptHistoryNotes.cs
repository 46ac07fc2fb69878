using System.Text.RegularExpressions;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure.Scripts;

/// <summary>
/// Takes the notes out of Cyrillic texts that say which law amended a provision: "(в ред. Федерального закона от …)",
/// "{Стаття в редакції Закону …}", "(Изм. - ДВ, бр. …)". They stand behind and between the words of the law and name other acts. What
/// says that a provision is no longer in force stays: it is all its text.
/// </summary>
internal static partial class ScriptHistoryNotes
{
    public const string Reason = "editorial note";

    /// <summary>The line without its notes; the notes are added to <paramref name="remainders"/>.</summary>
    public static LawLine Without(LawLine line, ICollection<Remainder> remainders)
    {
        var text = line.Text.Text;
        if (text.Length < 12 || text.AsSpan().IndexOfAny("([{") < 0 || !Note().IsMatch(text)) return line;
        var kept = new MappedText.Builder();
        var from = 0;
        foreach (Match match in Note().Matches(text))
        {
            foreach (var run in line.Text.Slice(new(match.Index, match.Length)).Runs) remainders.Add(new(new(run.SourceStart, run.SourceLength), Reason));
            kept.Append(line.Text.Slice(TextSpan.FromBounds(from, match.Index)));
            from = match.Index + match.Length;
        }

        kept.Append(line.Text.Slice(TextSpan.FromBounds(from, text.Length)));
        return line with { Text = kept.ToMappedText().Trim() };
    }

    [GeneratedRegex(@"[(\[](?!Утрат)(?>[^()\[\]]{0,70}?(?:[Вв]\s+ред(?:\.|акции|акції|акцыі)|[Вв]веден[аоы]?\s|[Дд]ополнен(?:[аоы]?|и[ея])\s|[Ии]зменен[аоы]?\s))(?>[^()\[\]]{0,1200}|\([^()]{0,200}\)){0,12}[)\]]|\{(?>[^{}]{0,200}?(?:[Зз]акон|редакції|[Дд]оповнен|змінами))[^{}]{0,1200}\}|\((?:(?:Изм|Доп|Нов[аио]?|Предишн[а-я]{1,3}|Отм|Попр)\.?)[^()]{0,300}(?:ДВ|бр\.)[^()]{0,300}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
