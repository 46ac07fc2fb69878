using LawReview.Core.Law.Citations;
using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.References;

/// <summary>The provisions of one text by their numbers.</summary>
internal sealed class TextIndex
{
    private const int LongestRange = 400;

    private readonly Dictionary<string, Provision> sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(ProvisionKind, string), Provision> containers = [];
    private readonly List<Provision> order = [];
    private Dictionary<Provision, int>? places;
    private readonly Dictionary<string, Provision> insertedSections = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Provision> insertedOrder = [];
    private readonly Dictionary<Provision, int> insertedPlaces = [];

    public TextIndex(Expression expression)
    {
        Expression = expression;
        var inserted = new List<Provision>();
        foreach (var provision in expression.Text!.AllProvisions())
        {
            if (provision.Kind is ProvisionKind.Section or ProvisionKind.Article)
            {
                if (provision.IsInserted)
                {
                    inserted.Add(provision);
                    continue;
                }

                // A schedule's paragraphs have their own numbers; the body's sections come first.
                if (!provision.Ancestors().Any(a => a.Kind == ProvisionKind.Schedule) || !sections.ContainsKey(Key(provision.Number)))
                    sections.TryAdd(Key(provision.Number), provision);
                order.Add(provision);
            }
            else if (provision.IsContainer) containers.TryAdd((provision.Kind, ContainerKey(provision.Number)), provision);
        }

        foreach (var provision in inserted)
        {
            insertedSections.TryAdd(Key(provision.Number), provision);
            insertedPlaces[provision] = insertedOrder.Count;
            insertedOrder.Add(provision);
            sections.TryAdd(Key(provision.Number), provision);
        }
    }

    public Expression Expression { get; }

    // Few texts are asked what stands beside a section.
    private Dictionary<Provision, int> Places => places ??= PlacesIn(order);

    /// <param name="insertedFirst">True where inserted text speaks: its numbers are those of the act it goes into.</param>
    public Provision? Section(string number, bool insertedFirst = false)
    {
        var key = Key(number);
        if (insertedFirst && insertedSections.TryGetValue(key, out var inserted)) return inserted;
        if (sections.TryGetValue(key, out var section)) return section;
        // "49.1" is paragraph 49.1 of section 49.
        return key.LastIndexOf('.') is var dot and > 0 && Section(key[..dot]) is { } whole
            ? whole.Children.FirstOrDefault(c => string.Equals(c.Number, key, StringComparison.Ordinal))
            : null;
    }

    public Provision? Inserted(string number) => insertedSections.GetValueOrDefault(Key(number));

    public bool HasAny(ReferenceLevel level) => containers.Keys.Any(k => k.Item1 == KindOf(level));

    public static ProvisionKind KindOf(ReferenceLevel level) => level switch
    {
        ReferenceLevel.Part => ProvisionKind.Part,
        ReferenceLevel.Title => ProvisionKind.Title,
        ReferenceLevel.Chapter => ProvisionKind.Chapter,
        ReferenceLevel.Division => ProvisionKind.Division,
        _ => ProvisionKind.Schedule,
    };

    public Provision? Container(ReferenceLevel level, string number)
    {
        var kind = KindOf(level);
        return containers.GetValueOrDefault((kind, ContainerKey(number)))
            ?? (kind == ProvisionKind.Schedule && number.Length == 0 ? containers.GetValueOrDefault((kind, "")) : null);
    }

    /// <summary>The section before or after one in the order of the text; null at the ends.</summary>
    public Provision? Neighbour(Provision section, int step) =>
        Places.TryGetValue(section, out var place) && place + step >= 0 && place + step < order.Count ? order[place + step] : null;

    /// <summary>The sections between two, both included; empty where they do not stand in this order.</summary>
    public IEnumerable<Provision> Range(Provision from, Provision to)
    {
        var inserted = from.IsInserted && to.IsInserted;
        var (all, where) = inserted ? (insertedOrder, insertedPlaces) : (order, Places);
        if (!where.TryGetValue(from, out var start) || !where.TryGetValue(to, out var end) || end < start || end - start > LongestRange) yield break;
        for (var i = start; i <= end; i++) yield return all[i];
    }

    private static Dictionary<Provision, int> PlacesIn(List<Provision> order)
    {
        var places = new Dictionary<Provision, int>(order.Count);
        for (var i = 0; i < order.Count; i++) places[order[i]] = i;
        return places;
    }

    // "L. 111-1" and "L.111-1" are one number, "10.3" and "103" are two.
    private static string Key(string number) => CitationNumbers.Key(number);

    private static string ContainerKey(string number)
    {
        if (Numerals.Roman(number) is var value and > 0) return value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (OrdinalWords.Value(number) is var ordinal and > 0) return ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var upper = number.ToUpperInvariant();
        return upper;
    }
}
