package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.model.Article;
import org.dateline.model.Relevance;
import org.jspecify.annotations.Nullable;

/** The list of what triage turned away: a line an article, parted by tabs; where no file was asked for, none is written. */
final class TurnedAway implements AutoCloseable {
    private static final int LONGEST = 120;

    private final @Nullable PrintWriter out;

    private TurnedAway(@Nullable PrintWriter out, boolean begun) {
        this.out = out;
        if (out != null && !begun) {
            out.println("id\tscore\twords\ttitle\taddress");
        }
    }

    /** A list in a file. */
    static TurnedAway to(@Nullable Path file) {
        try {
            return new TurnedAway(
                    file == null ? null : new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8)),
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the list of what was turned away: " + file, e);
        }
    }

    /** The same, and each line is in the file before this returns: what is told of an article must outlive the program. */
    static TurnedAway after(@Nullable Path file) {
        try {
            boolean begun = file != null && Files.exists(file) && Files.size(file) > 0;
            return new TurnedAway(
                    file == null
                            ? null
                            : new PrintWriter(
                                    Files.newBufferedWriter(
                                            file,
                                            StandardCharsets.UTF_8,
                                            StandardOpenOption.CREATE,
                                            StandardOpenOption.APPEND),
                                    true),
                    begun);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the list of what was turned away: " + file, e);
        }
    }

    synchronized void add(Article article, Relevance weighed) {
        if (out == null) {
            return;
        }
        String words = weighed.reasons().stream()
                .map(reason -> String.format(
                        Locale.ROOT, "%s %+.2f", reason.feature().substring("triage ".length()), reason.weight()))
                .collect(Collectors.joining(", "));
        String title = article.title() == null ? article.text() : article.title();
        out.printf(
                Locale.ROOT,
                "%s\t%.3f\t%s\t%s\t%s%n",
                line(article.id()),
                weighed.score(),
                words,
                line(title.substring(0, Math.min(LONGEST, title.length()))),
                line(article.uri() == null ? "" : article.uri()));
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    @Override
    public void close() {
        if (out != null) {
            out.close();
        }
    }
}
