using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Search.Spans;
using Lucene.Net.Store;
using Lucene.Net.Util;

// What Lucene.Net costs on the same provisions, as lines of "heading TAB words":
//   index LINES FOLDER standard|german      ask FOLDER QUESTIONS standard|german ROUNDS
// Its twin is ../java/LuceneLines.java.
const LuceneVersion Version = LuceneVersion.LUCENE_48;
const float HeadingWeight = 6;
string[] fields = ["heading", "text"];
// Every word is indexed, as LawReview does.
Analyzer analyzer = args[3] == "german" ? new GermanAnalyzer(Version, CharArraySet.Empty) : new StandardAnalyzer(Version, CharArraySet.Empty);
if (args[0] == "index") IndexLines(args[1], args[2]);
else Ask(args[1], args[2], int.Parse(args[4], CultureInfo.InvariantCulture));

void IndexLines(string from, string to)
{
    using var directory = FSDirectory.Open(to);
    using var writer = new IndexWriter(directory, new(Version, analyzer) { RAMBufferSizeMB = 128, Similarity = new BM25Similarity() });
    var number = 0;
    foreach (var line in File.ReadLines(from))
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        writer.AddDocument(
        [
            new StoredField("number", number++), new TextField("heading", line[..tab], Field.Store.NO), new TextField("text", line[(tab + 1)..], Field.Store.NO),
        ]);
    }

    writer.Commit();
}

void Ask(string folder, string questions, int rounds)
{
    using var directory = FSDirectory.Open(folder);
    using var reader = DirectoryReader.Open(directory);
    var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
    foreach (var row in File.ReadLines(questions).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')).Where(r => r[2] != "-"))
    {
        var times = new double[rounds];
        var hits = 0;
        var before = TimeSpan.Zero;
        for (var round = -1; round < rounds; round++)
        {
            if (round == 0) before = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            var found = searcher.Search(Question(row[2], row[3]), 10);
            foreach (var hit in found.ScoreDocs) searcher.Doc(hit.Doc);
            if (round >= 0) times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            hits = found.TotalHits;
        }

        var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / rounds;
        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{row[0]}\t{row[1]}\t{hits}\t{times[rounds / 2]:0.00}\t{times[(int)Math.Ceiling(rounds * .95) - 1]:0.00}\t{cpu:0.00}"));
    }
}

Query Question(string how, string words)
{
    var kind = how.Split(' ')[0];
    if (kind == "heading") return new TermQuery(new Term("heading", Terms("heading", words)[0]));
    var query = new BooleanQuery();
    if (kind is "all" or "any" or "not")
        foreach (var (i, term) in Terms("text", words).Index())
            query.Add(Either(term), kind == "any" ? Occur.SHOULD : kind == "not" && i > 0 ? Occur.MUST_NOT : Occur.MUST);
    else
        foreach (var field in fields)
            query.Add(Boosted(In(field, kind, how, words), field), Occur.SHOULD);
    return query;
}

BooleanQuery Either(string term)
{
    var query = new BooleanQuery();
    foreach (var field in fields) query.Add(Boosted(new TermQuery(new Term(field, term)), field), Occur.SHOULD);
    return query;
}

static Query Boosted(Query query, string field)
{
    if (field == "heading") query.Boost = HeadingWeight;
    return query;
}

Query In(string field, string kind, string how, string words)
{
    switch (kind)
    {
        case "phrase":
            var phrase = new PhraseQuery();
            foreach (var term in Terms(field, words)) phrase.Add(new Term(field, term));
            return phrase;
        case "near" or "before":
            return new SpanNearQuery(
                [.. Terms(field, words).Select(t => new SpanTermQuery(new Term(field, t)))], int.Parse(how.Split(' ')[1], CultureInfo.InvariantCulture), kind == "before");
        case "prefix":
            return new PrefixQuery(new Term(field, words));
        case "wildcard":
            return new WildcardQuery(new Term(field, words));
        case "fuzzy":
            return new FuzzyQuery(new Term(field, words), 2, 1);
        default:
            throw new ArgumentException(how);
    }
}

List<string> Terms(string field, string words)
{
    var terms = new List<string>();
    using var stream = analyzer.GetTokenStream(field, words);
    var term = stream.AddAttribute<ICharTermAttribute>();
    stream.Reset();
    while (stream.IncrementToken()) terms.Add(term.ToString()!);
    stream.End();
    return terms;
}
