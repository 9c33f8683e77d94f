package org.dateline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.export.Plain;
import org.dateline.model.Problem;

/** The problems at the end of a run: each code with its count and its first inputs. */
final class ProblemSummary {
    private static final int SHOWN = 5;

    private ProblemSummary() {}

    static void print(List<Problem> problems, PrintWriter err) {
        if (problems.isEmpty()) {
            return;
        }
        Map<String, List<Problem>> byCode =
                problems.stream().collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.toList()));
        err.println(problems.size() == 1 ? "1 problem:" : problems.size() + " problems:");
        byCode.forEach((code, found) -> {
            err.printf("  %5d  %s%n", found.size(), code);
            found.stream()
                    .limit(SHOWN)
                    .forEach(p -> err.println("           " + Plain.line(p.input() + ": " + p.message())));
            if (found.size() > SHOWN) {
                err.println("           and " + (found.size() - SHOWN) + " more");
            }
        });
        err.flush();
    }
}
