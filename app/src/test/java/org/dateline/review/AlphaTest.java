package org.dateline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against the worked examples of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): sections A and C. */
class AlphaTest {
    /** Section A: two observers, two categories, nothing missing. */
    private static final List<String> BINARY = List.of("0100000010", "1110010000");

    /** Section C: four observers, five values, some missing. */
    private static final List<String> FOUR = List.of("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

    @Test
    void givesTheValuesOfTheWorkedExamples() {
        assertThat(Alpha.nominal(units(BINARY)).orElseThrow()).isCloseTo(0.095, within(0.0005));
        assertThat(Alpha.nominal(units(FOUR)).orElseThrow()).isCloseTo(0.743, within(0.0005));
        assertThat(Alpha.interval(units(FOUR)).orElseThrow()).isCloseTo(0.849, within(0.0005));
    }

    @Test
    void agreesWithTheTableOfCoincidences() {
        assertThat(Alpha.nominal(units(FOUR)).orElseThrow()).isCloseTo(byCoincidences(units(FOUR)), within(1e-12));
        assertThat(Alpha.nominal(units(BINARY)).orElseThrow()).isCloseTo(byCoincidences(units(BINARY)), within(1e-12));
    }

    @Test
    void isOneWhereAllAgreeAndNothingWhereThereIsNothingToAgreeOn() {
        assertThat(Alpha.nominal(List.of(List.of("a", "a"), List.of("b", "b")))).contains(1.0);
        assertThat(Alpha.nominal(List.of(List.of("a", "a"), List.of("a", "a")))).isEmpty();
        assertThat(Alpha.nominal(List.of(List.of("a"), List.of("b")))).isEmpty();
        assertThat(Alpha.nominal(List.<List<String>>of())).isEmpty();
    }

    /** The way of the paper: how often two values meet in a unit, against how often each is there. */
    private static double byCoincidences(List<List<Double>> units) {
        Map<Double, Map<Double, Double>> meet = new TreeMap<>();
        for (List<Double> unit : units) {
            for (int i = 0; i < unit.size(); i++) {
                for (int j = 0; j < unit.size(); j++) {
                    if (i != j) {
                        meet.computeIfAbsent(unit.get(i), value -> new TreeMap<>())
                                .merge(unit.get(j), 1.0 / (unit.size() - 1), Double::sum);
                    }
                }
            }
        }
        double all = 0;
        double same = 0;
        double squares = 0;
        for (Map.Entry<Double, Map<Double, Double>> row : meet.entrySet()) {
            double often = row.getValue().values().stream().mapToDouble(n -> n).sum();
            all += often;
            same += Optional.ofNullable(row.getValue().get(row.getKey())).orElse(0.0);
            squares += often * (often - 1);
        }
        return ((all - 1) * same - squares) / (all * (all - 1) - squares);
    }

    private static List<List<Double>> units(List<String> observers) {
        List<List<Double>> units = new ArrayList<>();
        IntStream.range(0, observers.get(0).length())
                .forEach(unit -> units.add(observers.stream()
                        .map(observer -> observer.charAt(unit))
                        .filter(value -> value != '.')
                        .map(value -> (double) (value - '0'))
                        .toList()));
        assertThat(Arrays.asList(10, 12)).contains(units.size());
        return units;
    }
}
