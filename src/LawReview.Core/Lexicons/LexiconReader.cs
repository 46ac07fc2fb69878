using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Lexicons;

/// <summary>The state of reading one lexicon, line by line.</summary>
internal sealed class LexiconReader(SourceText source)
{
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<Draft> drafts = [];
    private readonly PatternElements elementsOnce = new();
    private ImmutableArray<string> trail = [];
    private string chapter = "";
    private Draft? current;
    private bool inComment;

    public Parsed<Lexicon> Read()
    {
        var (language, name, bodyStart) = ReadFrontMatter();
        var lines = new LineReader(source.Content);
        while (lines.Next())
            if (lines.Start >= bodyStart)
                ReadLine(lines.Current, lines.Start);

        foreach (var draft in drafts)
            if (!draft.HasPatternLines)
                diagnostics.Add(LexiconDiagnostics.EmptyConcept(draft.Location, draft.Id));
        ResolveReferences();
        var concepts = drafts.Select(d => d.ToConcept()).ToImmutableArray();
        return new(
            new(language, name, source.Sha256, concepts),
            [.. diagnostics.OrderBy(d => d.Location?.Span.Start ?? 0).ThenBy(d => d.Code.Code, StringComparer.Ordinal)]);
    }

    private (string Language, string Name, int BodyStart) ReadFrontMatter()
    {
        var matter = FrontMatter.Read(source);
        if (matter is null)
        {
            diagnostics.Add(LexiconDiagnostics.MissingFrontMatter(Location(FirstLine())));
            return ("", "", 0);
        }

        foreach (var line in matter.Malformed) diagnostics.Add(LexiconDiagnostics.MalformedFrontMatter(Location(line)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in matter.Entries)
        {
            if (!LexiconParser.FrontMatterKeys.Contains(entry.Key))
                diagnostics.Add(LexiconDiagnostics.UnknownFrontMatterKey(Location(entry.KeySpan), entry.Key, LexiconParser.FrontMatterKeys));
            else if (!seen.Add(entry.Key))
                diagnostics.Add(LexiconDiagnostics.DuplicateFrontMatterKey(Location(entry.KeySpan), entry.Key));
        }

        return (Required("language"), Required("name"), matter.Span.End);

        string Required(string key)
        {
            if (matter.Find(key) is { Value.Text.Length: > 0 } entry) return entry.Value.Text;
            diagnostics.Add(LexiconDiagnostics.MissingFrontMatterKey(Location(new(0, 3)), key));
            return "";
        }
    }

    private void ReadLine(ReadOnlySpan<char> line, int start)
    {
        var text = line.Trim();
        if (SkipsComment(text) || text.IsEmpty) return;
        var span = new TextSpan(start + line.IndexOf(text, StringComparison.Ordinal), text.Length);
        if (text.StartsWith("## ", StringComparison.Ordinal))
            StartConcept(span);
        else if (text[0] == '#')
            StartChapter(span);
        else if (text.StartsWith("- ", StringComparison.Ordinal) || text is "-")
            ReadPattern(span);
        else if (current is null)
            return;
        else if (text is "Not:")
            StartExclusions(span);
        else if (!current.HasPatternLines && !current.InExclusions)
            current.Description.AppendLine(text.ToString());
        else
            diagnostics.Add(LexiconDiagnostics.UnexpectedText(Location(span), text[0] is '*' or '+'
                ? "begin a pattern with a hyphen and a blank"
                : "a pattern is one line after a hyphen; what the concept is stands above its first pattern"));
    }

    private bool SkipsComment(ReadOnlySpan<char> text)
    {
        if (!inComment && !text.StartsWith("<!--", StringComparison.Ordinal)) return false;
        inComment = !text.EndsWith("-->", StringComparison.Ordinal);
        return true;
    }

    private void StartChapter(TextSpan heading)
    {
        current = null;
        var text = source[heading];
        chapter = text.TrimStart('#').Trim();
        trail = [chapter];
        if (!text.StartsWith("# ", StringComparison.Ordinal))
            diagnostics.Add(LexiconDiagnostics.UnexpectedText(
                Location(heading), "a concept begins with ## and a blank, a chapter with # and a blank; there are no other headings"));
    }

    private void StartConcept(TextSpan heading)
    {
        var (title, id, idSpan) = HeadingId.Split(source, TextSpan.FromBounds(heading.Start + 2, heading.End));
        trail = chapter.Length > 0 ? [chapter, title] : [title];
        var location = Location(idSpan);
        current = new(id, title, location);
        if (id.Length == 0)
        {
            diagnostics.Add(LexiconDiagnostics.ConceptWithoutId(Location(heading)));
            return;
        }

        if (!HeadingId.IsConceptId(id)) diagnostics.Add(LexiconDiagnostics.BadConceptId(location, id));
        if (drafts.Find(d => d.Id == id) is { } first)
            diagnostics.Add(LexiconDiagnostics.DuplicateConcept(location, id, first.Location));
        else
            drafts.Add(current);
    }

    private void StartExclusions(TextSpan line)
    {
        if (current!.InExclusions) diagnostics.Add(LexiconDiagnostics.RepeatedNot(Location(line), current.Id));
        current.InExclusions = true;
    }

    private void ReadPattern(TextSpan line)
    {
        if (current is null)
        {
            // Lists in the text of a chapter are for the reader, but a pattern there would be lost.
            diagnostics.Add(LexiconDiagnostics.PatternOutsideConcept(Location(line)));
            return;
        }

        var start = line.Start + 1;
        while (start < line.End && char.IsWhiteSpace(source.Content[start])) start++;
        var span = TextSpan.FromBounds(start, line.End);
        current.HasPatternLines |= !current.InExclusions;
        var parser = new PatternParser(source, trail, diagnostics, elementsOnce);
        if (span.Length == 0)
        {
            diagnostics.Add(LexiconDiagnostics.EmptyPattern(Location(line)));
            return;
        }

        AddPatterns(parser.Parse(span), Location(span));
        foreach (var reference in parser.References) current.References.Add((reference.Concept, Location(reference.Span)));
    }

    private void AddPatterns(ImmutableArray<ImmutableArray<PatternElement>> expansion, SourceLocation location)
    {
        var prefix = current!.Id + (current.InExclusions ? '!' : ':');
        var seen = current.InExclusions ? current.SeenExclusions : current.Seen;
        var into = current.InExclusions ? current.Exclusions : current.Patterns;
        var repeated = new List<(string Text, SourceLocation First)>();
        foreach (var elements in expansion)
        {
            if (seen.TryGetValue(elements, out var first))
            {
                repeated.Add((string.Join(' ', elements), first));
                continue;
            }

            seen.Add(elements, location);
            into.Add(new(prefix, elements, location));
        }

        if (repeated.Count > 0)
            diagnostics.Add(LexiconDiagnostics.DuplicatePattern(location, repeated[0].Text, repeated[0].First, repeated.Count - 1));
    }

    private void ResolveReferences()
    {
        var byId = drafts.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var finished = new HashSet<Draft>();
        foreach (var draft in drafts)
            foreach (var (concept, location) in draft.References)
                if (!byId.ContainsKey(concept))
                {
                    diagnostics.Add(LexiconDiagnostics.UnknownConcept(location, concept, byId.Keys));
                    draft.Drop(concept);
                }

        foreach (var draft in drafts) Visit(draft, [], byId, finished);
    }

    /// <summary>Reports, and removes, the reference that closes a circle.</summary>
    private void Visit(Draft draft, ImmutableList<Draft> path, Dictionary<string, Draft> byId, HashSet<Draft> finished)
    {
        if (finished.Contains(draft)) return;
        path = path.Add(draft);
        foreach (var (concept, location) in draft.References.DistinctBy(r => r.Concept).ToList())
        {
            if (!byId.TryGetValue(concept, out var target)) continue;
            var from = path.IndexOf(target);
            if (from < 0)
            {
                Visit(target, path, byId, finished);
                continue;
            }

            diagnostics.Add(LexiconDiagnostics.ConceptCircle(location, path.Skip(from).Append(target).Select(d => d.Id)));
            draft.Drop(concept);
        }

        finished.Add(draft);
    }

    private TextSpan FirstLine() => new(0, source.LineText(1).Length);

    private SourceLocation Location(TextSpan span) => new(source, span, trail);

    /// <summary>Compares patterns whose elements come from one <see cref="PatternElements"/>, where equal elements are one object.</summary>
    private sealed class SameElements : IEqualityComparer<ImmutableArray<PatternElement>>
    {
        public static readonly SameElements Instance = new();

        public bool Equals(ImmutableArray<PatternElement> x, ImmutableArray<PatternElement> y)
        {
            if (x.Length != y.Length) return false;
            for (var i = 0; i < x.Length; i++)
                if (!ReferenceEquals(x[i], y[i]))
                    return false;
            return true;
        }

        public int GetHashCode(ImmutableArray<PatternElement> obj)
        {
            var hash = 17;
            foreach (var element in obj) hash = unchecked((hash * 31) + RuntimeHelpers.GetHashCode(element));
            return hash;
        }
    }

    private sealed class Draft(string id, string title, SourceLocation location)
    {
        public string Id => id;

        public SourceLocation Location => location;

        public StringBuilder Description { get; } = new();

        public List<ConceptPattern> Patterns { get; } = [];

        public List<ConceptPattern> Exclusions { get; } = [];

        public List<(string Concept, SourceLocation Location)> References { get; } = [];

        public Dictionary<ImmutableArray<PatternElement>, SourceLocation> Seen { get; } = new(SameElements.Instance);

        public Dictionary<ImmutableArray<PatternElement>, SourceLocation> SeenExclusions { get; } = new(SameElements.Instance);

        public bool HasPatternLines { get; set; }

        public bool InExclusions { get; set; }

        public void Drop(string concept)
        {
            Patterns.RemoveAll(RefersTo);
            Exclusions.RemoveAll(RefersTo);

            bool RefersTo(ConceptPattern pattern) => pattern.Elements.Contains(new ConceptReference(concept));
        }

        public Concept ToConcept() =>
            new(Id, title, Description.ToString().Trim(), [.. Patterns], [.. Exclusions], location);
    }
}
