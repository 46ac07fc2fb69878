using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Reading;

/// <summary>Reports words with letters of two scripts that look alike: the first with its place, and how many there are.</summary>
internal static class ScriptMixes
{
    public static ImmutableArray<Diagnostic> Report(LawText law)
    {
        var count = 0;
        (TextSpan Span, string Word)? first = null;
        foreach (var provision in law.AllProvisions())
            foreach (var text in (ReadOnlySpan<MappedText>)[provision.Heading, provision.Text, provision.Tail])
                foreach (var span in Mixed(text.Text))
                {
                    count++;
                    if (first is null && text.ToSource(span) is [var place, ..]) first = (place, text.Text.Substring(span.Start, span.Length));
                }

        return first is { } found ? [ReadingDiagnostics.LetterLooksAlike(law.Source, found.Span, found.Word, count)] : [];
    }

    private static List<TextSpan> Mixed(string text)
    {
        var found = new List<TextSpan>();
        if (!text.AsSpan().ContainsAnyInRange('\u0370', '\u04FF')) return found;
        var start = -1;
        var (latin, other) = (false, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (start < 0) (start, latin, other) = (i, false, false);
                latin |= char.IsAsciiLetter(text[i]);
                other |= text[i] is >= '\u0370' and <= '\u04FF';
                continue;
            }

            if (start >= 0 && latin && other && LookAlikes.InOneScript(text.AsSpan(start, i - start)) is not null) found.Add(TextSpan.FromBounds(start, i));
            start = -1;
        }

        return found;
    }
}
