package org.dateline.cli;

/** The exit codes; 2, a wrong command line, is picocli's own. */
final class ExitCodes {
    static final int OK = 0;
    static final int NOTHING = 1;
    static final int USAGE = 2;
    static final int PROBLEMS = 3;

    private ExitCodes() {}

    /** The exit code of a run that read so many articles and met so many problems. */
    static int of(int articles, int problems) {
        if (problems == 0) {
            return OK;
        }
        return articles == 0 ? NOTHING : PROBLEMS;
    }
}
