package org.dateline.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.knowledge.EventTypes;
import org.dateline.review.Filter;
import org.dateline.review.FilterException;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentQuery.Order;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which incidents a command is about. */
final class FilterOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--country",
            paramLabel = "COUNTRY",
            split = ",",
            description = "Only in these countries: codes (IQ) or English names.")
    private List<String> country = List.of();

    @Option(names = "--admin1", paramLabel = "NAME", split = ",", description = "Only in these provinces or states.")
    private List<String> admin1 = List.of();

    @Option(
            names = "--near",
            paramLabel = "LAT,LON,KM",
            description = "Only within so many kilometres of a point in degrees: 33.29,44.07,50.")
    private @Nullable String near;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Only from this day on: 2013-07-21, or 2013-07 or 2013 for the first of it.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Only up to this day: 2013-07-21, or 2013-07 or 2013 for the last of it.")
    private @Nullable String to;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description =
                    "Only of these event types, with those that are more special, or of these families (attack, unrest).")
    private List<String> types = List.of();

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            split = ",",
            description = "Only with one of these actors: ids, or parts of a participant's name.")
    private List<String> actor = List.of();

    @Option(
            names = "--review",
            paramLabel = "STATE",
            split = ",",
            description = "Only in these states: automatic, confirmed, corrected, rejected.")
    private List<String> review = List.of();

    @Option(
            names = "--source",
            paramLabel = "OUTLET",
            split = ",",
            description = "Only what one of these outlets tells of: names in any case, or hosts of their addresses.")
    private List<String> source = List.of();

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "Only where all these words stand in one of the articles, or in the names of the incident.")
    private @Nullable String text;

    @Option(
            names = "--updated-since",
            paramLabel = "TIME",
            description = "Only what changed since this day or instant: 2026-11-22, 2026-11-22T04:30:00Z.")
    private @Nullable String updatedSince;

    FilterOptions() {
        this.command = CommandSpec.create();
    }

    /**
     * The query; {@code figure} is what {@code at-least} of a filter takes, null where no number is asked for.
     *
     * @throws ParameterException where an option has a value that it cannot have
     */
    IncidentQuery query(
            EventTypes known, @Nullable String figure, Order order, boolean descending, int offset, int limit) {
        try {
            return filter(known, figure).query(order, descending, offset, limit);
        } catch (FilterException e) {
            throw new ParameterException(command.commandLine(), "--" + e.parameter() + ": " + e.getMessage(), e);
        }
    }

    /** Everything that is asked for, by date. */
    IncidentQuery query(EventTypes known) {
        return query(known, null, Order.DATE, false, 0, Integer.MAX_VALUE);
    }

    /** Whether something besides period and place narrows the incidents. */
    boolean narrows(EventTypes known) {
        return filter(known, null).narrows();
    }

    /** What is asked for, in the words of the command line. */
    Filter filter(EventTypes known) {
        return filter(known, null);
    }

    private Filter filter(EventTypes known, @Nullable String figure) {
        Map<String, List<String>> words = new HashMap<>();
        words.put("country", country);
        words.put("admin1", admin1);
        put(words, "near", near);
        put(words, "from", from);
        put(words, "to", to);
        words.put("type", types);
        words.put("actor", actor);
        put(words, "at-least", figure);
        words.put("review", review);
        words.put("source", source);
        put(words, "text", text);
        put(words, "updated-since", updatedSince);
        return new Filter(words, known);
    }

    private static void put(Map<String, List<String>> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, List.of(value));
        }
    }
}
