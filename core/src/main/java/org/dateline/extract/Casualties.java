package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Evidence;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of one account add up to where the text gives no sum: people named one by one, and those who were shot and
 * did not die. What is stated stays as it is; sums stand beside it.
 */
final class Casualties {
    private static final String ONE = ".one";
    private static final Set<String> WHOLE = Set.of("all", "unknown", "people");

    private Casualties() {}

    /** The figures with the sums that nothing states. */
    static List<HowMany> complete(List<HowMany> figures) {
        List<HowMany> all = new ArrayList<>(figures);
        addNamed(all, "killed");
        addNamed(all, "shot");
        addNamed(all, "wounded");
        long killed = total(all, "killed");
        long shot = total(all, "shot");
        boolean wounded = all.stream().anyMatch(f -> f.of().equals("wounded"));
        if (!wounded && shot > killed) {
            all.add(sum("wounded", shot - killed, evidence(all, "shot"), "#survived"));
        }
        return List.copyOf(all);
    }

    /** People told of one by one under different names. */
    private static void addNamed(List<HowMany> figures, String of) {
        Map<String, Evidence> persons = new LinkedHashMap<>();
        for (HowMany figure : figures) {
            if (figure.of().equals(of)) {
                for (Evidence evidence : figure.evidence()) {
                    String name = evidence.rule().endsWith(ONE) ? surname(evidence.quote()) : "";
                    if (!name.isEmpty()) {
                        persons.putIfAbsent(name, evidence);
                    }
                }
            }
        }
        if (persons.size() > Math.max(1, total(figures, of))) {
            figures.add(sum(of, persons.size(), List.copyOf(persons.values()), "#together"));
        }
    }

    /** The last word of a personal name in lower case, empty for anything else. */
    private static String surname(String quote) {
        int comma = quote.indexOf(',');
        String name = comma < 0 ? quote : quote.substring(0, comma);
        int space = name.lastIndexOf(' ');
        String last = name.substring(space + 1);
        String before = space < 0 ? "" : name.substring(name.lastIndexOf(' ', space - 1) + 1, space);
        boolean proper = isCapital(last) && isCapital(before);
        return proper ? last.toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** The largest figure over everybody, else the groups together; 0 where there is none. */
    private static long total(List<HowMany> figures, String of) {
        Map<String, Long> groups = new LinkedHashMap<>();
        long whole = 0;
        for (HowMany figure : figures) {
            Long number = number(figure.quantity());
            if (figure.of().equals(of) && number != null) {
                if (WHOLE.contains(figure.group()) && figure.scope() != FigureScope.PART) {
                    whole = Math.max(whole, number);
                }
                groups.merge(figure.group(), number, Math::max);
            }
        }
        return whole > 0
                ? whole
                : groups.values().stream().mapToLong(Long::longValue).sum();
    }

    private static @Nullable Long number(Quantity quantity) {
        return quantity.best() != null ? quantity.best() : quantity.low() != null ? quantity.low() : quantity.high();
    }

    private static List<Evidence> evidence(List<HowMany> figures, String of) {
        List<Evidence> found = new ArrayList<>();
        for (HowMany figure : figures) {
            if (figure.of().equals(of)) {
                found.addAll(figure.evidence());
            }
        }
        return List.of(found.get(0));
    }

    private static HowMany sum(String of, long number, List<Evidence> evidence, String how) {
        List<Evidence> marked = new ArrayList<>();
        for (Evidence e : evidence) {
            marked.add(new Evidence(e.start(), e.end(), e.quote(), e.rule() + how, e.saidBy(), e.path()));
        }
        String wording = evidence.stream()
                .map(Evidence::quote)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return new HowMany(of, "all", new Quantity(number, number, number, wording), FigureScope.TOTAL, marked);
    }
}
