package org.dateline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.model.Conflict;
import org.dateline.model.IncidentFigure;
import org.dateline.report.Sentence.Piece;

/** What the independent sources of an incident contradict each other on, with the articles of each side. */
final class DisputeProse {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Citations citations;

    DisputeProse(Citations citations) {
        this.citations = citations;
    }

    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        for (Conflict conflict : citations.dossier().conflicts()) {
            sentence(conflict).ifPresent(sentences::add);
        }
        return sentences;
    }

    private Optional<Sentence> sentence(Conflict conflict) {
        return switch (conflict.field()) {
            case "when" -> Optional.of(sides("Sources dispute when it happened: ", conflict));
            case "where" -> Optional.of(sides("Sources dispute where it happened: ", conflict));
            case "who.perpetrator" -> Optional.of(sides("Sources dispute who did it: ", conflict));
            case "responsibility" -> Optional.of(sides("Responsibility is contested: ", conflict));
            default -> figure(conflict);
        };
    }

    private Optional<Sentence> figure(Conflict conflict) {
        return citations.dossier().incident().figures().stream()
                .filter(figure -> conflict.field().equals("figures." + figure.of() + "." + figure.group()))
                .findFirst()
                .flatMap(figure -> FigureProse.sides(figure, citations, opening(figure)));
    }

    private static String opening(IncidentFigure figure) {
        String participle = Counted.of(figure.of())
                .map(Counted::participle)
                .orElse(figure.of())
                .replaceFirst("^reported (to have )?", "");
        String people = Counted.people(figure.group(), false);
        boolean active = figure.of().equals("escaped") || figure.of().equals("attackers");
        return "Sources dispute how many " + people + (active ? " " : " were ") + participle + ": ";
    }

    private Sentence sides(String opening, Conflict conflict) {
        List<Piece> pieces = new ArrayList<>(List.of(new Piece(opening, List.of())));
        for (int i = 0; i < conflict.sides().size(); i++) {
            Conflict.Side side = conflict.sides().get(i);
            String value =
                    DAY.matcher(Words.line(side.value())).replaceAll(day -> Words.day(LocalDate.parse(day.group())));
            String before = i == 0 ? "" : i == conflict.sides().size() - 1 ? "; or " : "; ";
            pieces.add(new Piece(before + value, citations.of(side.accounts())));
        }
        pieces.add(new Piece(".", List.of()));
        return new Sentence(pieces);
    }
}
