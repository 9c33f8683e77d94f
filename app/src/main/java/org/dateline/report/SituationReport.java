package org.dateline.report;

import java.time.LocalDate;
import java.util.List;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/**
 * A situation report as a value: what every format of it says. It is computed from a store and holds no more than that says.
 *
 * @param title place and period
 * @param made the day on which it was made
 * @param standing one line each on what was asked, what is withheld and what it was made from
 * @param summary the main figures in words
 * @param counts the main figures, one row for each thing counted
 * @param countries the same by country, empty where there is only one
 * @param spots what can be put on a map
 * @param timeline what began when
 * @param regions the incidents that are told in sentences, by place
 * @param disputes what independent sources contradict each other on
 * @param waves what comes closer together than chance
 * @param stated what sources themselves count, beside what the incidents come to
 * @param unknown what the articles do not tell
 * @param undated incidents without a date whose articles are of the period
 * @param method how the report is made and how far it may be trusted
 * @param notes the footnotes in the order of their numbers
 */
public record SituationReport(
        String title,
        LocalDate made,
        List<String> standing,
        List<Sentence> summary,
        List<Count> counts,
        List<CountryCount> countries,
        List<Spot> spots,
        Timeline timeline,
        List<Region> regions,
        List<Dispute> disputes,
        List<Sentence> waves,
        List<Sentence> stated,
        List<Sentence> unknown,
        List<Entry> undated,
        List<String> method,
        List<Note> notes) {
    /** Copies the lists. */
    public SituationReport {
        standing = List.copyOf(standing);
        summary = List.copyOf(summary);
        counts = List.copyOf(counts);
        countries = List.copyOf(countries);
        spots = List.copyOf(spots);
        regions = List.copyOf(regions);
        disputes = List.copyOf(disputes);
        waves = List.copyOf(waves);
        stated = List.copyOf(stated);
        unknown = List.copyOf(unknown);
        undated = List.copyOf(undated);
        method = List.copyOf(method);
        notes = List.copyOf(notes);
    }

    /**
     * What people in all incidents together come to.
     *
     * @param heading "Killed"
     * @param range sums over the incidents that have such a number
     * @param incidents how many have one
     */
    public record Count(String heading, Range range, int incidents) {}

    /** A country, its incidents and the killed in them; null where no number is told. */
    public record CountryCount(
            String country, int incidents, @Nullable Range killed) {}

    /**
     * A point of the map.
     *
     * @param name of the place, empty where it has none
     * @param killed in its incidents together; null where no number is told
     */
    public record Spot(
            double lat,
            double lon,
            String name,
            int incidents,
            @Nullable Range killed) {}

    /**
     * What began when.
     *
     * @param grain "day", "week", "month" or "year": the length of a bar
     * @param bars without a gap, empty where nothing is dated
     * @param vague how many incidents are dated less closely than a bar is long, and so stand in none
     */
    public record Timeline(String grain, List<Bar> bars, int vague) {
        /** Copies the list. */
        public Timeline {
            bars = List.copyOf(bars);
        }
    }

    /** One bar; {@code killed} is null where no number is told. */
    public record Bar(
            LocalDate from,
            LocalDate to,
            int incidents,
            @Nullable Range killed) {}

    /** A country, or what is of none, with its incidents in the order of their dates. */
    public record Region(String name, List<Entry> entries) {
        /** Copies the list. */
        public Region {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An incident in sentences.
     *
     * @param number in the report, from 1 on
     * @param id in the store
     * @param heading what, where and when
     */
    public record Entry(int number, String id, String heading, List<Sentence> sentences) {
        /** Copies the list. */
        public Entry {
            sentences = List.copyOf(sentences);
        }
    }

    /** What the sources of an incident contradict each other on. */
    public record Dispute(int number, String heading, List<Sentence> sentences) {
        /** Copies the list. */
        public Dispute {
            sentences = List.copyOf(sentences);
        }
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return regions.isEmpty();
    }

    /** All incidents that are told in sentences. */
    public List<Entry> entries() {
        return regions.stream().flatMap(region -> region.entries().stream()).toList();
    }
}
