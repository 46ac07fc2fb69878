using Xunit;

namespace LawReview.Cli.Tests;

public sealed class CompiledLexiconsTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("lawreview-").FullName;

    private const string Rows = """
        # Penalties

        ## An offence with a penalty {#small-penalty}

        | source | strength | proved by | gap allowed | cluster | questions |
        |---|---|---|---|---|---|
        | art. 1 | mandatory | statute | yes | I | SML-01 |

        It is an offence, and there is a penalty.

        ### Rules

        1. `yes`, **met**: some provision says `offence-marker`.
        2. `no`, **gap**: otherwise.
        """;

    private readonly TemporaryFolder checklists = new();

    public CompiledLexiconsTests()
    {
        foreach (var language in new[] { "en", "fr" })
            checklists.File($"lexicon/{language}.md", File.ReadAllText(Path.Combine(CommandLine.Root, "checklists", "lexicon", $"{language}.md")));
        checklists.File("small/checklist.md", "---\nid: small\ntitle: One row\ntreaty: None\nedition: 1\n---\n");
        checklists.File("small/rows.md", Rows);
    }

    private string Folder => Path.Combine(data, "lexicons");

    private string[] Kept => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal)] : [];

    public void Dispose()
    {
        Directory.Delete(data, recursive: true);
        checklists.Dispose();
    }

    [Fact]
    public void Kept_OnlyForTheLanguageOfTheLaw_AndFindsTheSame()
    {
        var first = Review();
        var name = Path.GetFileName(Assert.Single(Kept));
        Assert.StartsWith("en-", name, StringComparison.Ordinal);
        Assert.Equal(first.Out, Review().Out);
    }

    [Fact]
    public void Damaged_IsMadeAnew()
    {
        var first = Review();
        var file = Assert.Single(Kept);
        var whole = File.ReadAllBytes(file);
        File.WriteAllBytes(file, whole[..(whole.Length / 2)]);
        Assert.Equal(first.Out, Review().Out);
        Assert.Equal(whole, File.ReadAllBytes(file));
    }

    [Fact]
    public void NotWritable_IsDoneWithout()
    {
        File.WriteAllText(Folder, "A file stands where the folder would.");
        Assert.Equal(ExitCodes.Done, Review().Code);
    }

    [Fact]
    public void Clear_ThrowsItAway()
    {
        Review();
        Assert.NotEmpty(Kept);
        CommandLine.Run(Environment, "index", "--clear");
        Assert.Empty(Kept);
    }

    private Dictionary<string, string> Environment => new() { [Search.IndexFolder.Variable] = data };

    /// <summary>Nothing is parsed yet, and there are two lexicons; of the checklists a small one is enough.</summary>
    private Ran Review() => CommandLine.Run(Environment, new KeptRules(), "review", CommandLine.State("amberley"), "--checklists", checklists.Path);
}
