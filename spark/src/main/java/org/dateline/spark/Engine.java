package org.dateline.spark;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkFiles;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.parse.ModelCache;
import org.dateline.pipeline.InternalErrors;
import org.dateline.pipeline.Pipeline;
import org.dateline.pipeline.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline, one for each machine that works, loaded when the first article comes. The parser's models and imported places come
 * with the job, as files of Spark.
 *
 * @param models name of the file of unpacked models that came with the job, empty where this machine has its own
 * @param places name of the file of imported places that came with the job, empty where there is none
 */
record Engine(String models, String places) implements Serializable {
    /** Loaded once, for all tasks of this machine. */
    private static final class Loaded {
        private static @Nullable Pipeline pipeline;

        static synchronized Pipeline by(Engine engine) {
            Pipeline held = pipeline;
            if (held == null) {
                held = engine.load();
                pipeline = held;
            }
            return held;
        }
    }

    /** Reads an article; one that cannot be read for a fault of the program becomes a problem. */
    Told read(long place, Article article) {
        Pipeline pipeline = Loaded.by(this);
        try {
            return Told.of(place, pipeline.extract(article));
        } catch (RuntimeException | StackOverflowError e) {
            Problem problem = InternalErrors.problem(article.id(), e);
            return Told.of(place, problem);
        }
    }

    private Pipeline load() {
        if (!models.isEmpty()) {
            Path shipped = Path.of(SparkFiles.get(models));
            if (Files.isRegularFile(shipped)) {
                // Spark lays the job's files into one folder: it serves as the cache.
                System.setProperty(ModelCache.PROPERTY, SparkFiles.getRootDirectory());
            }
        }
        Path imported = places.isEmpty() ? null : Path.of(SparkFiles.get(places));
        return Pipeline.load(() -> imported == null ? Knowledge.load() : Knowledge.load(imported), Profile.FAST);
    }
}
