package org.dateline.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, once work takes more than a second, and only on a terminal. Safe for many threads. */
final class Progress implements AutoCloseable {
    /** The number of articles where it is not known beforehand. */
    static final long UNKNOWN = -1;

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private final boolean shown;
    private final long articles;
    private final int columns;
    private final long start = System.nanoTime();
    private long done;
    private @Nullable ProgressBar bar;

    Progress(Terminal terminal, long articles) {
        this.shown = terminal.error();
        this.articles = articles;
        this.columns = terminal.columns();
    }

    /** One article more is done. */
    synchronized void tick() {
        done++;
        if (shown && bar == null && System.nanoTime() - start > PATIENCE) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Reading")
                    .setUnit(" articles", 1)
                    .setInitialMax(articles)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .setMaxRenderedLength(columns)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, columns))
                    .clearDisplayOnFinish()
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
