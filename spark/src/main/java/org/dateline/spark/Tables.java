package org.dateline.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The folder of the tables. All are written beside those of an earlier run and take their place at the end, so that a job which
 * breaks off leaves the earlier ones as they were. Its one trap: two jobs at a time into one folder.
 */
final class Tables {
    /** Says that the folder is ours, and what the last run that ended made of it; while tables take their place, that they do. */
    static final String MARK = "_dateline.json";

    private static final String UNFINISHED = "_unfinished";

    private final FileSystem system;
    private final Path folder;
    private final int partitions;
    private final Map<String, Long> written = new TreeMap<>();

    private Tables(FileSystem system, Path folder, int partitions) {
        this.system = system;
        this.folder = folder;
        this.partitions = partitions;
    }

    /**
     * Opens a folder.
     *
     * @throws JobException where it holds what no job wrote
     */
    static Tables in(String out, SparkSession spark, int partitions) {
        Path folder = new Path(out);
        try {
            FileSystem system = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
            Tables tables = new Tables(system, system.makeQualified(folder), partitions);
            if (system.exists(folder) && !tables.isOurs()) {
                throw new JobException("--out " + out + " holds other files, and nothing is written over: name a folder"
                        + " that is empty or not there, or one that an earlier job wrote");
            }
            system.delete(tables.path(UNFINISHED), true);
            if (!system.mkdirs(tables.path(UNFINISHED))) {
                throw new JobException("--out " + out + " cannot be written");
            }
            return tables;
        } catch (IOException e) {
            throw new JobException("--out " + out + " cannot be written: " + e.getMessage(), e);
        }
    }

    private boolean isOurs() throws IOException {
        FileStatus[] there = system.listStatus(folder);
        return system.exists(path(MARK))
                || Arrays.stream(there)
                        .allMatch(file -> file.getPath().getName().equals(UNFINISHED));
    }

    private Path path(String name) {
        return new Path(folder, name);
    }

    /** Writes a table that is parted by country and month, its rows in the order of these columns. */
    void writeParted(String table, Dataset<Row> rows, String... order) {
        Column[] sorted = Stream.concat(Stream.of("country", "month"), Arrays.stream(order))
                .map(rows::col)
                .toArray(Column[]::new);
        write(
                table,
                rows.repartition(partitions, rows.col("country"), rows.col("month"))
                        .sortWithinPartitions(sorted),
                "country",
                "month");
    }

    /** Writes a table in one file, its rows in the order given. */
    void writeWhole(String table, Dataset<Row> rows) {
        write(table, rows.coalesce(1));
    }

    private void write(String table, Dataset<Row> rows, String... parts) {
        String path = new Path(path(UNFINISHED), table).toString();
        Observation counted = new Observation();
        rows.observe(counted, functions.count(functions.lit(1)).as("rows"))
                .write()
                .mode(SaveMode.Overwrite)
                .partitionBy(parts)
                .parquet(path);
        written.put(table, rows(counted));
    }

    private static long rows(Observation counted) {
        try {
            return ((Number) counted.getAsJava().getOrDefault("rows", 0L)).longValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobException("the job was stopped", e);
        }
    }

    /**
     * Puts all that was written in the place of what an earlier run wrote; says how many rows each table has.
     *
     * @param tables those written
     * @param leftOut what an earlier run may have written and this one did not: it goes, since it tells of other inputs
     */
    Map<String, Long> finish(List<String> tables, List<String> leftOut) {
        try {
            // First, so that who breaks off between two tables leaves a folder that says so, and that may be written
            // again.
            mark("\"whole\":false");
            for (String table : tables) {
                system.delete(path(table), true);
                if (!system.rename(new Path(path(UNFINISHED), table), path(table))) {
                    throw new JobException("the table " + table + " cannot be moved to its place in " + folder);
                }
            }
            for (String table : leftOut) {
                system.delete(path(table), true);
            }
            mark("\"whole\":true," + json());
            system.delete(path(UNFINISHED), true);
            return written;
        } catch (IOException e) {
            throw new JobException(folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void mark(String content) throws IOException {
        try (OutputStream mark = system.create(path(MARK), true)) {
            mark.write(("{\"format\":\"dateline-spark/1\"," + content + "}\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private String json() {
        StringBuilder json = new StringBuilder();
        written.forEach((table, rows) -> json.append(json.length() == 0 ? "" : ",")
                .append('"')
                .append(table)
                .append("\":")
                .append(rows));
        return json.toString();
    }
}
