package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.model.Evidence;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Adds what one clause counts of one group in a row: "one doctor and three drivers" of an agency are four aid workers. Where
 * a member of the row has no group of its own ("two policemen and five others"), the whole row is a total of all, the
 * others its parts.
 */
final class Sums {
    private static final Set<String> WHOLE = Set.of("all", "unknown");

    private static final Pattern FURTHER = Pattern.compile("(?i)\\b(?:others?|another)\\b");

    private Sums() {}

    /** The figures of one slot, those of one group added. */
    static List<HowMany> of(List<HowMany> row) {
        List<HowMany> parts =
                row.stream().filter(f -> f.scope() == FigureScope.PART).toList();
        Map<String, List<HowMany>> byGroup = new LinkedHashMap<>();
        row.stream()
                .filter(f -> f.scope() != FigureScope.PART)
                .forEach(f -> byGroup.computeIfAbsent(whole(f.group()), k -> new ArrayList<>())
                        .add(f));
        List<HowMany> sums = new ArrayList<>();
        List<HowMany> others = byGroup.getOrDefault("all", List.of());
        boolean mixed = byGroup.size() > 1 && (!others.isEmpty() || byGroup.containsKey("children"));
        if (mixed) {
            List<HowMany> named = byGroup.entrySet().stream()
                    .filter(e -> !e.getKey().equals("all"))
                    .map(e -> sum(e.getValue(), FigureScope.PART))
                    .toList();
            List<HowMany> all = new ArrayList<>(others);
            if (size(others) != size(named)
                    || size(others) == 1
                    || others.stream().anyMatch(Sums::isFurther)) {
                all.addAll(named);
            }
            HowMany total = sum(all, FigureScope.TOTAL);
            sums.add(new HowMany(total.of(), "all", total.quantity(), FigureScope.TOTAL, total.evidence()));
            sums.addAll(named);
        } else {
            byGroup.values().forEach(figures -> sums.add(sum(figures, FigureScope.TOTAL)));
        }
        sums.addAll(parts);
        return sums;
    }

    /** "Three others died as well": added to what was told before of the same kind, where no row has done so. */
    static List<HowMany> withOthers(List<HowMany> figures, Predicate<HowMany> another) {
        List<HowMany> sums = new ArrayList<>();
        for (HowMany figure : figures) {
            boolean further = (isFurther(figure) || another.test(figure))
                    && figure.evidence().size() == 1
                    && figure.scope() != FigureScope.PART;
            List<HowMany> earlier = further ? largest(figure, sums) : List.of();
            if (earlier.isEmpty() || isToldAgain(figure, sums)) {
                sums.add(figure);
            } else {
                List<HowMany> all = new ArrayList<>(List.of(figure));
                all.addAll(earlier);
                sums.add(sum(all, FigureScope.TOTAL));
            }
        }
        return sums;
    }

    /** "Two others were hurt ... the two others are in hospital": no further two. */
    private static boolean isToldAgain(HowMany figure, List<HowMany> told) {
        return told.stream()
                .filter(f -> f.of().equals(figure.of()))
                .anyMatch(f -> isFurther(f) && size(f.quantity()) >= size(figure.quantity()));
    }

    /** A total that is smaller than one of its groups is none: it is of that group, a part. */
    static List<HowMany> withinGroups(List<HowMany> figures) {
        return figures.stream().map(f -> withinGroup(f, figures)).toList();
    }

    private static HowMany withinGroup(HowMany figure, List<HowMany> figures) {
        if (!WHOLE.contains(figure.group()) || figure.scope() == FigureScope.PART) {
            return figure;
        }
        return figures.stream()
                .filter(f -> f.of().equals(figure.of()) && !WHOLE.contains(f.group()))
                .filter(f -> f.scope() != FigureScope.PART && size(f.quantity()) > size(figure.quantity()))
                .findFirst()
                .map(f -> new HowMany(figure.of(), f.group(), figure.quantity(), FigureScope.PART, figure.evidence()))
                .orElse(figure);
    }

    /** What was told before of a figure's kind: of its own group, else in total, else the largest of each group. */
    private static List<HowMany> largest(HowMany figure, List<HowMany> told) {
        Map<String, HowMany> largest = new LinkedHashMap<>();
        told.stream()
                .filter(f -> f.of().equals(figure.of()) && f.scope() != FigureScope.PART)
                .forEach(f ->
                        largest.merge(whole(f.group()), f, (a, b) -> size(a.quantity()) >= size(b.quantity()) ? a : b));
        for (String group : List.of(whole(figure.group()), "all")) {
            HowMany total = largest.get(group);
            if (total != null) {
                return List.of(total);
            }
        }
        return WHOLE.contains(figure.group()) ? List.copyOf(largest.values()) : List.of();
    }

    private static String whole(String group) {
        return WHOLE.contains(group) ? "all" : group;
    }

    /** "Two others", "another driver": never a total of those named with them. */
    static boolean isFurther(HowMany figure) {
        return figure.evidence().stream()
                .anyMatch(e -> FURTHER.matcher(e.quote()).find());
    }

    private static long size(List<HowMany> figures) {
        return figures.stream().map(HowMany::quantity).mapToLong(Sums::size).sum();
    }

    private static long size(Quantity quantity) {
        Long size =
                quantity.best() != null ? quantity.best() : quantity.low() != null ? quantity.low() : quantity.high();
        return size == null ? 0 : size;
    }

    /** The figures of a row added to one. */
    static HowMany sum(List<HowMany> figures, FigureScope scope) {
        HowMany first = figures.get(0);
        if (figures.size() == 1) {
            return new HowMany(first.of(), first.group(), first.quantity(), scope, first.evidence());
        }
        List<Evidence> evidence = new ArrayList<>();
        List<String> wordings = new ArrayList<>();
        for (HowMany figure : figures) {
            evidence.addAll(figure.evidence());
            wordings.add(figure.quantity().wording());
        }
        Quantity sum = new Quantity(
                sum(figures, Quantity::low),
                sum(figures, Quantity::best),
                sum(figures, Quantity::high),
                String.join(", ", wordings));
        return new HowMany(first.of(), first.group(), sum, scope, evidence);
    }

    /** The sum of one end; open where one of the ends is. */
    private static @Nullable Long sum(List<HowMany> figures, Function<Quantity, @Nullable Long> end) {
        long sum = 0;
        for (HowMany figure : figures) {
            Long value = end.apply(figure.quantity());
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum;
    }
}
