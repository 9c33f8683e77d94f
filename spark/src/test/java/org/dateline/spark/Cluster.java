package org.dateline.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A standalone cluster on this machine's loopback: a master and workers of one core each, every one a process of its own, of the jars of
 * Spark that stand on the class path. Jobs are handed to it as users do, by {@code SparkSubmit} and the shaded jar.
 */
final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(400);
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");

    /** What Spark reads of the JDK by reflection. */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    private final Path folder;
    private final Path jar;
    private final Path home;
    private final String master;
    private final Map<Integer, Process> workers = new HashMap<>();
    private final List<Process> started = new ArrayList<>();
    private int jobs;

    /** Starts it, in an empty folder. */
    Cluster(Path folder, Path jar, int workers) throws IOException {
        this.folder = folder;
        this.jar = jar;
        this.home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(emptyCache());
        Path jars = Files.createDirectory(home.resolve("jars"));
        for (Path each : ofSpark(jar)) {
            Files.createSymbolicLink(jars.resolve(each.getFileName()), each);
        }
        Files.writeString(home.resolve("RELEASE"), "Spark of Maven's jars\n");
        Path log = folder.resolve("master.log");
        start(
                log,
                "-Xmx160m",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        until("the master's address", () -> MASTER.matcher(read(log)).find());
        Matcher found = MASTER.matcher(read(log));
        this.master = found.find() ? found.group(1) : "";
        for (int worker = 1; worker <= workers; worker++) {
            startWorker(worker);
        }
    }

    /** What of the class path is not in the job's jar: Spark, and what comes with it. */
    private static List<Path> ofSpark(Path jar) throws IOException {
        Set<String> ours = new HashSet<>();
        try (JarFile job = new JarFile(jar.toFile())) {
            job.stream().map(ZipEntry::getName).forEach(ours::add);
        }
        List<Path> spark = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            if (part.endsWith(".jar") && !holds(ours, part)) {
                spark.add(Path.of(part));
            }
        }
        return spark;
    }

    private static boolean holds(Set<String> ours, String jar) throws IOException {
        if (jar.contains("/org/dateline/") || jar.contains("/dateline-")) {
            return true;
        }
        try (JarFile opened = new JarFile(jar)) {
            return opened.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF") && !name.contains("-info"))
                    .findFirst()
                    .filter(ours::contains)
                    .isPresent();
        }
    }

    /** A folder that executors take for the user's cache of models, and that must stay empty. */
    Path emptyCache() {
        return folder.resolve("cache-of-executors");
    }

    /** Starts a worker of a number that does not run. */
    void startWorker(int number) throws IOException {
        workers.put(
                number,
                start(
                        folder.resolve("worker" + number + ".log"),
                        "-Xmx160m",
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        "127.0.0.1",
                        "--cores",
                        "1",
                        "--memory",
                        "1400m",
                        "--webui-port",
                        "0",
                        "--work-dir",
                        workDir(number).toString(),
                        master));
    }

    private Path workDir(int number) {
        return folder.resolve("work" + number);
    }

    private Process start(Path log, String heap, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        OPENED.forEach(name -> words.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        words.addAll(List.of("-cp", home.resolve("jars") + "/*"));
        words.addAll(Arrays.asList(command));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", "127.0.0.1"));
        if (command[0].contains("Worker")) {
            builder.environment().put("DATELINE_CACHE", emptyCache().toString());
        }
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** A job that was handed in. */
    final class Submitted {
        private final int number = ++jobs;
        private final Process driver;

        private Submitted(String... options) throws IOException {
            List<String> words = new ArrayList<>(List.of(
                    "org.apache.spark.deploy.SparkSubmit",
                    "--master",
                    master,
                    "--class",
                    "org.dateline.spark.SparkJob",
                    "--executor-memory",
                    "1200m"));
            Map.of(
                            "spark.ui.enabled", "false",
                            "spark.driver.host", "127.0.0.1",
                            "spark.driver.bindAddress", "127.0.0.1",
                            "spark.scheduler.minRegisteredResourcesRatio", "1",
                            "spark.scheduler.maxRegisteredResourcesWaitingTime", "60s",
                            "spark.sql.shuffle.partitions", "4",
                            // Compiling takes longer than the seconds that are measured out to a test.
                            "spark.sql.codegen.wholeStage", "false",
                            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
                            "spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                            "spark.local.dir", folder.resolve("tmp").toString())
                    .forEach((name, value) -> words.addAll(List.of("--conf", name + "=" + value)));
            words.add(jar.toString());
            words.addAll(Arrays.asList(options));
            driver = start(log(), "-Xmx700m", words.toArray(String[]::new));
        }

        private Path log() {
            return folder.resolve("job" + number + ".log");
        }

        /** What it and Spark's driver said. */
        String said() {
            return read(log());
        }

        boolean isRunning() {
            return driver.isAlive();
        }

        /** Waits for its end, and says with what. */
        int ended() throws InterruptedException {
            if (!driver.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the job does not end:\n" + said());
            }
            return driver.exitValue();
        }

        /** Ends its driver as the machine's failure would. */
        void kill() throws InterruptedException {
            driver.destroyForcibly().waitFor();
        }
    }

    /** Hands in a job. */
    Submitted submit(String... options) throws IOException {
        return new Submitted(options);
    }

    /** How many tasks the executors of a worker have ended, in all jobs. */
    long tasksEnded(int worker) {
        if (!Files.isDirectory(workDir(worker))) {
            return 0;
        }
        try (Stream<Path> logs = Files.walk(workDir(worker), 3)) {
            return logs.filter(file -> file.endsWith("stderr"))
                    .flatMap(file -> read(file).lines())
                    .filter(line -> line.contains("Finished task"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a worker and its executors by a signal that none of them sees; says how many executors there were. */
    int kill(int worker) throws InterruptedException {
        Process process = Objects.requireNonNull(workers.remove(worker));
        List<ProcessHandle> executors = process.children().toList();
        process.destroyForcibly().waitFor();
        executors.forEach(ProcessHandle::destroyForcibly);
        return executors.size();
    }

    /** Ends the executors of a worker alone. */
    int killExecutors(int worker) {
        List<ProcessHandle> executors =
                Objects.requireNonNull(workers.get(worker)).children().toList();
        executors.forEach(ProcessHandle::destroyForcibly);
        return executors.size();
    }

    /** Waits until it is so. */
    static void until(String what, BooleanSupplier isSo) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what, e);
            }
        }
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anything lies in a folder. */
    static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            return !inside.iterator().hasNext();
        }
    }

    @Override
    public void close() {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }
}
