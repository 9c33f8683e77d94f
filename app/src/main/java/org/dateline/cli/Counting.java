package org.dateline.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.model.Relevance;
import org.dateline.observe.Metrics;
import org.dateline.observe.Stage;
import org.dateline.store.Store;
import org.dateline.watch.WatchListener;

/** Counts what a watcher does, and hands it on to whoever tells of it. */
final class Counting implements WatchListener {
    private final WatchListener telling;
    private final Metrics metrics;
    private final ProblemTally tally = new ProblemTally();
    private final AtomicLong good = new AtomicLong();
    private final AtomicLong articles = new AtomicLong();
    private final AtomicLong versions = new AtomicLong();
    private final AtomicLong away = new AtomicLong();
    private final TurnedAway list;

    Counting(WatchListener telling, Metrics metrics, TurnedAway list) {
        this.list = list;
        this.telling = telling;
        this.metrics = metrics;
    }

    /** Polls and articles that went as they should. */
    long good() {
        return good.get();
    }

    /** New articles. */
    long articles() {
        return articles.get();
    }

    /** New versions of known ones. */
    long versions() {
        return versions.get();
    }

    /** What was turned away for its words. */
    long turnedAway() {
        return away.get();
    }

    /** What could not be had or read. */
    synchronized int problems() {
        return tally.size();
    }

    @Override
    public void polled(String source, int news) {
        good.incrementAndGet();
        metrics.polled(news > 0);
        telling.polled(source, news);
    }

    @Override
    public void read(String source, int added, int changed) {
        good.addAndGet((long) added + changed);
        articles.addAndGet(added);
        versions.addAndGet(changed);
        telling.read(source, added, changed);
    }

    @Override
    public void understood(boolean relevant) {
        metrics.read(relevant);
    }

    @Override
    public void turnedAway(String source, Article article, Relevance weighed) {
        list.add(article, weighed);
        good.incrementAndGet();
        away.incrementAndGet();
        metrics.turnedAway();
        telling.turnedAway(source, article, weighed);
    }

    @Override
    public void kept(Store.Added outcome) {
        metrics.kept(outcome);
    }

    @Override
    public void took(Stage stage, Duration time) {
        metrics.took(stage, time);
    }

    @Override
    public synchronized void problem(String source, Problem problem) {
        tally.add(problem);
        metrics.problem(problem.code());
        telling.problem(source, problem);
    }
}
