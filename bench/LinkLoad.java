import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.link.Linker;
import org.dateline.model.Extraction;
import org.dateline.model.Linking;

/** Links so many accounts, made by varying real ones, from scratch, and says what it cost. Run by {@code bench/linking}. */
public final class LinkLoad {
    public static void main(String[] arguments) throws IOException {
        int wanted = Integer.parseInt(arguments[1]);
        List<Extraction> all = new ArrayList<>();
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            StoreLoad load = StoreLoad.of(in);
            for (int number = 0; number < wanted; number++) {
                all.add(load.varied(number));
            }
        }
        double before = cpu();
        long start = System.nanoTime();
        Linking linking = Linker.standard().link(all);
        System.out.printf(
                Locale.ROOT,
                "%,d accounts, %,d incidents: %.1f s, %.1f s of CPU; peak of the heap %,d MB, the accounts among it%n",
                wanted,
                linking.incidents().size(),
                (System.nanoTime() - start) / 1e9,
                cpu() - before,
                peak());
    }

    private static double cpu() {
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static long peak() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == java.lang.management.MemoryType.HEAP) {
                bytes += pool.getPeakUsage().getUsed();
            }
        }
        return bytes >> 20;
    }
}
