package org.dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.model.DatePrecision;
import org.dateline.model.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Days that stand at the head of a paragraph as a sentence of their own, as logs, diaries and looks back at a week have them:
 * "Friday. A truck burned in the harbour." They date what the paragraph tells without a day of its own. Where several days stand on
 * lines of their own, as in a log of the police, each dates all that follows up to the next.
 */
final class DayHeadings {
    private final Map<Tree, TimeMention> days = new HashMap<>();

    DayHeadings(AnnotatedDocument document) {
        List<Tree> trees = document.trees();
        boolean log = IntStream.range(0, trees.size())
                        .filter(i -> isLine(document, trees, i))
                        .mapToObj(i -> heading(document, trees.get(i)))
                        .filter(Objects::nonNull)
                        .map(TimeMention::from)
                        .distinct()
                        .count()
                > 1;
        TimeMention day = null;
        for (int i = 0; i < trees.size(); i++) {
            if (begins(document, trees, i)) {
                TimeMention heading = heading(document, trees.get(i));
                day = heading != null || !log ? heading : day;
            }
            if (day != null) {
                days.put(trees.get(i), day);
            }
        }
    }

    private static boolean begins(AnnotatedDocument document, List<Tree> trees, int at) {
        return at == 0
                || document.text()
                        .substring(
                                trees.get(at - 1).sentence().end(),
                                trees.get(at).sentence().start())
                        .contains("\n");
    }

    /** Whether a sentence is a line of its own. */
    private static boolean isLine(AnnotatedDocument document, List<Tree> trees, int at) {
        return begins(document, trees, at) && (at + 1 == trees.size() || begins(document, trees, at + 1));
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
