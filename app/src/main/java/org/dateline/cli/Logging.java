package org.dateline.cli;

import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.model.Relevance;
import org.dateline.observe.Log;
import org.dateline.watch.WatchListener;

/** Logs what a watcher does, by the sites of its sources: an address may say what is looked for, a message quote what was read. */
final class Logging implements WatchListener {
    @Override
    public void polled(String source, int news) {
        Log.info("polled").site(source).number("news", news).write();
    }

    @Override
    public void read(String source, int articles, int versions) {
        Log.info("item-read")
                .site(source)
                .number("articles", articles)
                .number("versions", versions)
                .write();
    }

    @Override
    public void turnedAway(String source, Article article, Relevance weighed) {
        Log.info("turned-away").site(source).write();
    }

    @Override
    public void problem(String source, Problem problem) {
        Log.warning("problem").code("code", problem.code()).site(source).write();
    }
}
