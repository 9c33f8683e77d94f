package org.dateline.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.Speaker;

/** The words behind a value, for the right column: each quote once, who says it, and on demand what found it and how. */
final class Quotes {
    private static final int LONGEST = 160;
    private static final int SHOWN = 2;

    private Quotes() {}

    static List<String> lines(List<Evidence> evidence, boolean explain) {
        List<String> lines = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Evidence e : evidence) {
            Speaker speaker = e.saidBy();
            String line = "\u201c" + Plain.shortened(e.quote(), LONGEST) + "\u201d"
                    + (speaker == null ? "" : " \u2014 " + Wording.speaker(speaker));
            boolean first = seen.add(line);
            if (first && (explain || seen.size() <= SHOWN)) {
                lines.add(line);
            }
            if (explain) {
                lines.add("[" + e.rule() + " " + e.start() + "-" + e.end() + "]");
                if (e.path() != null) {
                    lines.add("[" + e.path() + "]");
                }
            }
        }
        if (!explain && seen.size() > SHOWN) {
            lines.add("and " + (seen.size() - SHOWN) + " more");
        }
        return lines;
    }
}
