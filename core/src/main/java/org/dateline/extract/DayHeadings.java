package org.dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.DatePrecision;
import org.dateline.model.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Days that stand at the head of a paragraph as a sentence of their own, as logs, diaries and looks back at a week have them:
 * "Friday. A truck burned in the harbour." They date what the paragraph tells without a day of its own.
 */
final class DayHeadings {
    private final Map<Tree, TimeMention> days = new HashMap<>();

    DayHeadings(AnnotatedDocument document) {
        TimeMention day = null;
        Tree before = null;
        for (Tree tree : document.trees()) {
            int end = before == null ? 0 : before.sentence().end();
            boolean begins = before == null
                    || document.text().substring(end, tree.sentence().start()).contains("\n");
            day = begins ? heading(document, tree) : day;
            if (day != null) {
                days.put(tree, day);
            }
            before = tree;
        }
    }

    /** The day that heads the paragraph of a sentence. */
    Optional<TimeMention> of(Tree tree) {
        return Optional.ofNullable(days.get(tree));
    }

    private static @Nullable TimeMention heading(AnnotatedDocument document, Tree tree) {
        List<TimeMention> times = document.in(tree, TimeMention.class);
        if (times.size() != 1
                || times.get(0).precision() != DatePrecision.DAY
                || times.get(0).from() == null) {
            return null;
        }
        TimeMention time = times.get(0);
        boolean alone = tree.tokens().stream()
                .allMatch(t -> t.start() >= time.start() && t.end() <= time.end()
                        || !Character.isLetterOrDigit(t.form().charAt(0)));
        return alone ? time : null;
    }
}
