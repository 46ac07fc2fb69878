using System.Text.RegularExpressions;
using LawReview.Core.Law;
using LawReview.Reading.Markdown;

namespace LawReview.Reading.Manifests;

/// <summary>What a file tells about itself where no manifest does. Everything here is shown as inferred.</summary>
internal static partial class Inference
{
    private static readonly (string Word, InstrumentKind Kind)[] TitleWords =
    [
        ("explanatory", InstrumentKind.Explanatory), ("model law", InstrumentKind.ModelLaw), ("bill", InstrumentKind.Bill), ("interpretation of", InstrumentKind.Interpretation), ("解释", InstrumentKind.Interpretation),
        ("approval", InstrumentKind.ApprovalAct), ("ratification", InstrumentKind.ApprovalAct), ("amendment", InstrumentKind.AmendingAct), ("amending", InstrumentKind.AmendingAct),
        ("regulation", InstrumentKind.Regulation), ("reglamento", InstrumentKind.Regulation), ("decreto supremo", InstrumentKind.Regulation), ("décret", InstrumentKind.Regulation), ("مرسوم", InstrumentKind.Regulation), ("verordnung", InstrumentKind.Regulation), ("rules", InstrumentKind.Regulation),
        ("code", InstrumentKind.Code), ("código", InstrumentKind.Code), ("кодекс", InstrumentKind.Code), ("gesetzbuch", InstrumentKind.Code), ("codice", InstrumentKind.Code),
        ("protocol", InstrumentKind.Treaty), ("convention", InstrumentKind.Treaty),
    ];

    public static InstrumentKind Kind(string title)
    {
        foreach (var (word, kind) in TitleWords)
            if (HasWord(title, word) && !(kind == InstrumentKind.Regulation && IsDecreeLaw(title)) && !(kind == InstrumentKind.Code && ChangesAnother(title, word)))
                return kind;
        return InstrumentKind.Act;
    }

    /// <summary>A decree with the force of an act: décret-loi, decreto legislativo, مرسوم بقانون.</summary>
    private static bool IsDecreeLaw(string title) => DecreeLaw().IsMatch(title);

    /// <summary>"Act to amend the Penal Code": the code is not this text.</summary>
    private static bool ChangesAnother(string title, string word) => Changing().Match(title) is { Success: true } change && change.Index < title.IndexOf(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"décret[- ]loi|decret[ao][- ](?:com força de )?(?:ley|lei|legge|legislativo)|مرسوم\s+(?:اتحادي\s+)?(?:بقانون|بقانون اتحادي|تشريعي)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DecreeLaw();

    [GeneratedRegex(@"\b(?:amend|modif|reforma|reform|incorpor|änder|alter|introdu|изменен|дополнен)|تعديل|修[正改]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changing();

    public static string AsOf(StatuteFrontMatter front)
    {
        foreach (var key in (ReadOnlySpan<string>)["as_of", "as of", "last_updated", "consolidated", "date", "publication_date"])
            if (front[key] is { Length: >= 4 } value)
                return value;
        return "";
    }

    public static TextStatus Status(StatuteFrontMatter front, string title, LawText text)
    {
        var stated = front["status"];
        if (Says(stated, "repealed") || Says(title, "repealed")) return TextStatus.Repealed;
        if (Says(stated, "historic")) return TextStatus.Historic;
        if (Says(stated, "superseded")) return TextStatus.Superseded;
        if (Kind(title) == InstrumentKind.Bill) return TextStatus.Bill;
        var start = text.Source.Content[..Math.Min(text.Source.Content.Length, 1500)];
        if (start.Contains("[REPEALED", StringComparison.OrdinalIgnoreCase)) return TextStatus.Repealed;
        return start.Contains("Historic text", StringComparison.OrdinalIgnoreCase) ? TextStatus.Historic : TextStatus.InForce;
    }

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool HasWord(string title, string word)
    {
        for (var at = title.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = title.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(title[at - 1]) || word[0] > 0x0500) && (end >= title.Length || !char.IsLetter(title[end]) || title[end] is 's' || word[0] > 0x0500)) return true;
        }

        return false;
    }
}
