package org.dateline.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * So many bad inputs for a target, or as many as it stands in some seconds; the same for the same seed: {@code FuzzVolume Readers 60s SEED
 * FOLDER}, {@code FuzzVolume Readers 1500 SEED FOLDER}. Keeps the first input that throws, or takes more than five seconds of the processor, in the folder, and ends with status 1.
 */
public final class FuzzVolume {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);

    private FuzzVolume() {}

    /** The input that is fed now, and since when. */
    private static final class Feeding {
        final byte[] input;
        final long since;

        Feeding(byte[] input, long since) {
            this.input = input;
            this.since = since;
        }
    }

    /** Feeds a target. */
    public static void main(String[] args) throws IOException {
        String name = args[0];
        boolean timed = args[1].endsWith("s");
        long limit = Long.parseLong(args[1].replace("s", ""));
        Path folder = Path.of(args[3]);
        long self = Thread.currentThread().getId();
        Consumer<byte[]> target = Objects.requireNonNull(FuzzSeeds.targets().get(name));
        FuzzSeeds.warm(name);
        List<byte[]> seeds = FuzzSeeds.of(name);
        Mutations mutations = new Mutations(seeds, Long.parseLong(args[2]));
        AtomicReference<Feeding> now = new AtomicReference<>(new Feeding(new byte[0], CLOCK.getThreadCpuTime(self)));
        watch(now, self, folder, name);
        long begun = System.nanoTime();
        long inputs = 0;
        long slowest = 0;
        while (timed ? System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(limit) : inputs < limit) {
            byte[] input = mutations.next();
            long since = CLOCK.getThreadCpuTime(self);
            now.set(new Feeding(input, since));
            try {
                target.accept(input);
            } catch (RuntimeException | Error e) {
                keep(folder, name, input);
                say("after " + inputs + " inputs:");
                e.printStackTrace(out());
                System.exit(1);
            }
            slowest = Math.max(slowest, CLOCK.getThreadCpuTime(self) - since);
            inputs++;
        }
        say(String.format(
                "%-8s %,d inputs, slowest %.2f s", name, inputs, slowest / (double) TimeUnit.SECONDS.toNanos(1)));
        System.exit(0);
    }

    private static void watch(AtomicReference<Feeding> now, long feeder, Path folder, String name) {
        Thread thread = new Thread(() -> {
            while (true) {
                Feeding feeding = now.get();
                if (CLOCK.getThreadCpuTime(feeder) - feeding.since > LONGEST && feeding.equals(now.get())) {
                    keep(folder, name, feeding.input);
                    say(name + ": an input takes more than five seconds");
                    Runtime.getRuntime().halt(1);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void keep(Path folder, String name, byte[] input) {
        try {
            Path file = Files.createDirectories(folder)
                    .resolve(name + "-" + Integer.toHexString(java.util.Arrays.hashCode(input)));
            Files.write(file, input);
            say("kept as " + file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void say(String words) {
        out().println(words);
    }

    private static PrintStream out() {
        return System.out;
    }
}
