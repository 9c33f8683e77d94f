package org.dateline.cli;

import java.io.PrintWriter;
import java.util.List;
import org.dateline.model.Problem;

/** The problems at the end of a run: each code with its count and its first inputs. */
final class ProblemSummary {
    private ProblemSummary() {}

    static void print(List<Problem> problems, PrintWriter err) {
        ProblemTally tally = new ProblemTally();
        problems.forEach(tally::add);
        tally.print(err);
    }
}
