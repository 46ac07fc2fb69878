import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.spans.SpanNearQuery;
import org.apache.lucene.search.spans.SpanQuery;
import org.apache.lucene.search.spans.SpanTermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * What Java's Lucene costs on the same provisions, as lines of "heading TAB words":
 * index LINES FOLDER standard|german, and ask FOLDER QUESTIONS standard|german ROUNDS. Its twin is ../lucene-net/Program.cs.
 */
public class LuceneLines {
    static final String[] FIELDS = {"heading", "text"};
    static final float HEADING = 6;
    static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    static Analyzer analyzer;

    public static void main(String[] args) throws Exception {
        // Every word is indexed, as LawReview does.
        analyzer = args[3].equals("german") ? new GermanAnalyzer(CharArraySet.EMPTY_SET) : new StandardAnalyzer(CharArraySet.EMPTY_SET);
        if (args[0].equals("index")) index(args[1], args[2]);
        else ask(args[1], args[2], Integer.parseInt(args[4]));
    }

    static void index(String from, String to) throws Exception {
        var config = new IndexWriterConfig(analyzer);
        config.setRAMBufferSizeMB(128);
        try (BufferedReader lines = Files.newBufferedReader(Path.of(from));
             IndexWriter writer = new IndexWriter(FSDirectory.open(Path.of(to)), config)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                Document document = new Document();
                document.add(new StoredField("number", number++));
                document.add(new TextField("heading", line.substring(0, tab), Field.Store.NO));
                document.add(new TextField("text", line.substring(tab + 1), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
        }
    }

    static void ask(String folder, String questions, int rounds) throws Exception {
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(folder)))) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            for (String line : Files.readAllLines(Path.of(questions))) {
                String[] row = line.split("\t", -1);
                if (line.startsWith("#") || row[2].equals("-")) continue;
                double[] times = new double[rounds];
                long hits = 0, cpu = 0;
                for (int round = -1; round < rounds; round++) {
                    if (round == 0) cpu = PROCESS.getProcessCpuTime();
                    long start = System.nanoTime();
                    TopDocs found = searcher.search(query(row[2], row[3]), 10);
                    for (var hit : found.scoreDocs) searcher.doc(hit.doc);
                    if (round >= 0) times[round] = (System.nanoTime() - start) / 1e6;
                    hits = found.totalHits.value;
                }
                cpu = (PROCESS.getProcessCpuTime() - cpu) / rounds;
                Arrays.sort(times);
                System.out.printf(Locale.ROOT, "%s\t%s\t%d\t%.2f\t%.2f\t%.2f%n",
                    row[0], row[1], hits, times[rounds / 2], times[(int) Math.ceil(rounds * .95) - 1], cpu / 1e6);
            }
        }
    }

    static Query query(String how, String words) throws Exception {
        String kind = how.split(" ")[0];
        if (kind.equals("heading")) return new TermQuery(new Term("heading", terms("heading", words).get(0)));
        var query = new BooleanQuery.Builder();
        if (kind.equals("all") || kind.equals("any") || kind.equals("not")) {
            List<String> terms = terms("text", words);
            for (int i = 0; i < terms.size(); i++)
                query.add(either(terms.get(i)), kind.equals("any") ? Occur.SHOULD : kind.equals("not") && i > 0 ? Occur.MUST_NOT : Occur.MUST);
            return query.build();
        }
        for (String field : FIELDS) query.add(boosted(in(field, kind, how, words), field), Occur.SHOULD);
        return query.build();
    }

    static Query either(String term) {
        var query = new BooleanQuery.Builder();
        for (String field : FIELDS) query.add(boosted(new TermQuery(new Term(field, term)), field), Occur.SHOULD);
        return query.build();
    }

    static Query boosted(Query query, String field) {
        return field.equals("heading") ? new BoostQuery(query, HEADING) : query;
    }

    static Query in(String field, String kind, String how, String words) throws Exception {
        switch (kind) {
            case "phrase":
                return new PhraseQuery(field, terms(field, words).toArray(new String[0]));
            case "near":
            case "before":
                SpanQuery[] parts = terms(field, words).stream().map(t -> new SpanTermQuery(new Term(field, t))).toArray(SpanQuery[]::new);
                return new SpanNearQuery(parts, Integer.parseInt(how.split(" ")[1]), kind.equals("before"));
            case "prefix":
                return new PrefixQuery(new Term(field, words));
            case "wildcard":
                return new WildcardQuery(new Term(field, words));
            case "fuzzy":
                return new FuzzyQuery(new Term(field, words), 2, 1);
            default:
                throw new IllegalArgumentException(how);
        }
    }

    static List<String> terms(String field, String words) throws Exception {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, new StringReader(words))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
        }
        return terms;
    }
}
