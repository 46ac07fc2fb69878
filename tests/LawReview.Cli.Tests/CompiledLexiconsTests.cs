using Xunit;

namespace LawReview.Cli.Tests;

public sealed class CompiledLexiconsTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("lawreview-").FullName;

    private string Folder => Path.Combine(data, "lexicons");

    private string[] Kept => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal)] : [];

    public void Dispose() => Directory.Delete(data, recursive: true);

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

    private Ran Review() => CommandLine.Run(Environment, "review", CommandLine.State("amberley"));
}
