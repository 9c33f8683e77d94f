package org.dateline.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.alert.Alert.Certainty;
import org.dateline.alert.Alert.Kind;
import org.dateline.alert.Alert.Reference;
import org.dateline.alert.Alert.Severity;
import org.dateline.alert.Alert.Urgency;
import org.dateline.model.Incident;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Review;
import org.dateline.model.Where;
import org.dateline.report.Note;
import org.dateline.report.Reports;
import org.dateline.report.Sentence;
import org.dateline.store.StoredIncident;
import org.dateline.tally.Headings;
import org.dateline.tally.Range;
import org.dateline.wave.Wave;
import org.jspecify.annotations.Nullable;

/** Makes alerts of incidents and waves, in the sentences of reports: each names its articles, and none says more than they do. */
final class AlertText {
    private static final int EXTREME = 50;
    private static final int SEVERE = 10;
    private static final int LONGEST_HEADLINE = 160;
    private static final double NEAR_KM = 25;

    private final AlertRules rules;
    private final Reports reports;

    AlertText(AlertRules rules, Reports reports) {
        this.rules = rules;
        this.reports = reports;
    }

    /** What an alert is about and which came before it. */
    record Occasion(String id, AlertRule rule, Kind kind, String note, Instant now, List<Reference> references) {}

    static String instant(Instant now) {
        return DateTimeFormatter.ISO_INSTANT.format(now.truncatedTo(ChronoUnit.SECONDS));
    }

    Alert of(Occasion occasion, StoredIncident stored, boolean threatened) {
        Reports.Brief brief = reports.brief(stored);
        Incident incident = stored.incident();
        Range killed = Headings.total(incident.figures(), "killed").orElse(null);
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("review", incident.review().word());
        parameters.put("independent-sources", String.valueOf(incident.independentSources()));
        if (incident.when().from() != null) {
            parameters.put("date-from", incident.when().from().toString());
        }
        if (incident.when().to() != null) {
            parameters.put("date-to", incident.when().to().toString());
        }
        if (killed != null) {
            parameters.put("killed-low", String.valueOf(killed.low()));
            parameters.put("killed-high", String.valueOf(killed.high()));
            if (killed.best() != null) {
                parameters.put("killed-best", String.valueOf(killed.best()));
            }
        }
        Where where = incident.where();
        boolean point = where.lat() != null
                && where.precision() != PlacePrecision.COUNTRY
                && where.precision() != PlacePrecision.UNKNOWN;
        return new Alert(
                occasion.id(),
                rules.sender(),
                rules.status(),
                occasion.rule().id(),
                incident.id(),
                occasion.kind(),
                instant(occasion.now()),
                occasion.references(),
                List.of(incident.id()),
                brief.event(),
                headline(occasion.kind(), brief.heading(), killed),
                occasion.note(),
                brief.sentences().stream().map(AlertText::numbered).toList(),
                brief.notes().stream().map(AlertText::source).toList(),
                threatened ? Urgency.FUTURE : Urgency.PAST,
                severity(killed),
                certainty(incident, threatened),
                brief.place(),
                point ? where.lat() : null,
                point ? where.lon() : null,
                where.precision() == PlacePrecision.EXACT ? 0 : NEAR_KM,
                where.country(),
                parameters,
                rules.web() == null ? null : rules.web() + "/incidents/" + incident.id());
    }

    /** A sentence with its footnotes as numbers in brackets. */
    private static String numbered(Sentence sentence) {
        return sentence.pieces().stream()
                .map(piece -> piece.text()
                        + (piece.notes().isEmpty()
                                ? ""
                                : piece.runs().stream()
                                        .map(Sentence.Run::text)
                                        .collect(Collectors.joining(", ", "[", "]"))))
                .collect(Collectors.joining());
    }

    private static String source(Note note) {
        return Stream.of(
                        note.title(),
                        note.by(),
                        note.date(),
                        note.address() == null ? "" : note.address(),
                        note.remark())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String headline(Kind kind, String heading, @Nullable Range killed) {
        String opening = switch (kind) {
            case ALERT -> "";
            case UPDATE -> "Update: ";
            case CANCEL -> "Withdrawn: ";
        };
        String toll = killed == null ? "" : ", " + toll(killed) + " reported killed";
        return cut(opening + heading + toll);
    }

    static String toll(Range killed) {
        return killed.low() == killed.high()
                ? number(killed.low())
                : "between " + number(killed.low()) + " and " + number(killed.high());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_HEADLINE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_HEADLINE - 1)))
                        + "\u2026";
    }

    private static Severity severity(@Nullable Range killed) {
        if (killed == null) {
            return Severity.UNKNOWN;
        }
        long number = killed.best() == null ? killed.low() : killed.best();
        if (number >= EXTREME) {
            return Severity.EXTREME;
        } else if (number >= SEVERE) {
            return Severity.SEVERE;
        }
        return number >= 1 ? Severity.MODERATE : Severity.MINOR;
    }

    private static Certainty certainty(Incident incident, boolean threatened) {
        if (!threatened && (incident.review() == Review.CONFIRMED || incident.review() == Review.CORRECTED)) {
            return Certainty.OBSERVED;
        }
        return incident.independentSources() > 1 ? Certainty.LIKELY : Certainty.POSSIBLE;
    }

    /** The end of an alert, in its own words but for the note: what it was about may be gone. */
    Alert withdrawn(Occasion occasion, Alert last) {
        return again(
                occasion, last, cut("Withdrawn: " + last.headline().replaceFirst("^Update: ", "")), last.parameters());
    }

    private static Alert again(Occasion occasion, Alert last, String headline, Map<String, String> parameters) {
        return new Alert(
                occasion.id(),
                last.sender(),
                last.status(),
                last.rule(),
                last.subject(),
                occasion.kind(),
                instant(occasion.now()),
                occasion.references(),
                last.incidents(),
                last.event(),
                headline,
                occasion.note(),
                List.of(),
                List.of(),
                last.urgency(),
                last.severity(),
                last.certainty(),
                last.area(),
                last.lat(),
                last.lon(),
                last.radiusKm(),
                last.country(),
                parameters,
                last.web());
    }

    /** A wave; its sources are those of its incidents' first articles. */
    Alert of(Occasion occasion, String subject, Wave wave, List<StoredIncident> incidents) {
        List<String> sources = new ArrayList<>();
        StringBuilder marks = new StringBuilder();
        for (StoredIncident stored : incidents) {
            Reports.Brief brief = reports.brief(stored);
            brief.notes().stream().findFirst().ifPresent(note -> {
                sources.add(brief.heading() + ": " + source(note));
                marks.append(marks.isEmpty() ? "" : ", ").append(sources.size());
            });
        }
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("observed", String.valueOf(wave.observed()));
        parameters.put("expected", String.format(Locale.ROOT, "%.2f", wave.expected()));
        parameters.put("p", String.format(Locale.ROOT, "%.4f", wave.p()));
        parameters.put("date-from", wave.from().toString());
        parameters.put("date-to", wave.to().toString());
        String place =
                incidents.isEmpty() ? "" : reports.brief(incidents.get(0)).place();
        String update = occasion.kind() == Kind.UPDATE ? "Update: " : "";
        return new Alert(
                occasion.id(),
                rules.sender(),
                rules.status(),
                occasion.rule().id(),
                subject,
                occasion.kind(),
                instant(occasion.now()),
                occasion.references(),
                wave.ids(),
                "Wave",
                cut(update + "Possible wave: " + wave.observed() + " incidents about " + place + ", " + wave.from()
                        + " to " + wave.to()),
                occasion.note(),
                List.of(wave.words() + (marks.isEmpty() ? "" : "[" + marks + "]")),
                sources,
                Urgency.UNKNOWN,
                Severity.UNKNOWN,
                Certainty.POSSIBLE,
                place,
                wave.latitude(),
                wave.longitude(),
                wave.radiusKm(),
                wave.country().isEmpty() ? null : wave.country(),
                parameters,
                rules.web() == null ? null : rules.web() + "/incidents");
    }

    /** The day of an instant, UTC. */
    static java.time.LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
