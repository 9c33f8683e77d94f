package org.dateline.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Krippendorff's alpha: how far several coders agree beyond chance, 1 where wholly, 0 where as by chance, below where less. For
 * any number of coders, of whom each may leave units out. Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability
 * (2011), and Content Analysis, chapter on reliability.
 */
public final class Alpha {
    private Alpha() {}

    /** Values are the same or not. */
    public static <T> Optional<Double> nominal(Collection<? extends Collection<T>> units) {
        return of(units, (a, b) -> Objects.equals(a, b) ? 0 : 1);
    }

    /** Values are numbers, and twice as far apart weighs four times. */
    public static Optional<Double> interval(Collection<? extends Collection<Double>> units) {
        return of(units, (a, b) -> (a - b) * (a - b));
    }

    /**
     * One less the disagreement seen over the disagreement by chance.
     *
     * @param units the values that each unit was given, one for each coder who gave it any
     * @return nothing where no unit has two values, or all values are the same: then there is nothing to agree on
     */
    private static <T> Optional<Double> of(
            Collection<? extends Collection<T>> units, ToDoubleBiFunction<T, T> difference) {
        List<T> all = new ArrayList<>();
        double seen = 0;
        for (Collection<T> unit : units) {
            List<T> values = List.copyOf(unit);
            if (values.size() > 1) {
                seen += sum(values, difference) / (values.size() - 1);
                all.addAll(values);
            }
        }
        if (all.size() < 2) {
            return Optional.empty();
        }
        double expected = sum(all, difference) / (all.size() - 1);
        return expected == 0 ? Optional.empty() : Optional.of(1 - seen / expected);
    }

    /** Of all ordered pairs. */
    private static <T> double sum(List<T> values, ToDoubleBiFunction<T, T> difference) {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * difference.applyAsDouble(values.get(i), values.get(j));
            }
        }
        return sum;
    }
}
