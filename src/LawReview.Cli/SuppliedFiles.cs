using LawReview.Core.Law;

namespace LawReview.Cli;

/// <summary>Gives the bytes of a supplied file again, for the quotation check, past all the readers.</summary>
public static class SuppliedFiles
{
    public static Func<string, byte[]> Reader(Jurisdiction state) => name =>
    {
        // A single file is a jurisdiction of one: then the path is the file itself.
        var path = File.Exists(state.Path) ? state.Path : Path.Combine(state.Path, name);
        return File.ReadAllBytes(path);
    };
}
