package org.dateline.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What two reports have in common in passing. */
final class DetailLikeness {
    private static final int SHOWN = 3;

    private DetailLikeness() {}

    static Clue of(Details a, Details b) {
        List<Sign> signs = new ArrayList<>();
        List<Supplier<String>> because = new ArrayList<>();
        List<String> names = shared(a.names(), b.names());
        if (!names.isEmpty()) {
            signs.add(
                    names.size() == 1
                            ? Sign.NAME_SHARED
                            : names.size() == 2 ? Sign.TWO_NAMES_SHARED : Sign.MANY_NAMES_SHARED);
            because.add(() -> "both name " + shown(names));
        }
        List<String> titles = shared(a.titleWords(), b.titleWords());
        if (!titles.isEmpty()) {
            signs.add(titles.size() == 1 ? Sign.TITLE_WORD_SHARED : Sign.TITLE_WORDS_SHARED);
            because.add(() -> "both titles say " + shown(titles));
        }
        List<String> streets = shared(a.streets(), b.streets());
        if (!streets.isEmpty()) {
            signs.add(Sign.STREET_SHARED);
            because.add(() -> "both in " + shown(streets));
        }
        List<String> ages = shared(a.ages(), b.ages());
        if (!ages.isEmpty()) {
            signs.add(ages.size() == 1 ? Sign.AGE_SHARED : Sign.AGES_SHARED);
            because.add(() -> "both tell of people aged " + shown(ages));
        } else if (!a.ages().isEmpty() && !b.ages().isEmpty()) {
            signs.add(Sign.AGES_OTHER);
        }
        return new Clue(signs, because, false);
    }

    private static List<String> shared(Set<String> a, Set<String> b) {
        List<String> shared = ProperWords.shared(a, b);
        return shared.size() < 2 ? shared : shared.stream().sorted().toList();
    }

    private static String shown(List<String> shared) {
        return String.join(", ", shared.subList(0, Math.min(SHOWN, shared.size())));
    }
}
