package org.dateline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.dateline.model.FigureVersion;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Quantity;
import org.dateline.report.Sentence.Piece;
import org.jspecify.annotations.Nullable;

/**
 * How many, in sentences. An incident's own {@code low} and {@code high} read "at least nine" as nine; what is said here comes
 * from the versions, in which it is still open.
 */
final class FigureProse {
    private final Citations citations;
    private final IncidentFigure figure;
    private final Counted counted;

    private FigureProse(Citations citations, IncidentFigure figure, Counted counted) {
        this.citations = citations;
        this.figure = figure;
        this.counted = counted;
    }

    /** The sentences of a figure; none where it counts what a report does not, or where no number is told. */
    static List<Sentence> of(IncidentFigure figure, Citations citations, boolean disputed) {
        return Counted.of(figure.of())
                .filter(counted -> !figure.group().equals("things"))
                .map(counted -> new FigureProse(citations, figure, counted).sentences(disputed))
                .orElse(List.of());
    }

    /** The figures side by side with whose they are: "14 (a colleague)[1], at least 15 (a police officer)[1] and 147[3]". */
    static Optional<Sentence> sides(IncidentFigure figure, Citations citations, String opening) {
        return Counted.of(figure.of()).flatMap(counted -> {
            FigureProse prose = new FigureProse(citations, figure, counted);
            List<Piece> pieces = prose.sides(prose.totals());
            return pieces.isEmpty() ? Optional.empty() : Optional.of(prose.opened(opening, pieces));
        });
    }

    private List<Sentence> sentences(boolean disputed) {
        List<Sentence> sentences = new ArrayList<>();
        ruled().ifPresent(sentences::add);
        List<FigureVersion> told = totals();
        if (!told.isEmpty()) {
            long numbers = told.stream()
                    .map(v -> Counted.quantity(v.quantity()))
                    .distinct()
                    .count();
            if (numbers == 1) {
                sentences.add(agreed(told));
            } else {
                sentences.add(ranged(told, disputed));
                if (!disputed) {
                    boolean several =
                            told.stream().map(FigureVersion::article).distinct().count() > 1;
                    String opening = several
                            ? "The figures, in the order of publication, are "
                            : "The figures that the article gives are ";
                    sentences.add(opened(opening, sides(told)));
                }
            }
        }
        denied().ifPresent(sentences::add);
        return sentences;
    }

    private Optional<Sentence> ruled() {
        Long best = figure.best();
        return best == null
                ? Optional.empty()
                : citations
                        .ruling("figures." + figure.of() + "." + figure.group())
                        .map(note -> Sentence.of(
                                "A reviewer set the number of " + Counted.people(figure.group(), false) + " "
                                        + counted.participle() + " at " + Words.number(best) + ".",
                                List.of(note)));
    }

    /** What is neither a part nor denied; of parts, where there is nothing else, the largest. */
    private List<FigureVersion> totals() {
        List<FigureVersion> stand =
                figure.versions().stream().filter(version -> !version.denied()).toList();
        List<FigureVersion> totals =
                stand.stream().filter(version -> !version.part()).toList();
        return totals.isEmpty()
                ? stand.stream().max(Comparator.comparingLong((FigureVersion v) -> lowest(v.quantity()))).stream()
                        .toList()
                : totals;
    }

    private Sentence agreed(List<FigureVersion> told) {
        Quantity quantity = told.get(0).quantity();
        boolean one = Counted.isOne(quantity);
        List<String> speakers = told.stream()
                .map(version -> version.saidBy() == null ? "" : Words.within(version.saidBy()))
                .distinct()
                .toList();
        String speaker = speakers.size() == 1 && !speakers.get(0).isEmpty() ? ", according to " + speakers.get(0) : "";
        return Sentence.of(
                Words.capital(Counted.quantity(quantity)) + " " + Counted.people(figure.group(), one) + " "
                        + counted.happened(one) + speaker + ".",
                notes(told));
    }

    private Sentence ranged(List<FigureVersion> told, boolean disputed) {
        Quantity least = told.stream()
                .map(FigureVersion::quantity)
                .min(Comparator.comparingLong(FigureProse::lowest))
                .orElseThrow();
        Quantity most = told.stream()
                .map(FigureVersion::quantity)
                .max(Comparator.comparingLong((ToLongFunction<Quantity>) FigureProse::highest)
                        .thenComparing(quantity -> Objects.equals(quantity.low(), quantity.high())))
                .orElseThrow();
        String bounds = bounds(least, most);
        String people = Counted.people(figure.group(), false);
        String best = figure.best() == null || lowest(least) == highest(most)
                ? ""
                : "; the best figure by the rule of " + figure.codebook().toUpperCase(Locale.ROOT) + " is "
                        + Words.number(figure.best());
        String text = Words.capital(bounds) + " " + people + " " + counted.happened(false) + best
                + (disputed ? "; the sources dispute it." : ".");
        return Sentence.of(text, notes(told));
    }

    private static String bounds(Quantity least, Quantity most) {
        boolean plainLow = least.low() != null;
        boolean plainHigh = most.high() != null;
        if (lowest(least) == highest(most)) {
            return plainHigh ? Words.number(highest(most)) : Counted.quantity(most);
        }
        String low = plainLow ? Words.number(lowest(least)) : Counted.quantity(least);
        String high = plainHigh ? Words.number(highest(most)) : Counted.quantity(most);
        return plainLow && plainHigh ? "between " + low + " and " + high : "from " + low + " to " + high;
    }

    private static long lowest(Quantity quantity) {
        return number(quantity.low(), quantity.best(), quantity.high());
    }

    private static long highest(Quantity quantity) {
        return number(quantity.high(), quantity.best(), quantity.low());
    }

    private static long number(@Nullable Long first, @Nullable Long second, @Nullable Long third) {
        Long number = first != null ? first : second != null ? second : third;
        return number == null ? 0 : number;
    }

    private record Side(String quantity, String speaker) {}

    private List<Piece> sides(List<FigureVersion> told) {
        Map<Side, List<FigureVersion>> sides = told.stream()
                .sorted(Comparator.comparing(FigureProse::day))
                .collect(Collectors.groupingBy(
                        version -> new Side(
                                Counted.quantity(version.quantity()),
                                version.saidBy() == null ? "" : Words.within(version.saidBy())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Piece> pieces = new ArrayList<>();
        sides.forEach((side, versions) -> pieces.add(new Piece(
                Words.between(pieces.size(), sides.size())
                        + side.quantity()
                        + (side.speaker().isEmpty() ? "" : " (" + side.speaker() + ")"),
                notes(versions))));
        return pieces;
    }

    private Sentence opened(String opening, List<Piece> pieces) {
        List<Piece> all = new ArrayList<>(List.of(new Piece(opening, List.of())));
        all.addAll(pieces);
        all.add(new Piece(".", List.of()));
        return new Sentence(all);
    }

    private static String day(FigureVersion version) {
        return version.published() == null ? "unknown" : version.published().iso();
    }

    private Optional<Sentence> denied() {
        List<FigureVersion> denied =
                figure.versions().stream().filter(FigureVersion::denied).toList();
        if (denied.isEmpty()) {
            return Optional.empty();
        }
        FigureVersion first = denied.get(0);
        String by = first.saidBy() == null ? "" : " by " + Words.within(first.saidBy());
        return Optional.of(Sentence.of(
                "A figure of " + Counted.quantity(first.quantity()) + " is given as denied" + by + ".",
                citations.of(List.of(first.account()))));
    }

    private List<Integer> notes(List<FigureVersion> versions) {
        return citations.of(versions.stream().map(FigureVersion::account).toList());
    }
}
