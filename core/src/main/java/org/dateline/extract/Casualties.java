package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
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

    private static final Set<String> TREATED =
            Set.of("en.harm.hospital", "en.harm.condition", "en.harm.gunshot-wound", "en.harm.gun-wound");

    private Casualties() {}

    /** The figures with the sums that nothing states. */
    static List<HowMany> complete(List<HowMany> figures) {
        List<HowMany> all = new ArrayList<>(figures);
        if (all.stream().anyMatch(f -> f.of().equals("killed") && !isSingle(f))) {
            all.removeIf(Casualties::isSingle);
        } else {
            List<HowMany> singles = all.stream().filter(Casualties::isSingle).toList();
            singles.stream().skip(1).forEach(all::remove);
        }
        dropDead(all);
        for (String of : List.of("killed", "shot", "wounded")) {
            addNamed(all, of);
            if (!of.equals("killed")) {
                addLargest(all, of);
            }
        }
        long killed = total(all, "killed");
        long shot = total(all, "shot");
        boolean none = all.stream().noneMatch(f -> f.of().equals("wounded"));
        long left = shot - killed;
        if (left > 0 && (none || left > Math.max(1, total(all, "wounded")))) {
            all.add(sum("wounded", left, evidence(all, "shot"), "#survived"));
        }
        return List.copyOf(all);
    }

    private static boolean isSingle(HowMany figure) {
        return figure.evidence().get(0).rule().endsWith(SingleDeath.MARK);
    }

    /** Who is brought to hospital and dies there is killed and not wounded. */
    private static void dropDead(List<HowMany> figures) {
        long killed = total(figures, "killed");
        Set<String> wounded = new HashSet<>();
        for (HowMany figure : figures) {
            if (figure.of().equals("wounded")) {
                boolean treated = figure.evidence().stream()
                        .allMatch(e -> TREATED.stream().anyMatch(e.rule()::startsWith));
                wounded.add(treated && Long.valueOf(1).equals(figure.quantity().best()) ? "treated" : "stated");
            }
        }
        if (killed == 1 && wounded.equals(Set.of("treated"))) {
            figures.removeIf(f -> f.of().equals("wounded"));
        }
    }

    /** "Three teenagers were hurt. A man of 19 is in hospital": one person of no group is no total beside a larger group. */
    private static void addLargest(List<HowMany> figures, String of) {
        long whole = 0;
        HowMany largest = null;
        for (HowMany figure : figures) {
            Long number = number(figure.quantity());
            if (figure.of().equals(of) && number != null && figure.scope() != FigureScope.PART) {
                boolean overAll = WHOLE.contains(figure.group());
                whole = overAll ? Math.max(whole, number) : whole;
                boolean larger = largest == null || number > size(largest);
                largest = !overAll && larger ? figure : largest;
            }
        }
        if (whole == 1 && largest != null && size(largest) > 1) {
            figures.add(sum(of, size(largest), List.of(largest.evidence().get(0)), "#largest"));
        }
    }

    private static long size(HowMany figure) {
        Long number = number(figure.quantity());
        return number == null ? 0 : number;
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
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.chars().anyMatch(Character::isLowerCase);
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
