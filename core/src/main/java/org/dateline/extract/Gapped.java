package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.FigureMention;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.PlaceMention;
import org.dateline.model.Speaker;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** "Police caught thirty in one town and seven in another": what a verb counts at further places without being said again. */
final class Gapped {
    private static final Set<String> JOINING = Set.of("and", ",", ";", "while", "with");
    private static final Set<String> AT = Set.of("in", "at", "near", "from", "outside");

    private final AnnotatedDocument document;

    Gapped(AnnotatedDocument document) {
        this.document = document;
    }

    /** The bare numbers that go on behind a trigger's own figures, each a part of what it counts. */
    List<HowMany> of(Trigger trigger, List<HowMany> counted, @Nullable Speaker speaker) {
        List<HowMany> found = new ArrayList<>();
        HowMany first = counted.stream()
                .filter(f -> f.scope() != FigureScope.PART)
                .findFirst()
                .orElse(null);
        if (first == null) {
            return found;
        }
        Tree tree = trigger.tree();
        for (FigureMention number : document.in(tree, FigureMention.class)) {
            if (number.start() > end(first, trigger) && isAtFurtherPlace(tree, number) && !Counts.saysNothing(number)) {
                found.add(new HowMany(
                        first.of(),
                        first.group(),
                        number.quantity(),
                        FigureScope.PART,
                        List.of(Evidence.of(
                                document.text(),
                                number.start(),
                                number.end(),
                                trigger.rule().id() + "#gapped",
                                speaker))));
            }
        }
        return found;
    }

    private static int end(HowMany figure, Trigger trigger) {
        return Math.max(trigger.end(), figure.evidence().get(0).end());
    }

    private boolean isAtFurtherPlace(Tree tree, FigureMention number) {
        List<Token> words = document.document().tokens(number.start(), number.end());
        if (words.isEmpty()) {
            return false;
        }
        Token before = tree.at(words.get(0).index() - 1);
        Token at = tree.at(words.get(words.size() - 1).index() + 1);
        Token place = at == null ? null : tree.at(at.index() + 1);
        return before != null
                && JOINING.contains(before.form().toLowerCase(Locale.ROOT))
                && at != null
                && AT.contains(at.form().toLowerCase(Locale.ROOT))
                && place != null
                && (place.isName()
                        || document.over(tree, place, PlaceMention.class).isPresent());
    }
}
