package org.dateline.spark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.read.Intake;
import org.dateline.read.Limits;
import org.dateline.read.Provenance;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** Articles in Parquet: a row each, with the columns that a line of JSONL has as keys, and read as such a line is. */
final class ParquetArticles {
    private static final List<String> FIELDS =
            List.of("id", "text", "title", "published", "uri", "publisher", "byline", "language");

    private final SparkSession spark;
    private final @Nullable String published;

    ParquetArticles(SparkSession spark, @Nullable String published) {
        this.spark = spark;
        this.published = published;
    }

    /** What is in these files; what cannot be read of them becomes problems. */
    JavaRDD<Taken> read(List<Piece> files, List<Taken> problems) {
        List<JavaRDD<Taken>> parts = new ArrayList<>();
        Map<List<String>, List<Piece>> alike = new HashMap<>();
        for (Piece file : files) {
            List<String> columns = columns(file, problems);
            if (columns.contains("text")) {
                alike.computeIfAbsent(columns, c -> new ArrayList<>()).add(file);
            }
        }
        alike.forEach((columns, some) -> parts.add(rows(columns, some)));
        return parts.stream()
                .reduce(JavaRDD::union)
                .orElseGet(() ->
                        JavaSparkContext.fromSparkContext(spark.sparkContext()).emptyRDD());
    }

    private List<String> columns(Piece file, List<Taken> problems) {
        try {
            List<String> columns =
                    Arrays.asList(spark.read().parquet(escaped(file)).columns());
            if (!columns.contains("text")) {
                problem(file, "no-text-column", "it has no column \"text\", but " + columns, problems);
            }
            return columns.stream().filter(FIELDS::contains).sorted().toList();
        } catch (Exception e) {
            // Spark throws checked exceptions that it does not declare.
            problem(file, "damaged", "it is no Parquet, or damaged: " + firstLine(e), problems);
            return List.of();
        }
    }

    private static void problem(Piece file, String code, String message, List<Taken> problems) {
        Problem problem = new Problem(code, file.path(), message);
        problems.add(new Taken(Piece.place(file.file(), 0), 1, file.path(), null, problem));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The path as one that Spark does not take for a pattern. */
    private static String escaped(Piece file) {
        return file.path().replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1");
    }

    private JavaRDD<Taken> rows(List<String> columns, List<Piece> files) {
        Dataset<Row> table = spark.read()
                .parquet(files.stream().map(ParquetArticles::escaped).toArray(String[]::new));
        Column[] fields = columns.stream().map(table::col).toArray(Column[]::new);
        HashMap<String, Piece> byPath = new HashMap<>();
        files.forEach(file -> byPath.put(new Path(file.path()).toUri().getPath(), file));
        @Nullable String given = published;
        return table.select(
                        functions.to_json(functions.struct(fields)),
                        functions.col("_metadata.file_path"),
                        functions.col("_metadata.row_index"))
                .toJavaRDD()
                .flatMap(row -> taken(row, byPath, given).iterator());
    }

    private static List<Taken> taken(Row row, Map<String, Piece> byPath, @Nullable String published) {
        Piece file = byPath.get(
                new Path(java.net.URI.create(row.getString(1))).toUri().getPath());
        if (file == null) {
            throw new IllegalStateException("a row of a file that was not asked for: " + row.getString(1));
        }
        long number = row.getLong(2) + 1;
        All all = new All(Piece.place(file.file(), number));
        Readers.lines(
                file.path(),
                number,
                new ByteArrayInputStream(row.getString(0).getBytes(StandardCharsets.UTF_8)),
                new ReadingOptions(published, null, Limits.STANDARD),
                all);
        return all.taken;
    }

    /** Takes what is read of a row: an article, problems, or both. */
    private static final class All implements Intake {
        private final long place;
        private final List<Taken> taken = new ArrayList<>();

        All(long place) {
            this.place = place;
        }

        @Override
        public void article(Article article, Provenance provenance) {
            taken.add(new Taken(place, 0, provenance.input(), article, null));
        }

        @Override
        public void problem(Problem problem) {
            taken.add(new Taken(place, taken.size() + 1, problem.input(), null, problem));
        }
    }
}
