package org.dateline.cli;

import java.io.PrintWriter;
import org.dateline.export.Plain;
import org.dateline.model.Problem;
import org.dateline.watch.WatchListener;

/** Tells a person at a terminal what a watcher does, a line each. */
final class Telling implements WatchListener {
    private final PrintWriter err;

    Telling(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void polled(String source, int news) {
        if (news > 0) {
            say(source + ": " + news + " new or changed");
        }
    }

    @Override
    public void problem(String source, Problem problem) {
        say(problem.code() + " " + problem.input() + ": " + problem.message());
    }

    private synchronized void say(String line) {
        err.println(Plain.line(line));
        err.flush();
    }
}
