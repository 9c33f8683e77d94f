package org.dateline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.export.Plain;
import org.dateline.model.Problem;

/** Counts problems by code and keeps the first of each, so that an archive with a million of them takes no memory. */
final class ProblemTally {
    private static final int SHOWN = 5;

    private final Map<String, List<Problem>> first = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private int all;

    void add(Problem problem) {
        all++;
        counts.merge(problem.code(), 1, Integer::sum);
        List<Problem> kept = first.computeIfAbsent(problem.code(), code -> new ArrayList<>());
        if (kept.size() < SHOWN) {
            kept.add(problem);
        }
    }

    int size() {
        return all;
    }

    /** Each code with its count and its first inputs; nothing where there was no problem. */
    void print(PrintWriter err) {
        if (all == 0) {
            return;
        }
        err.println(all == 1 ? "1 problem:" : all + " problems:");
        counts.forEach((code, count) -> {
            err.printf("  %5d  %s%n", count, code);
            first.getOrDefault(code, List.of())
                    .forEach(p -> err.println("           " + Plain.line(p.input() + ": " + p.message())));
            if (count > SHOWN) {
                err.println("           and " + (count - SHOWN) + " more");
            }
        });
        err.flush();
    }
}
