using System.Reflection;
using System.Runtime.Loader;
using LawReview.Cli.Wording;
using LawReview.Core.Search;
using LawReview.Search.Sqlite;

namespace LawReview.Cli.Search;

/// <summary>The engines by name. Lucene is loaded from the folder <c>engines/lucene</c> beside the program, where it was built.</summary>
public static class Engines
{
    public const string Memory = "memory";
    public const string Sqlite = SqliteEngine.EngineName;
    public const string Lucene = "lucene";

    /// <summary>Names a folder with <c>LawReview.Search.Lucene.dll</c> other than the one beside the program.</summary>
    public const string LuceneVariable = "LAWREVIEW_LUCENE";

    private const string LuceneAssembly = "LawReview.Search.Lucene";

    /// <exception cref="InputException">The engine is not there.</exception>
    public static ILawIndexEngine Find(string name, Func<string, string?> variable) => name == Sqlite ? new SqliteEngine() : LoadLucene(variable);

    private static ILawIndexEngine LoadLucene(Func<string, string?> variable)
    {
        var folder = variable(LuceneVariable) is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(AppContext.BaseDirectory, "engines", "lucene");
        var path = Path.Combine(folder, LuceneAssembly + ".dll");
        if (!File.Exists(path))
            throw new Refusal("index.no-lucene", ("path", path));
        var context = new PlugIn(folder);
        var engine = context.LoadFromAssemblyPath(path).GetExportedTypes().First(t => typeof(ILawIndexEngine).IsAssignableFrom(t) && !t.IsAbstract);
        return (ILawIndexEngine)Activator.CreateInstance(engine)!;
    }

    /// <summary>What the program has already is shared with the plug-in; the rest comes from its folder.</summary>
    private sealed class PlugIn(string folder) : AssemblyLoadContext("lucene")
    {
        protected override Assembly? Load(AssemblyName name)
        {
            if (Default.Assemblies.FirstOrDefault(a => a.GetName().Name == name.Name) is { } shared) return shared;
            var path = Path.Combine(folder, name.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
