package org.dateline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Review;
import org.dateline.model.Term;
import org.dateline.report.SituationReport.Count;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.jspecify.annotations.Nullable;

/** What a report is of, in words. */
final class Scope {
    private static final int SPELT_OUT = 6;

    private final IncidentQuery query;
    private final Gathering gathering;

    Scope(IncidentQuery query, Gathering gathering) {
        this.query = query;
        this.gathering = gathering;
    }

    /** "Iraq, July 2013". */
    String title() {
        return place() + ", " + period();
    }

    private String place() {
        List<String> countries =
                query.countries().stream().map(Words::country).sorted().toList();
        List<String> divisions =
                query.admin1s().stream().map(Words::line).sorted().toList();
        String names = Stream.of(Words.list(divisions), Words.list(countries))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "All places" : names;
    }

    private String period() {
        LocalDate from = query.from();
        LocalDate to = query.to();
        if (from == null && to == null) {
            return "all dates";
        }
        if (from == null || to == null) {
            return from == null ? "until " + day(to) : "from " + day(from) + " on";
        }
        return Words.span(from, to);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Words.day(day);
    }

    /** What was asked, what is withheld, how much the store holds. */
    List<String> standing(Store.Counts counts, ReportOptions options) {
        List<String> lines = new ArrayList<>();
        List<String> asked = asked();
        if (!asked.isEmpty()) {
            lines.add("Only incidents " + Words.list(asked) + ".");
        }
        lines.add("Made on " + Words.day(options.made()) + " by Dateline from a store of "
                + Words.counted(counts.articles(), "article", "articles") + " and "
                + Words.counted(counts.incidents(), "incident", "incidents") + ".");
        if (!options.withheld().isEmpty()) {
            lines.add("Withheld: "
                    + Words.list(new TreeSet<>(options.withheld())
                            .stream()
                                    .map(what -> switch (what) {
                                        case NAMES -> "the names of victims and witnesses";
                                        case WITNESSES -> "the names of witnesses";
                                        case EXACT_PLACES -> "places finer than a province";
                                    })
                                    .toList())
                    + ".");
        }
        return lines;
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        if (query.near() != null) {
            asked.add(String.format(
                    Locale.ROOT,
                    "within %s km of %.3f, %.3f (degrees north and east)",
                    Words.number(Math.round(query.near().km())),
                    query.near().lat(),
                    query.near().lon()));
        }
        if (query.box() != null) {
            asked.add(String.format(
                    Locale.ROOT,
                    "between %.2f and %.2f degrees east and %.2f and %.2f degrees north",
                    query.box().west(),
                    query.box().east(),
                    query.box().south(),
                    query.box().north()));
        }
        if (!query.types().isEmpty()) {
            List<String> types =
                    new TreeSet<>(query.types()).stream().map(Words::spaced).toList();
            asked.add(
                    types.size() > SPELT_OUT
                            ? "of one of " + types.size() + " types of event, among them "
                                    + Words.list(types.subList(0, SPELT_OUT))
                            : "of the " + (types.size() == 1 ? "type " : "types ") + Words.list(types));
        }
        add(asked, "with the actor ", query.actors());
        add(asked, "told of by ", query.sources());
        add(asked, "with the words ", query.text() == null ? Set.of() : Set.of(query.text()));
        if (query.figure() != null) {
            asked.add("with at least " + Words.number(query.figure().number()) + " "
                    + query.figure().of());
        }
        if (!query.review().isEmpty()) {
            asked.add("in the state "
                    + String.join(
                            " or ",
                            new TreeSet<>(query.review())
                                    .stream().map(Term::word).toList()));
        }
        if (query.changedSince() != null) {
            asked.add("that changed since " + query.changedSince());
        }
        return asked;
    }

    private static void add(List<String> asked, String opening, Set<String> values) {
        if (!values.isEmpty()) {
            asked.add(opening
                    + String.join(
                            " or ",
                            new TreeSet<>(values).stream().map(Words::quoted).toList()));
        }
    }

    /** The main figures in two or three sentences. */
    List<Sentence> summary(List<Count> counts) {
        List<Sentence> sentences = new ArrayList<>();
        int incidents = gathering.incidents();
        if (incidents == 0) {
            sentences.add(Sentence.own("The store holds no incident of this place and period. That is no finding that"
                    + " nothing happened: it says what the articles in the store tell."));
        } else {
            sentences.add(Sentence.own("The store holds " + Words.counted(incidents, "incident", "incidents")
                    + " of this place and period, told of by "
                    + Words.counted(gathering.articles().size(), "article", "articles") + "."));
        }
        counts.stream()
                .filter(count ->
                        count.heading().equals("Killed") || count.heading().equals("Wounded"))
                .map(count -> Sentence.own(told(count, incidents)))
                .forEach(sentences::add);
        if (incidents > 0 && counts.stream().noneMatch(count -> count.heading().equals("Killed"))) {
            sentences.add(Sentence.own("For none of them is a number of people killed told."));
        }
        if (gathering.rejected() > 0 && !query.review().contains(Review.REJECTED)) {
            sentences.add(Sentence.own(
                    Words.capital(Words.counted(gathering.rejected(), "further incident", "further incidents"))
                            + (gathering.rejected() == 1 ? " was" : " were")
                            + " rejected by a reviewer and left out."));
        }
        return sentences;
    }

    private static String told(Count count, int incidents) {
        Long best = count.range().best();
        boolean exact = count.range().low() == count.range().high();
        String figure = (count.incidents() == 1 ? "" : "together ")
                + Words.range(count.range())
                + (exact || best == null ? "" : ", " + Words.number(best) + " by the best figure");
        String of = count.incidents() == incidents
                ? (incidents == 1 ? "it" : "all of them")
                : Words.counted(count.incidents(), "of them", "of them");
        return "For " + of + " a number of people " + count.heading().toLowerCase(Locale.ROOT) + " is told: " + figure
                + ".";
    }
}
