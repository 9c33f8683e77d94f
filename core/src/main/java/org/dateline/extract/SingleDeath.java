package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.Quantity;
import org.dateline.model.Speaker;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** That one person died, told without a count or a name: "she was pronounced dead", "the fatal shooting". */
final class SingleDeath {
    /** Ends the rule of such a figure, which stands only where no other figure of the killed does. */
    static final String MARK = "#single";

    private static final Set<String> ONE = Set.of("he", "she", "him", "her");

    private final AnnotatedDocument document;
    private final Semantics semantics;

    SingleDeath(AnnotatedDocument document, Semantics semantics) {
        this.document = document;
        this.semantics = semantics;
    }

    /** The figure one, or nothing where the trigger tells of no death. */
    Optional<HowMany> of(Trigger trigger, @Nullable Speaker speaker) {
        for (Map.Entry<String, String> counted : trigger.rule().figures().entrySet()) {
            if (counted.getValue().equals("killed")) {
                for (Token head : trigger.slot(counted.getKey())) {
                    if (ONE.contains(head.form().toLowerCase(Locale.ROOT))) {
                        return Optional.of(one(trigger, head.start(), head.end(), speaker));
                    }
                }
            }
        }
        for (Token modifier : trigger.slot("modifier")) {
            if (semantics.isA(trigger.tree(), modifier, "fatal-word")) {
                return Optional.of(one(trigger, modifier.start(), trigger.end(), speaker));
            }
        }
        return Optional.empty();
    }

    private HowMany one(Trigger trigger, int start, int end, @Nullable Speaker speaker) {
        int from = Math.min(start, end - 1);
        Evidence evidence =
                Evidence.of(document.text(), from, end, trigger.rule().id() + MARK, speaker);
        return new HowMany(
                "killed", "all", new Quantity(1L, 1L, null, evidence.quote()), FigureScope.TOTAL, List.of(evidence));
    }
}
