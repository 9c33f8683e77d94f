package org.dateline.export.coding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.export.file.Vocabulary;
import org.dateline.knowledge.EventType;
import org.dateline.model.Dossier;
import org.dateline.model.Incident;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.tally.Headings;
import org.dateline.tally.Range;

/** An incident in a plain sentence or two, of nothing but what the record holds, ended by its id. */
public final class Summary {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Summary() {}

    /** The sentences, with some more before the id. */
    public static String of(Dossier dossier, Vocabulary vocabulary, String... more) {
        Incident incident = dossier.incident();
        List<String> sentences = new ArrayList<>();
        sentences.add(heading(incident, vocabulary) + ".");
        for (String of : List.of("killed", "wounded", "abducted")) {
            Headings.total(incident.figures(), of).ifPresent(range -> sentences.add(number(of, range) + "."));
        }
        int sources = incident.independentSources();
        sentences.add("Told by " + sources + (sources == 1 ? " source." : " independent sources."));
        sentences.addAll(List.of(more));
        sentences.add("[dateline " + incident.id() + "]");
        return String.join(" ", sentences);
    }

    /** What, where and when. */
    public static String heading(Incident incident, Vocabulary vocabulary) {
        String what = vocabulary
                .types()
                .byId(incident.what().type())
                .map(EventType::name)
                .orElse(incident.what().type());
        return Stream.of(what, place(incident.where()), date(incident.when()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String place(Where where) {
        Countries.Country country = Countries.of(where.country());
        return Stream.of(where.name(), where.admin1(), country == null ? null : country.name())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String date(When when) {
        LocalDate from = when.from();
        if (from == null) {
            return "";
        }
        LocalDate to = Objects.requireNonNullElse(when.to(), from);
        return switch (when.precision()) {
            case MONTH -> MONTH.format(from);
            case YEAR -> String.valueOf(from.getYear());
            case UNKNOWN -> "";
            default -> from.equals(to) ? DAY.format(from) : DAY.format(from) + " to " + DAY.format(to);
        };
    }

    private static String number(String of, Range range) {
        String what = of.substring(0, 1).toUpperCase(Locale.ROOT) + of.substring(1) + ": ";
        return what + (range.low() == range.high() ? String.valueOf(range.low()) : range.low() + " to " + range.high());
    }
}
