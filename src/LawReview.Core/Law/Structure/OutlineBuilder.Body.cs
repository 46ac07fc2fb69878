using LawReview.Core.Law.Structure.Scripts;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>Bodies: what is gathered below the open section, headings beside numbers, headings without numbers.</summary>
public sealed partial class OutlineBuilder
{
    private bool titleExpected;
    private bool titleContinues;
    private LawLine? besideNumber;
    private readonly Dictionary<int, bool> titlesStandHigher = [];
    private const int LongestTitleLines = 3;
    private const int LongestTitleRest = 110;

    private void AddToBody(LawLine line, int index = -1)
    {
        if (target is null) StartPreamble();
        if (section is not null && body.Count <= LongestTitleLines && section.Children.Count == 0 && (body.Count == 0 || BodyIsTitle(line)) && WithoutRepeatedNumber(line) is { } rest)
        {
            foreach (var words in body) section.Heading = LineEnds.Join(section.Heading, words.Text.Trim());
            body.Clear();
            titleExpected = false;
            titleContinues = false;
            if (rest.Text.Length > 0) body.Add(rest with { AfterBreak = true });
            return;
        }

        if (titleExpected || titleContinues)
        {
            var expected = titleExpected;
            var goesOn = titleContinues;
            titleExpected = false;
            titleContinues = false;
            if (section is not null && body.Count == 0)
            {
                if (goesOn && (ContinuesTitle(line) || (index >= 0 && IsRestOfTitle(index)))) return;
                if (expected && index >= 0 && IsTitleLine(index))
                {
                    section.Heading = line.Text.Trim();
                    return;
                }
            }
        }

        // A marginal note that a conversion put as a list item below the section's first words.
        if (style.ByNumber && line.IsListItem && section is { Heading.IsBlank: true } && body.Count == 1
            && line.Text.Length < 90 && line.Text.Text.EndsWith('.') && char.IsUpper(line.Text.Text[0]) && Phrases.ReadsAsTitle(line.Text.Text.TrimEnd('.')))
        {
            section.Heading = line.Text.Trim();
            return;
        }

        body.Add(line);
    }

    /// <summary>"7A. Ferries that are laid up" / "for the winter" / "7A.—(1) A ferry": the number and the dash come back, so what stood between is the title.</summary>
    private bool BodyIsTitle(LawLine line) =>
        section!.Heading.IsBlank && line.Text.Text.StartsWith(section.Number + ".", StringComparison.Ordinal) && line.Text.Text.AsSpan(section.Number.Length + 1).TrimStart() is { Length: > 0 } rest && rest[0] is '—' or '–' or '-' or '('
        && body.All(l => l.HeadingLevel == 0 && l.Text.Length <= 110) && !body[^1].Text.Text.AsSpan().TrimEnd().EndsWith(".");

    /// <summary>Text that begins with the number of its section over again, and perhaps the title ("36. Offences (1) Any person").</summary>
    private LawLine? WithoutRepeatedNumber(LawLine line)
    {
        var text = line.Text.Text;
        if (line.HeadingLevel > 0 || section!.Designation.Length == 0 || !text.StartsWith(section.Number, StringComparison.Ordinal)) return null;
        // "Статья 1. Цели" / "1. Целями": the first part of an article that has a word before its number.
        if (Script.OfFirstLetter(section.Designation.Text) == ScriptKind.Cyrillic) return null;
        var end = section.Number.Length;
        if (end >= text.Length || text[end] != '.' || (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))) return null;
        end++;
        while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is '—' or '–' or '-')) end++;
        var title = section.Heading.Text;
        var repeatsTitle = title.Length > 0 && end + title.Length <= text.Length && string.CompareOrdinal(text, end, title, 0, title.Length) == 0;
        // The first section or article may begin with a paragraph 1.
        if (MarkerOrder.IsFirst(MarkerClass.Digit, section.Number) && !repeatsTitle) return null;
        if (repeatsTitle) end += title.Length;
        AddRemainder(Slice(line, 0, end), "repeated heading");
        return line with { Text = Slice(line, end, text.Length).Trim() };
    }

    /// <summary>"## Section 7. Proceedings to be in addition to any other" / "law.—The Proceedings": the title's last words.</summary>
    private bool ContinuesTitle(LawLine line)
    {
        var text = line.Text.Text;
        if (text.Length == 0 || !char.IsLower(text[0]) || section!.Heading.Text.EndsWith('.')) return false;
        var end = TitleEnd(text, 0);
        if (end is < 1 or > 120) return false;
        section.Heading = LineEnds.Join(section.Heading, Slice(line, 0, end).Trim());
        body.Add(line with { Text = Slice(line, end, text.Length).Trim() });
        return true;
    }

    /// <summary>"### Art. 20 Aiding unlawful entry and" / "unlawful stay" / "1 Whoever": the last of a heading that a conversion broke; the title takes it.</summary>
    private bool IsRestOfTitle(int index)
    {
        var line = lines[index];
        var words = line.Text.Text.AsSpan().Trim();
        var begun = section!.Heading.Text;
        if (line.HeadingLevel > 0 || words.Length is 0 or > LongestTitleRest || begun.EndsWith('.') || words[^1] is '.' or ',' or ';' or ':' or '—' or '–') return false;
        if (!(Phrases.EndsOpen(begun) && char.IsLetter(words[0])) && !char.IsLower(words[0])) return false;
        if (MarkerScanner.AtLineStart(line.Text.Text, 0) is not null || !Phrases.ReadsAsTitle(words.ToString())) return false;
        if (NextInk(index) is not (>= 0 and var next) || lines[next].HeadingLevel > 0) return false;
        var below = lines[next].Text.Text;
        if (MarkerScanner.AtLineStart(below, 0) is null && MarkerScanner.Bare(below) is null) return false;
        section.Heading = LineEnds.Join(section.Heading, line.Text.Trim());
        titleContinues = true;
        return true;
    }

    private bool IsTitleLine(int index)
    {
        var line = lines[index];
        var text = line.Text.Text.AsSpan().Trim();
        if (text.Length is 0 or > 110 || text[^1] is '.' or ',' or ';' or ':' or '—' or '-') return false;
        if (text.Length > 4 && text[0] == '(' && text[^1] == ')' && char.IsUpper(text[1]) && text.Length < 70) return true;
        if (!char.IsUpper(text[0]) || MarkerScanner.AtLineStart(line.Text.Text, 0) is not null) return false;
        if (line.IsBold) return true;
        var next = NextInk(index);
        if (next < 0 || lines[next].HeadingLevel > 0) return false;
        var following = lines[next].Text.Text.AsSpan().Trim();
        return char.IsUpper(following[0]) || following[0] is '(' or '“' or '"' || char.IsDigit(following[0]) || MarkerScanner.AtLineStart(lines[next].Text.Text, 0) is not null;
    }

    /// <summary>A short line without a full stop just before a bare number is the heading of that section.</summary>
    private LawLine? TakeMarginalHeading()
    {
        // The one line below "PART II" is the part's own title.
        var isTitleOfPart = section is null && target is { Heading.IsBlank: true, Kind: not ProvisionKind.Preamble } && !PartNames.IsName(target.Number) && body.Count == 1;
        return (style.ByNumber || ((style.TitlesAbove || StandsBelowNamedPart()) && EndsBeforeTitle())) && !isTitleOfPart ? TakeLast() : null;
    }

    /// <summary>"SPECIAL PART" / "Hiding a bell" / "Art. 5": the part has words of its own, so that the line below them is the article's.</summary>
    private bool StandsBelowNamedPart()
    {
        if (section is not null || target is not { Kind: not ProvisionKind.Schedule, Children.Count: 0 } || open.Count == 0 || open[^1].Node != target) return false;
        if (body.Count is not (1 or 2) || IsCapitals(body[^1].Text.Text) || !Phrases.ReadsAsTitle(body[^1].Text.Text)) return false;
        // In print without heading marks, words in small letters could be the second line of the part's title.
        var named = body.Count == 2 ? target.Heading.IsBlank && (body[0].IsBold || IsCapitals(body[0].Text.Text))
            : PartNames.IsName(target.Number) || (!target.Heading.IsBlank && (open[^1].Level > 0 || IsCapitals(target.Heading.Text)));
        return named && !body[^1].IsBold;
    }

    // The line above a title ends a sentence, or nothing stands above it.
    private bool EndsBeforeTitle() =>
        body.Count > 0 && body[^1].AfterBreak && char.IsLetter(body[^1].Text.Text.AsSpan().TrimEnd()[^1])
        && (body.Count == 1 || section is null || body[^2].Text.Text.AsSpan().TrimEnd()[^1] is '.' or ')' or ';' or '“' or '”' or '"' or '»');

    private LawLine? TakeLast()
    {
        if (body.Count == 0) return null;
        var last = body[^1];
        var text = last.Text.Text.AsSpan().Trim();
        if (text.Length is 0 or > 110 || !char.IsUpper(text[0]) || text[^1] is ',' or ';' or ':' or '—' or '”') return null;
        // The words beside the section's own number are its text, or it would have none.
        if (section is { Children.Count: 0 } && body.Count == 1 && ReferenceEquals(last, besideNumber)) return null;
        if (text[^1] == '.' && (text.Length > 70 || !last.AfterBreak || !Phrases.ReadsAsTitle(text.TrimEnd('.').ToString()))) return null;
        if (last.IsListItem || MarkerScanner.AtLineStart(last.Text.Text, 0) is not null) return null;
        if (!last.AfterBreak && body.Count > 1 && body[^2].Text.Text.AsSpan().TrimEnd() is { Length: > 0 } before && before[^1] is not ('.' or '”')) return null;
        body.RemoveAt(body.Count - 1);
        return last;
    }

    /// <summary>A heading that is neither part nor section: the title of the text, a cross-heading, or one inside a section.</summary>
    private bool TryPlainHeading(int index)
    {
        var line = lines[index];
        var text = line.Text.Text;
        if (section is not null && (line.HeadingLevel > sectionLevel || sectionLevel == 0)) return false;
        if (section is { Heading.IsBlank: true, Children.Count: 0, Text.IsBlank: true } && body.Count == 0 && inserted is null && NextInk(index) is >= 0 and var below && lines[below].HeadingLevel == 0
            && (line.HeadingLevel == sectionLevel || TitlesStandHigher(line.HeadingLevel)))
        {
            // "### Article 16" / "### (Hiding a bell)", in some files "##### Art. 16" / "#### Hiding a bell".
            section.Heading = line.Text.Trim();
            titleExpected = false;
            return true;
        }

        if (MarkerScanner.AtLineStart(text, 0) is not null && section is not null) return false;
        if (open.Any(o => string.Equals(o.Text, text, StringComparison.Ordinal) && o.Level == line.HeadingLevel))
        {
            AddRemainder(line.Text, "repeated heading");
            return true;
        }

        if (top.Count == 0 && body.Count == 0)
        {
            if (title.Length == 0) title = text.Trim();
            StartPreamble();
            target!.Heading = line.Text.Trim();
            return true;
        }

        Flush();
        while (open.Count > 0 && (open[^1].Level == 0 ? open[^1].Rank > 90 : open[^1].Level >= line.HeadingLevel)) open.RemoveAt(open.Count - 1);
        AddNode(new(ProvisionKind.Division) { Heading = line.Text.Trim() }, line.HeadingLevel, 99, text);
        return true;
    }

    // A heading that follows the bare numbers of at least two articles, and is of a rank that opened no part before.
    private bool TitlesStandHigher(int level)
    {
        if (level != sectionLevel - 1 || open.Any(o => o.Level == level)) return false;
        if (titlesStandHigher.TryGetValue(level, out var known)) return known;
        return titlesStandHigher[level] = Enumerable.Range(0, lines.Count - 1).Count(i => lines[i].HeadingLevel == sectionLevel && NextInk(i) is >= 0 and var next && lines[next].HeadingLevel == level
            && SectionHeadOf(i) is { } head && head.Rest >= lines[i].Text.Length) > 1;
    }

    private void StartPreamble()
    {
        target = new(ProvisionKind.Preamble);
        if (top.Count == 0 || open.Count == 0) top.Add(target);
        else open[^1].Node.Add(target);
    }

    /// <summary>Builds what was gathered into the open node.</summary>
    private void Flush()
    {
        EndInsertion();
        FlushBody();
        // A preamble whose only line turned out to be the heading of the first section.
        if (top is [{ Kind: ProvisionKind.Preamble, Heading.Length: 0, Text.Length: 0, Children.Count: 0 }] && target == top[0])
        {
            top.Clear();
            target = null;
        }

        titleExpected = false;
        titleContinues = false;
    }

    private void FlushBody()
    {
        if (target is null || body.Count == 0) return;
        var joined = Displaced.Repair(shape.Join(body));
        body.Clear();
        if (target.Kind == ProvisionKind.Preamble || (section is null && target.Children.Count == 0 && target.Heading.IsBlank && IsHeadingOnly(joined)))
        {
            if (target.Kind != ProvisionKind.Preamble)
            {
                target.Heading = joined[0].Text.Trim();
                joined.RemoveAt(0);
            }

            foreach (var line in joined)
            {
                if (target.Text.IsBlank) target.Text = line.Text.Trim();
                else target.Add(new(ProvisionKind.Unnumbered) { Text = line.Text.Trim() });
            }

            return;
        }

        if (ArticleNotes.Find(target, joined) is var (index, note, rest))
        {
            BodyParser.Parse(target, joined[..index], remainders);
            BodyParser.Parse(target.Add(note), [.. rest is null ? (IEnumerable<LawLine>)[] : [rest], .. joined[(index + 1)..]], remainders);
            ArticleNotes.Settle(note);
            return;
        }

        BodyParser.Parse(target, joined, remainders);
    }

    /// <summary>"PART II" / "OFFENCES": the title of a part on the next line.</summary>
    private static bool IsHeadingOnly(List<LawLine> joined) =>
        joined.Count >= 1 && !(Script.OfFirstLetter(joined[0].Text.Text) == ScriptKind.Han && MarkerScanner.AtLineStart(joined[0].Text.Text, 0) is not null) && joined[0].Text.Length < 140 && joined[0].Text.Text.AsSpan().TrimEnd() is { Length: > 0 } text
        && text[^1] is not ('.' or ';' or ':' or ',') && (joined.Count == 1 || joined[0].IsBold || IsCapitals(joined[0].Text.Text));
}
