import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Indexes lines of "heading TAB words", normalised already: what Java's Lucene costs on the same provisions. */
public class IndexLines {
    public static void main(String[] args) throws Exception {
        var config = new IndexWriterConfig(new WhitespaceAnalyzer());
        config.setRAMBufferSizeMB(128);
        try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]));
             IndexWriter writer = new IndexWriter(FSDirectory.open(Path.of(args[1])), config)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                Document document = new Document();
                document.add(new TextField("heading", line.substring(0, tab), Field.Store.NO));
                document.add(new TextField("text", line.substring(tab + 1), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
        }
    }
}
