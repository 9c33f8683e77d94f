import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.dateline.json.JsonText;
import org.dateline.link.Linker;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
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
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = cpu() - before;
        System.out.printf(
                Locale.ROOT,
                "%,d accounts, %,d incidents: %.1f s, %.1f s of CPU; peak of the heap %,d MB, the accounts among it; %s%n",
                wanted,
                linking.incidents().size(),
                seconds,
                cpu,
                peak(),
                digest(linking));
    }

    /** By which two versions' incidents can be told to be the same to the byte. */
    private static String digest(Linking linking) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Incident incident : linking.incidents()) {
                digest.update(JsonText.of(incident).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            new TreeMap<>(linking.sameTextAs())
                    .forEach((copy, original) ->
                            digest.update((copy + " " + original + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
