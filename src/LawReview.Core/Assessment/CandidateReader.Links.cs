using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Search;
using LawReview.Core.Text;

namespace LawReview.Core.Assessment;

/// <summary>What was read refers to more.</summary>
public sealed partial class CandidateReader
{
    /// <summary>Reads on until what was read refers to nothing new.</summary>
    private (Jurisdiction, Links) Linked()
    {
        for (var round = 1; ; round++)
        {
            var jurisdiction = Built();
            found.Search(jurisdiction.Counting().Where(e => wanted.ContainsKey(e.File)));
            var links = LinkResolver.Resolve(jurisdiction, found);
            var more = WantTargets(links) | WantStated(jurisdiction);
            more |= WantUsesOfTerms(jurisdiction, links);
            if (round == MostRounds || !more) return (jurisdiction, links);
        }
    }

    /// <summary>What stands in a document with a passage that defines; of a text about which nothing is known, all.</summary>
    private IEnumerable<Provision> ThatMayDefine(Expression text) => !passages.Knows(text.File) ? text.Text!.AllProvisions()
        : SearchDocument.Sections(text.Text!.Provisions).Where((_, i) => Defines(passages.PassagesOf(text.File, i))).SelectMany(s => s.IsContainer ? [s] : s.SelfAndDescendants());

    private bool Defines(Range range) => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).Any(n => passages.Defining[n]);

    /// <summary>In any order of the words, as in a definition.</summary>
    private bool SaysConduct(PassageIndex index, Passage passage) => conduct.Exists(c => SayEvaluator.Evaluate(index, passage, c).Holds);

    private bool MaySayConduct(ProvisionIn where) =>
        PlaceOf(where) is not { } place || passages.PassagesOf(place.File, place.Ordinal) is var range && conduct.Exists(c =>
            passages.Meeting(c) is not { } met || Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).Any(n => met[n]));

    /// <summary>A condition looks one reference far.</summary>
    private bool WantTargets(Links links)
    {
        var more = false;
        foreach (var reference in links.References)
        {
            if (reference.Targets.IsEmpty || PlaceOf(reference.From) is not { } from || !telling.Contains(from)) continue;
            foreach (var target in reference.Targets)
                if (!target.Provision.IsContainer && PlaceOf(target) is { } place)
                    more |= Documents(place.File).Add(place.Ordinal);
        }

        // An act that is named, of which nothing was read yet, must show its numbers before the place in it is known.
        foreach (var named in links.References.Where(r => r.Targets.IsEmpty).Select(r => r.Work).OfType<Expression>().Select(w => w.File).Distinct())
            if (byFile.ContainsKey(named) && wanted.TryAdd(named, []))
                more = true;
        return more;
    }

    /// <summary>What the files state as references in the words that were read: the section whose name their target begins with.</summary>
    private bool WantStated(Jurisdiction jurisdiction)
    {
        var more = false;
        var byUri = byFile.Values.Where(e => e.Text!.Stated.Uri.Length > 1).ToList();
        foreach (var own in jurisdiction.Counting().Where(e => !e.Text!.Stated.References.IsEmpty && wanted.ContainsKey(e.File)))
            foreach (var provision in own.Text!.AllProvisions())
                foreach (var text in (ReadOnlySpan<MappedText>)[provision.Text, provision.Tail])
                    foreach (var target in SourcePlaces.In(own.Text.Stated.References, r => r.Span, text).Select(r => r.Item.Target))
                    {
                        if (!statedTargets.Add((own.File, target))) continue;
                        var files = target.StartsWith('#') ? [own.File]
                            : byUri.Where(e => target.StartsWith(e.Text!.Stated.Uri.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)).Select(e => e.File).ToList();
                        foreach (var file in files)
                        {
                            more |= !wanted.ContainsKey(file);
                            foreach (var ordinal in Named(file, target)) more |= Documents(file).Add(ordinal);
                        }
                    }

        return more;
    }

    private IEnumerable<int> Named(string file, string target)
    {
        if (!names.TryGetValue(file, out var sections))
            names.Add(file, sections = [.. SearchDocument.Sections(law.Read(byFile[file], new HashSet<int>()).Text!.Provisions).Select(s => (s.Address, s.Identifier))]);
        var place = target[(target.LastIndexOfAny(['#', '~']) + 1)..];
        for (var i = 0; i < sections.Length; i++)
            if (Begins(place, sections[i].Address) || Begins(target, sections[i].Identifier) || Begins(place, sections[i].Identifier))
                yield return i;

        static bool Begins(string whole, string name) =>
            name.Length > 0 && whole.StartsWith(name, StringComparison.Ordinal) && (whole.Length == name.Length || !char.IsLetterOrDigit(whole[name.Length]));
    }

    /// <summary>Acts that use a term of several words whose definition, in an act of an offence, says the conduct.</summary>
    private bool WantUsesOfTerms(Jurisdiction jurisdiction, Links links)
    {
        var more = false;
        PassageIndex? index = null;
        foreach (var definition in links.Definitions.Where(d => whole.Contains(d.Where.Expression.File) && definedTerms.Add((d.Where.Expression.File, d.Term))))
        {
            var words = SearchDocument.Words(definition.Term).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || !MaySayConduct(definition.Where)) continue;
            index ??= new(jurisdiction, links, matchers, passages);
            if (!index.Under(definition.Where.Provision).Any(p => SaysConduct(index, p))) continue;
            var language = definition.Where.Expression.Language;
            SearchQuery uses = new AllParts([.. words.Select(w => InflectedWords.FormsBegin(language, w)).Select(b => b.Length == 1
                ? (SearchQuery)new WordStart(SearchField.Text, b[0]) : new AnyPart([.. b.Select(one => new WordStart(SearchField.Text, one))]))]);
            foreach (var number in law.Search.All(uses))
                if (law.PlaceOf(number) is { } place)
                    more |= WantWhole(place.File);
        }

        return more;
    }

    private (string File, int Ordinal)? PlaceOf(ProvisionIn where) =>
        byFile.ContainsKey(where.Expression.File) && SearchDocument.SectionOf(where.Provision).Document is >= 0 and var document ? (where.Expression.File, document) : null;

    private Jurisdiction Built() => law.Jurisdiction with
    {
        Works = [.. law.Jurisdiction.Works.Select(w => w with { Expressions = [.. w.Expressions.Select(Built)] })],
    };

    private Expression Built(Expression expression)
    {
        if (!expression.Counts || !wanted.TryGetValue(expression.File, out var documents)) return expression;
        if (read.TryGetValue(expression.File, out var known) && known.Count == documents.Count) return known.Text;
        var text = law.Read(expression, documents);
        read[expression.File] = (documents.Count, text);
        return text;
    }
}
