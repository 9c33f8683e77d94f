package org.dateline.doctor;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dateline.doctor.Finding.State;
import org.dateline.json.Json;

/** Findings as text and as JSON. */
public final class Findings {
    private Findings() {}

    /** The worst of them; good where there are none. */
    public static State worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::state)
                .max(Comparator.naturalOrder())
                .orElse(State.GOOD);
    }

    /** A line for each, and under it what to do. */
    public static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(String.format(
                    Locale.ROOT, "%-8s %-10s %s%n", finding.state().word(), finding.about(), finding.told()));
            if (!finding.advice().isEmpty()) {
                text.append(" ".repeat(20))
                        .append("-> ")
                        .append(finding.advice())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** {@code { "state", "findings": [ { "about", "state", "told", "advice" } ] } }. */
    public static void write(List<Finding> findings, OutputStream out) throws IOException {
        try (Json json = Json.indented(out)) {
            json.begin()
                    .term("state", worst(findings))
                    .list(
                            "findings",
                            findings,
                            (j, finding) -> j.begin()
                                    .text("about", finding.about())
                                    .term("state", finding.state())
                                    .text("told", finding.told())
                                    .text("advice", finding.advice())
                                    .end())
                    .end();
        }
    }
}
