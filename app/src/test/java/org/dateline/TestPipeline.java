package org.dateline;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Reading;
import org.dateline.pipeline.Pipeline;
import org.dateline.read.Articles;
import org.dateline.read.Readers;

/** One loaded pipeline for all tests that need the whole way. */
public final class TestPipeline {
    private static final Pipeline PIPELINE = Pipeline.load(Knowledge::load);

    private TestPipeline() {}

    /** What the pipeline knows. */
    public static Knowledge knowledge() {
        return PIPELINE.knowledge();
    }

    /** The pipeline itself. */
    public static Pipeline pipeline() {
        return PIPELINE;
    }

    /** Reads files and folders. */
    public static Reading read(String... inputs) {
        return read(Readers.read(List.of(inputs), InputStream.nullInputStream(), null, null));
    }

    /** Reads one text. */
    public static Reading readText(String text) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return read(Readers.read(List.of("-"), in, "2015-04-02", null));
    }

    /** Reads articles. */
    public static Reading read(Articles articles) {
        return PIPELINE.read(articles, () -> {});
    }

    /** Reads one article. */
    public static Extraction extract(Article article) {
        return PIPELINE.extract(article);
    }
}
