package org.dateline.mention;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells texts on years long past from news, by the time expressions in them. */
final class History {
    /** So many years before that of publication make a history, if few words like "on Monday" speak against it. */
    private static final int YEARS = 5;

    private static final int YEARS_FOR_A_WEEKDAY = 4;

    private History() {}

    /** Whether the day of publication says nothing of the days in the text. */
    static boolean isHistory(List<TimeMatch> matches, @Nullable LocalDate published) {
        if (published == null) {
            return true;
        }
        int years = 0;
        int current = 0;
        for (TimeMatch match : matches) {
            Map<String, String> slots = match.match().slots();
            boolean weekday = slots.containsKey("wd") && !slots.containsKey("d");
            current += weekday || slots.containsKey("k") || "p".equals(slots.get("from")) ? 1 : 0;
            years += slots.containsKey("y") && match.year() < published.getYear() - 1 ? 1 : 0;
        }
        return years >= YEARS && current * YEARS_FOR_A_WEEKDAY < years;
    }

    /**
     * The years that a story only glances at: it goes back behind the year told before, or ahead of the one told next, and
     * returns. The months after them belong to the story's own year.
     */
    static Set<TimeMatch> asides(List<TimeMatch> matches) {
        List<TimeMatch> years = matches.stream()
                .filter(m -> m.match().slots().containsKey("y"))
                .filter(m -> !m.match().slots().containsKey("needs"))
                .toList();
        Set<TimeMatch> asides = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 1; i + 1 < years.size(); i++) {
            TimeMatch one = years.get(i);
            int before = years.get(i - 1).year();
            int after = years.get(i + 1).year();
            boolean glances = before <= after && (one.year() > after || one.year() < before);
            if (glances
                    && one.sentence().paragraph() == years.get(i - 1).sentence().paragraph()) {
                asides.add(one);
            }
        }
        return asides;
    }
}
