using LawReview.Cli.Rendering;

namespace LawReview.Cli.Search;

/// <summary>Several States to be assessed, each from its index where it has one or an engine is named, else read whole.</summary>
public sealed class LawsToAssess : IDisposable
{
    private readonly List<SectionedLaw?> sectioned = [];

    private LawsToAssess()
    {
    }

    /// <summary>The States in their order; of those behind an index the texts without their words.</summary>
    public IReadOnlyList<StateLaw> Light { get; private set; } = [];

    /// <param name="engine">As in <see cref="SectionedLaw.Open"/>.</param>
    public static LawsToAssess Open(IEnumerable<string> paths, string? engine, IndexFolder folder, Composition composition, CliContext context, Progress progress)
    {
        var laws = new LawsToAssess();
        try
        {
            var states = paths.SelectMany(Composition.Expand).ToList();
            foreach (var path in states) laws.sectioned.Add(SectionedLaw.Open([path], engine, folder, composition, context, progress));
            var whole = new Queue<StateLaw>(composition.ReadStates(states.Where((_, i) => laws.sectioned[i] is null), progress));
            laws.Light = [.. laws.sectioned.Select(s => s?.Light ?? whole.Dequeue())];
            return laws;
        }
        catch
        {
            laws.Dispose();
            throw;
        }
    }

    /// <summary>The States with the words of all that the checklist could ask about.</summary>
    public IReadOnlyList<StateLaw> Candidates(RuleBook rules, Progress progress) =>
        [.. Light.Zip(sectioned, (light, behind) => behind?.Candidates(rules, progress) ?? light)];

    public void Dispose()
    {
        foreach (var law in sectioned) law?.Dispose();
    }
}
