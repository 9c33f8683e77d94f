package org.dateline.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** From files to what was read of each article: read, of each id the first kept, dealt out evenly, and extracted. */
final class ToldArticles {
    private final SparkSession spark;
    private final JavaSparkContext context;
    private final @Nullable String published;
    private final int partitions;

    ToldArticles(SparkSession spark, @Nullable String published, int partitions) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.published = published;
        this.partitions = partitions;
    }

    /** What was read, by place and kept, since everything that follows asks for it. */
    JavaPairRDD<Long, Told> of(Inputs inputs, Engine engine) {
        SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
        List<Taken> met = new ArrayList<>();
        for (Problem problem : inputs.problems()) {
            met.add(new Taken(0, met.size() + 1, problem.input(), null, problem));
        }
        JavaRDD<Taken> tables = new ParquetArticles(spark, published).read(inputs.parquet(), met);
        List<Piece> pieces = numbered(inputs.pieces(), hadoop);
        JavaRDD<Taken> taken = context.parallelize(pieces, Math.max(1, pieces.size()))
                .flatMap(new PieceReading(hadoop, published))
                .union(tables)
                .union(context.parallelize(met));
        return taken.mapToPair(one -> new Tuple2<>(one.key(), one))
                .combineByKey(Repeats::of, Repeats::and, Repeats::and, partitions)
                .values()
                .flatMapToPair(repeats -> told(repeats, engine))
                .partitionBy(new HashPartitioner(partitions))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    private static Iterator<Tuple2<Long, Told>> told(Repeats repeats, Engine engine) {
        Taken first = repeats.first();
        Article article = first.article();
        Problem problem = first.problem();
        Stream<Told> read = article != null
                ? Stream.of(engine.read(first.place(), article))
                : Stream.ofNullable(problem).map(met -> Told.of(first.place(), met));
        // A problem is under no key that another has: only articles repeat.
        return Stream.concat(read, article == null ? Stream.of() : repeats.problems().stream())
                .map(told -> new Tuple2<>(told.place(), told))
                .iterator();
    }

    /** Parts of files with the numbers of their first lines, for which the lines before are counted. */
    private List<Piece> numbered(List<Piece> pieces, SerializableConfiguration hadoop) {
        List<Piece> parts = pieces.stream().filter(piece -> !piece.isWhole()).toList();
        if (parts.isEmpty()) {
            return pieces;
        }
        List<Counted> counts = context.parallelize(parts, parts.size())
                .map(part -> count(part, hadoop))
                .collect();
        List<Piece> numbered =
                new ArrayList<>(pieces.stream().filter(Piece::isWhole).toList());
        long line = 1;
        int file = -1;
        for (Counted counted : counts) {
            line = counted.part().file() == file ? line : 1;
            file = counted.part().file();
            numbered.add(counted.part().startingAt(line));
            line += counted.lines();
        }
        return numbered;
    }

    private record Counted(Piece part, long lines) implements Serializable {}

    private static Counted count(Piece part, SerializableConfiguration hadoop) throws IOException {
        Path path = new Path(part.path());
        try (InputStream in = path.getFileSystem(hadoop.value()).open(path)) {
            return new Counted(part, LinesBetween.count(in, part));
        }
    }
}
