import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.export.Exporters;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Vocabulary;
import org.dateline.knowledge.EventTypes;
import org.dateline.protect.Numbering;
import org.dateline.protect.Withhold;
import org.dateline.protect.Withholding;
import org.dateline.review.Filter;
import org.dateline.review.WithheldStore;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.dateline.takeout.IncidentSource;
import org.dateline.takeout.StoreSource;
import org.dateline.takeout.Takeout;

/** Takes all incidents of a store out in one format, and says how fast and with how much memory. Run by {@code bench/exports}. */
public final class ExportLoad {
    private static final int EVERY = 2000;
    private static final int SELDOM = 20_000;
    private static final Set<Long> MARKS = Set.of(100_000L, 300_000L, 1_000_000L);
    private static long taken;
    private static long most;

    private ExportLoad() {}

    public static void main(String[] arguments) throws IOException {
        FileFormat format = Exporters.file(arguments[1]).orElseThrow();
        Path file = Path.of(arguments[2]);
        if (arguments[0].matches("[0-9]+")) {
            made(Integer.parseInt(arguments[0]), Path.of(arguments[3]), format, file);
            return;
        }
        boolean withheld = arguments.length > 3 && arguments[3].equals("withheld");
        Vocabulary vocabulary = Vocabulary.load();
        Losses losses = new Losses(format.id());
        try (Store whole = Stores.open(arguments[0]);
                Store store = withheld
                        ? new WithheldStore(
                                whole,
                                new Withholding(
                                        Set.of(Withhold.NAMES),
                                        Numbering.keyed(whole.team().secret())))
                        : whole) {
            long start = System.nanoTime();
            StoreSource source = new StoreSource(store, query(), format, vocabulary);
            IncidentSource incidents = held() ? taking -> source.each(watched(taking)) : source;
            Takeout takeout = new Takeout(format, vocabulary);
            if (format.isFolder()) {
                Files.createDirectories(file);
                takeout.write(incidents, Destination.of(file), losses);
            } else {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                    takeout.write(incidents, Destination.of(out), losses);
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    held() ? "| %s | %,d | %,d | | | %7$,d | %6$,d |%n" : "| %s | %,d | %,d | %.1f | %,.0f | %,d | %,d |%n",
                    "`" + format.id() + "`" + (withheld ? ", names withheld" : ""),
                    losses.incidents(),
                    losses.rows(),
                    seconds,
                    losses.incidents() / seconds,
                    (held() ? size(file) : peak()) >> 20,
                    (held() ? most : size(file)) >> 20);
        }
    }

    /** Takes out incidents that are made on the way, and says what is held on the way and how fast it all was. */
    private static void made(int wanted, Path record, FileFormat format, Path file) throws IOException {
        Vocabulary vocabulary = Vocabulary.load();
        Losses losses = new Losses(format.id());
        StringBuilder held = new StringBuilder();
        long bytes;
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(record)) {
            IncidentSource source = new MadeSource(StoreLoad.of(in), wanted, format, vocabulary);
            IncidentSource watched = taking -> source.each(outgoing -> {
                taking.take(outgoing);
                if (++taken % SELDOM == 0) {
                    System.gc();
                    most = Math.max(
                            most, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
                    if (MARKS.contains(taken)) {
                        held.append(" | ").append(most >> 20);
                    }
                }
            });
            Takeout takeout = new Takeout(format, vocabulary);
            if (format.isFolder()) {
                Files.createDirectories(file);
                takeout.write(watched, Destination.of(file), losses);
                bytes = size(file);
            } else {
                CountingOutputStream out = new CountingOutputStream();
                takeout.write(watched, Destination.of(out), losses);
                bytes = out.count;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %,d | %,d | %.0f%s | %,d | %,d |%n",
                format.id(),
                losses.incidents(),
                losses.rows(),
                (System.nanoTime() - start) / 1e9,
                held,
                peak() >> 20,
                bytes >> 20);
    }

    /** What is written is counted and thrown away: as JSON a million incidents are 21 GB. */
    private static final class CountingOutputStream extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            count += length;
        }
    }

    private static IncidentQuery query() {
        String to = System.getenv("TO");
        return to == null ? IncidentQuery.ALL : new Filter(Map.of("to", List.of(to)), EventTypes.load()).query();
    }

    /** Whether it is measured what is held, by collecting garbage again and again, and not how long it takes. */
    private static boolean held() {
        return System.getenv("HELD") != null;
    }

    private static IncidentSource.Taking watched(IncidentSource.Taking taking) {
        return outgoing -> {
            taking.take(outgoing);
            if (++taken % EVERY == 0) {
                System.gc();
                most = Math.max(most, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            }
        };
    }

    /** The most that the heap held at once, with what was garbage already. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static long size(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return Files.size(file);
        }
        try (Stream<Path> files = Files.list(file)) {
            long size = 0;
            for (Path one : files.toList()) {
                size += Files.size(one);
            }
            return size;
        }
    }
}
