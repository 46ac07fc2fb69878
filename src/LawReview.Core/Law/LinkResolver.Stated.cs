using LawReview.Core.Law.References;
using LawReview.Core.Text;

namespace LawReview.Core.Law;

/// <summary>
/// References that the files themselves state. Where one resolves, it counts instead of what was read from its words,
/// unless the words are more exact (the link goes to the section, the words to its paragraph).
/// </summary>
public sealed partial class LinkResolver
{
    private readonly Dictionary<Expression, Dictionary<string, Provision>> placesByName = [];

    private void AddStated(TextIndex index)
    {
        var stated = index.Expression.Text!.Stated.References;
        if (stated.IsEmpty) return;
        var read = new Dictionary<Provision, List<int>>();
        for (var i = 0; i < references.Count; i++)
            if (references[i].From.Expression == index.Expression)
            {
                if (!read.TryGetValue(references[i].From.Provision, out var list)) read.Add(references[i].From.Provision, list = []);
                list.Add(i);
            }

        foreach (var provision in index.Expression.Text.AllProvisions())
            foreach (var text in (ReadOnlySpan<MappedText>)[provision.Text, provision.Tail])
                foreach (var (reference, place) in SourcePlaces.In(stated, r => r.Span, text).ToList())
                    AddStated(index.Expression, provision, text.Slice(place), reference.Target, read.GetValueOrDefault(provision));
    }

    private void AddStated(Expression own, Provision provision, MappedText words, string target, List<int>? read)
    {
        var found = Find(own, target);
        var external = found is null && PointsElsewhere(own, target);
        if (found is null && !external) return;
        var same = (read ?? []).Where(i => Overlap(references[i].Words, words)).ToList();
        foreach (var i in same)
        {
            if (external) references[i] = references[i] with { Targets = [], External = true };
            else if (!references[i].Targets.Any(t => t.Expression == found!.Expression && t.Provision.Ancestors().Prepend(t.Provision).Contains(found.Provision)))
                references[i] = references[i] with { Targets = [found!], External = false };
        }

        if (same.Count == 0) references.Add(new(new(own, provision), words, found is null ? [] : [found], external));
    }

    private ProvisionIn? Find(Expression own, string target)
    {
        var cut = target.LastIndexOfAny(['#', '~']);
        var (work, place) = cut >= 0 ? (target[..cut], target[(cut + 1)..]) : (target, "");
        if (work.Length == 0) return PlaceIn(own, place);
        foreach (var other in indexes.Keys)
        {
            if (place.Length > 0 && IsOf(other, work) && PlaceIn(other, place) is { } there) return there;
            if (place.Length == 0 && Names(other).TryGetValue(work.TrimEnd('/'), out var named)) return new(other, named);
        }

        return null;
    }

    private ProvisionIn? PlaceIn(Expression expression, string place) =>
        Names(expression).TryGetValue(place, out var provision) ? new(expression, provision) : null;

    private bool PointsElsewhere(Expression own, string target)
    {
        if (target.Length == 0 || target[0] == '#') return false;
        var uri = own.Text!.Stated.Uri;
        return uri.Length > 0 && !IsOf(own, target) && !indexes.Keys.Any(e => IsOf(e, target));
    }

    // "/akn/xx/act/2001/4/eng@2005/main" is of the work "/akn/xx/act/2001/4", "/akn/xx/act/2001/45" is not.
    private static bool IsOf(Expression expression, string target)
    {
        var uri = expression.Text!.Stated.Uri.TrimEnd('/');
        return uri.Length > 1 && target.StartsWith(uri, StringComparison.OrdinalIgnoreCase) && (target.Length == uri.Length || target[uri.Length] is '/' or '#' or '~' or '@' or '!');
    }

    private Dictionary<string, Provision> Names(Expression expression)
    {
        if (placesByName.TryGetValue(expression, out var names)) return names;
        placesByName[expression] = names = new(StringComparer.Ordinal);
        foreach (var provision in expression.Text!.AllProvisions())
        {
            names.TryAdd(provision.Address, provision);
            if (provision.Identifier.Length > 0) names.TryAdd(provision.Identifier, provision);
        }

        return names;
    }

    private static bool Overlap(MappedText first, MappedText second) =>
        first.Runs.Any(a => second.Runs.Any(b => a.SourceStart < b.SourceStart + b.SourceLength && b.SourceStart < a.SourceStart + a.SourceLength));
}
