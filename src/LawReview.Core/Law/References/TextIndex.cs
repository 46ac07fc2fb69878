namespace LawReview.Core.Law.References;

/// <summary>The provisions of one text by their numbers.</summary>
internal sealed class TextIndex
{
    private readonly Dictionary<string, Provision> sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(ProvisionKind, string), Provision> containers = [];
    private readonly List<Provision> order = [];
    private readonly Dictionary<Provision, int> places = [];

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
                places[provision] = order.Count;
                order.Add(provision);
            }
            else if (provision.IsContainer) containers.TryAdd((provision.Kind, ContainerKey(provision.Number)), provision);
        }

        foreach (var provision in inserted) sections.TryAdd(Key(provision.Number), provision);
    }

    public Expression Expression { get; }

    public Provision? Section(string number) => sections.GetValueOrDefault(Key(number));

    public Provision? Container(ReferenceLevel level, string number)
    {
        var kind = level switch
        {
            ReferenceLevel.Part => ProvisionKind.Part,
            ReferenceLevel.Chapter => ProvisionKind.Chapter,
            _ => ProvisionKind.Schedule,
        };
        return containers.GetValueOrDefault((kind, ContainerKey(number)))
            ?? (kind == ProvisionKind.Schedule && number.Length == 0 ? containers.GetValueOrDefault((kind, "")) : null);
    }

    /// <summary>The section before or after one in the order of the text; null at the ends.</summary>
    public Provision? Neighbour(Provision section, int step) =>
        places.TryGetValue(section, out var place) && place + step >= 0 && place + step < order.Count ? order[place + step] : null;

    /// <summary>The sections between two, both included; empty where they do not stand in this order.</summary>
    public IEnumerable<Provision> Range(Provision from, Provision to)
    {
        if (!places.TryGetValue(from, out var start) || !places.TryGetValue(to, out var end) || end < start || end - start > 400) yield break;
        for (var i = start; i <= end; i++) yield return order[i];
    }

    private static string Key(string number) => number.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);

    private static string ContainerKey(string number) =>
        Structure.Numerals.Roman(number) is var value and > 0 ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : number.ToUpperInvariant();
}
