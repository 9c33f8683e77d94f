package org.dateline.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.store.Briefs.Moment;

/** Pairs that are left to rule on, found in memory, in the order of {@link QueueSql#doubtful}. */
final class BriefDoubts {
    private static final Comparator<Doubt> LIKEST = Comparator.comparingDouble(Doubt::score)
            .reversed()
            .thenComparing(doubt -> doubt.pair().a())
            .thenComparing(doubt -> doubt.pair().b());
    private static final Comparator<Doubt> WEIGHTIEST = Comparator.comparing(Doubt::isTogether)
            .thenComparing(Comparator.comparingLong(Doubt::toll).reversed())
            .thenComparing(LIKEST);

    private BriefDoubts() {}

    /** A pair and its incidents. */
    record Doubt(LikePair pair, Brief a, Brief b) {
        double score() {
            return pair.score();
        }

        boolean isTogether() {
            return a.num() == b.num();
        }

        /** None is less than nought. */
        long toll() {
            return Math.max(-1, Math.max(a.killed(), b.killed()));
        }

        private List<String> incidents() {
            return a.id().compareTo(b.id()) < 0 ? List.of(a.id(), b.id()) : List.of(b.id(), a.id());
        }
    }

    /** All of them whose likeness lies between two scores and of which an incident is among those found. */
    static List<Doubt> of(Moment moment, List<Brief> found, double low, double high) {
        Set<Long> wanted = new HashSet<>();
        if (found.size() < moment.all().size()) {
            found.forEach(brief -> wanted.add(brief.num()));
        }
        boolean all = found.size() == moment.all().size();
        Map<List<String>, Doubt> likest = new HashMap<>();
        for (LikePair pair : moment.pairs()) {
            boolean asked = all || wanted.contains(pair.incidentA()) || wanted.contains(pair.incidentB());
            if (asked && !pair.isRuled() && pair.score() >= low && pair.score() <= high) {
                add(moment, pair, likest);
            }
        }
        List<Doubt> doubts = new ArrayList<>(likest.values());
        doubts.sort(WEIGHTIEST);
        return doubts;
    }

    private static void add(Moment moment, LikePair pair, Map<List<String>, Doubt> likest) {
        Brief a = moment.brief(pair.incidentA());
        Brief b = moment.brief(pair.incidentB());
        if (a != null
                && b != null
                && !a.review().equals("rejected")
                && !b.review().equals("rejected")) {
            Doubt doubt = new Doubt(pair, a, b);
            likest.merge(doubt.incidents(), doubt, (one, other) -> LIKEST.compare(one, other) <= 0 ? one : other);
        }
    }
}
