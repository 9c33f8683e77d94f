import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.json.RecordReader;
import org.dateline.link.SignedPair;
import org.dateline.model.Account;
import org.dateline.model.Extraction;

/** Writes the pairs that the points of signs are fitted on: RECORD.jsonl GOLD.tsv (article, incident) PAIRS.tsv. Run by fit/linking/fit. */
public final class Pairs {
    public static void main(String[] arguments) throws IOException {
        List<Extraction> extractions;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[0])))) {
            extractions = RecordReader.read(in).extractions();
        }
        Map<String, Set<String>> incidents = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            String[] cells = line.split("\t");
            incidents.computeIfAbsent(cells[0], article -> new TreeSet<>()).add(cells[1]);
        }
        Map<String, Set<String>> told = new HashMap<>();
        for (Extraction extraction : extractions) {
            for (Account account : extraction.accounts()) {
                told.put(account.id(), incidents.getOrDefault(account.article(), Set.of()));
            }
        }
        try (PrintWriter out = new PrintWriter(arguments[2], StandardCharsets.UTF_8)) {
            for (SignedPair pair : SignedPair.among(extractions)) {
                Set<String> a = told.get(pair.a());
                Set<String> b = told.get(pair.b());
                if (!a.isEmpty() && !b.isEmpty()) {
                    boolean same = a.stream().anyMatch(b::contains);
                    out.println(pair.a() + "\t" + pair.b() + "\t" + (same ? 1 : 0) + "\t" + String.join(" ", pair.signs()));
                }
            }
        }
    }
}
