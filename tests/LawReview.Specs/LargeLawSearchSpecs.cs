using LawReview.Cli.Search;
using LawReview.Core.Law;
using LawReview.Core.Search;
using LawReview.Core.Text;
using LawReview.Reading;
using LawReview.Search.Sqlite;
using Xunit;

namespace LawReview.Specs;

/// <summary>
/// What an index answers in another way where there is much of it (words in an order in hundreds of sections, patterns that stand for many words)
/// is what the plain engine answers. The law is made by a generator with a fixed start.
/// </summary>
public sealed class LargeLawSearchSpecs
{
    private const int Sections = 900;
    private static readonly string[] Words = ["harbour", "master", "keeper", "ferry", "night", "landing", "the", "of"];

    public static TheoryData<string, string> Questions()
    {
        var questions = new TheoryData<string, string>();
        foreach (var engine in Environment.GetEnvironmentVariable(Engines.LuceneVariable) is { Length: > 0 } ? (string[])[Engines.Sqlite, Engines.Lucene] : [Engines.Sqlite])
            foreach (var question in (string[])
                [
                    "harbour BEFORE/2 master", "keeper BEFORE/0 ferry", "\"harbour master\" BEFORE/4 keeper", "mast* BEFORE/3 ferry", "\"the harb*\" BEFORE/3 night",
                    "heading:(harbour BEFORE/2 master)", "text:(the BEFORE of)", "harbour BEFORE/3 master BEFORE/3 ferry", "(the BEFORE/2 of) NOT night", "night OR (ferry BEFORE/1 landing)",
                    "*berth", "quay*", "*uay??berth", "heading:*berth", "text:q*berth", "*berth AND night", "night NOT *berth", "*berth OR ferry",
                ])
                questions.Add(engine, question);
        return questions;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Engines_AnswerAsThePlainOne(string engineName, string question)
    {
        var folder = Directory.CreateTempSubdirectory("lawreview-spec-").FullName;
        try
        {
            var text = Law();
            var documents = SearchDocument.Of(text, "Specimen").ToList();
            var plain = new InMemorySearch(documents);
            using var index = Engines.Find(engineName, Environment.GetEnvironmentVariable).Open(folder, "specs", true, number => documents[number]);
            index.Add(new(text with { Text = null }, "", 0, 0, [], 0, 0, 0, []), [.. documents.Select(d => new IndexedDocument(d, ProvisionCodec.Section(d.Section)))]);
            index.Commit();
            var query = QueryParser.Parse(question).Value!;
            var asked = new QueryExpansion(index, ["en"]).Expand(query);
            var expected = plain.All(new QueryExpansion(plain, ["en"]).Expand(query));
            Assert.NotEmpty(expected);
            Assert.True(expected.Count < Sections);
            Assert.Equal(expected, index.All(asked));
            Assert.Equal(expected.Count, index.Count(asked));
            Assert.Equal(expected, index.Best(asked, Sections).Select(h => h.Number).Order());

            // Of a pattern every word counts by itself, as in FTS5 and in the plain engine.
            if (asked is not AnyWord || index is not SqliteLawIndex) return;
            var best = plain.Best(asked, Sections);
            Assert.All(index.Best(asked, Sections).Zip(best), pair => Assert.Equal(pair.Second.Score, pair.First.Score, 1e-9));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Expression Law()
    {
        var chance = new Random(7);
        string Some(int least, int most) =>
            string.Join(' ', Enumerable.Range(0, chance.Next(least, most)).Select(_ => chance.Next(12) == 0 ? $"quay{(char)('a' + chance.Next(26))}{(char)('a' + chance.Next(4))}berth" : Words[chance.Next(Words.Length)]));
        var text = "---\ntitle: Harbour Act\nlanguage: en\n---\n\n" + string.Concat(Enumerable.Range(1, Sections).Select(i => $"## {i}. {Some(1, 4)}\n\n{Some(2, 14)}.\n\n"));
        var read = LawReaders.For(new("law.md", text))!.Read(new SourceText("law.md", text));
        return new("law.md", "law", read.Title, InstrumentKind.Act, read.Language, TextStatus.InForce, "", TextAuthority.Official, "", "", 0, read, null, [], null);
    }
}
