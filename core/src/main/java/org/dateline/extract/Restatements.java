package org.dateline.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.FigureMention;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.Quantity;
import org.dateline.model.Speaker;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Bare numbers that tell again what was counted before: "the figure of 1,117", "others spoke of 500". */
final class Restatements {
    private static final double LIKE = 2.5;
    private static final Map<String, String> COUNTED = Map.ofEntries(
            Map.entry("escape", "escaped"),
            Map.entry("fugitive", "escaped"),
            Map.entry("escapee", "escaped"),
            Map.entry("flee", "escaped"),
            Map.entry("kill", "killed"),
            Map.entry("dead", "killed"),
            Map.entry("death", "killed"),
            Map.entry("corpse", "killed"),
            Map.entry("fatality", "killed"),
            Map.entry("martyr", "killed"),
            Map.entry("wound", "wounded"),
            Map.entry("wounded", "wounded"),
            Map.entry("injured", "wounded"),
            Map.entry("injure", "wounded"),
            Map.entry("killed", "killed"),
            Map.entry("arrested", "arrested"),
            Map.entry("abducted", "abducted"),
            Map.entry("displaced", "displaced"),
            Map.entry("abduct", "abducted"),
            Map.entry("kidnap", "abducted"),
            Map.entry("hostage", "abducted"),
            Map.entry("missing", "missing"),
            Map.entry("arrest", "arrested"),
            Map.entry("displace", "displaced"));

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final NounPhrases phrases;

    Restatements(AnnotatedDocument document, Semantics semantics, NounPhrases phrases) {
        this.document = document;
        this.semantics = semantics;
        this.phrases = phrases;
    }

    /** The figures of one of a trigger's slots, each of what an earlier figure of like size counts. */
    List<HowMany> of(Trigger trigger, String slot, List<HowMany> told, @Nullable Speaker speaker) {
        List<HowMany> found = new ArrayList<>();
        for (Token head : trigger.slot(slot)) {
            Optional<FigureMention> number = phrases.number(trigger.tree(), head);
            if (number.isEmpty() || !semantics.isA(trigger.tree(), head, "number")) {
                continue;
            }
            FigureMention figure = number.get();
            named(trigger.tree(), figure)
                    .or(() -> counted(trigger.tree()))
                    .or(() -> before(figure, told))
                    .ifPresent(like -> found.add(new HowMany(
                            like.of(),
                            like.group(),
                            figure.quantity(),
                            FigureScope.TOTAL,
                            List.of(Evidence.of(
                                            document.text(),
                                            figure.start(),
                                            figure.end(),
                                            trigger.rule().id() + "#" + slot,
                                            document.speaker(figure.start(), figure.end(), speaker))
                                    .along(trigger.tree().path(head, trigger.head()))))));
        }
        return found;
    }

    /** "14 dead and 22 wounded": what the word right behind the number says. */
    private static Optional<Counted> named(Tree tree, FigureMention figure) {
        return tree.tokens().stream()
                .filter(t -> t.start() >= figure.end())
                .findFirst()
                .map(t -> COUNTED.get(t.form().toLowerCase(Locale.ROOT)))
                .map(of -> new Counted(of, "all"));
    }

    /** What the sentence itself says is counted: "the number who escaped", "counts of the escape". */
    private Optional<Counted> counted(Tree tree) {
        for (Token token : tree.tokens()) {
            String of = COUNTED.get(token.lemma());
            if (of != null) {
                return Optional.of(new Counted(of, Set.of("escaped", "freed").contains(of) ? "prisoners" : "all"));
            }
        }
        return Optional.empty();
    }

    /** The earlier figure nearest in size; none where all differ by more than {@link #LIKE} times. */
    private static Optional<Counted> before(FigureMention figure, List<HowMany> told) {
        HowMany like = null;
        double nearest = LIKE;
        for (HowMany earlier : told) {
            double ratio = ratio(size(earlier.quantity()), size(figure.quantity()));
            if (COUNTED.containsValue(earlier.of()) && ratio <= nearest) {
                like = earlier;
                nearest = ratio;
            }
        }
        return like == null ? Optional.empty() : Optional.of(new Counted(like.of(), like.group()));
    }

    private static double ratio(double a, double b) {
        return a <= 0 || b <= 0 ? Double.POSITIVE_INFINITY : Math.max(a, b) / Math.min(a, b);
    }

    private static double size(Quantity quantity) {
        for (Long number : Arrays.asList(quantity.best(), quantity.high(), quantity.low())) {
            if (number != null) {
                return number;
            }
        }
        return 0;
    }

    private record Counted(String of, String group) {}
}
