package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
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
    private static final Set<String> WHOLE = Set.of("all", "unknown", "people");

    private Casualties() {}

    /** The figures with the sums that nothing states. */
    static List<HowMany> complete(List<HowMany> figures, String text, BiPredicate<String, String> isA) {
        List<HowMany> all = new ArrayList<>(figures);
        if (all.stream().anyMatch(f -> f.of().equals("killed") && !isSingle(f))) {
            all.removeIf(Casualties::isSingle);
        } else {
            List<HowMany> singles = all.stream().filter(Casualties::isSingle).toList();
            singles.stream().skip(1).forEach(all::remove);
        }
        settle(all, new Individuals(text, isA, all));
        for (String of : List.of("killed", "shot", "wounded")) {
            if (!of.equals("killed")) {
                addLargest(all, of);
            }
        }
        long killed = total(all, "killed");
        long shot = total(all, "shot");
        boolean none = all.stream().noneMatch(f -> f.of().equals("wounded"));
        long left = isOfOthers(all, shot) ? shot : shot - killed;
        if (left > 0 && (none || left > Math.max(1, total(all, "wounded")))) {
            all.add(sum("wounded", left, evidence(all, "shot"), "#survived"));
        }
        return List.copyOf(all);
    }

    /** "Three other people were shot": none of them is among the dead. */
    private static boolean isOfOthers(List<HowMany> figures, long shot) {
        return figures.stream()
                .filter(f -> f.of().equals("shot") && size(f) == shot)
                .anyMatch(f -> f.evidence().size() == 1 && Sums.isFurther(f));
    }

    private static boolean isSingle(HowMany figure) {
        return figure.evidence().get(0).rule().endsWith(SingleDeath.MARK);
    }

    /** People told of one by one: each once, and who died not as hurt. */
    private static void settle(List<HowMany> figures, Individuals individuals) {
        List<Evidence> killed = individuals.killed();
        List<Evidence> survivors = individuals.survivors(counted(figures, "killed") == 0);
        if (killed.size() > Math.max(1, counted(figures, "killed"))) {
            figures.add(sum("killed", killed.size(), killed, "#together"));
        }
        boolean counted = counted(figures, "wounded") > 0 || counted(figures, "shot") > 0;
        if (!counted) {
            List<HowMany> single = figures.stream()
                    .filter(f -> (f.of().equals("wounded") || f.of().equals("shot")) && Individuals.isOfIndividuals(f))
                    .toList();
            figures.removeAll(single);
            if (!survivors.isEmpty()) {
                figures.add(hurt(survivors, single));
            }
        }
    }

    /** Who is hurt, as of the group of which they all are. */
    private static HowMany hurt(List<Evidence> survivors, List<HowMany> single) {
        List<String> groups = single.stream()
                .filter(f -> f.evidence().stream().anyMatch(survivors::contains))
                .map(HowMany::group)
                .distinct()
                .toList();
        HowMany sum = sum("wounded", survivors.size(), survivors, survivors.size() > 1 ? "#together" : "");
        return groups.size() == 1
                ? new HowMany("wounded", groups.get(0), sum.quantity(), FigureScope.TOTAL, sum.evidence())
                : sum;
    }

    /** The total of what is counted, not told of one by one. */
    private static long counted(List<HowMany> figures, String of) {
        return total(
                figures.stream().filter(f -> !Individuals.isOfIndividuals(f)).toList(), of);
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
