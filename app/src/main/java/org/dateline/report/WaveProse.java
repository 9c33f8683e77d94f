package org.dateline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Account;
import org.dateline.model.Incident;
import org.dateline.protect.Withhold;
import org.dateline.report.Sentence.Piece;
import org.dateline.report.SituationReport.Region;
import org.dateline.review.Waves;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.wave.Wave;
import org.dateline.wave.WaveOptions;

/**
 * Waves that touch the period, sought among its incidents and those of the year before: a wave is one only against what is usual.
 */
final class WaveProse {
    private static final double SURE = 0.05;
    private static final int BEFORE_DAYS = 365;
    private static final int FEWEST = 10;
    private static final int MOST = 4000;
    private static final int SHOWN = 10;

    private final Store store;
    private final EventTypes types;
    private final IncidentQuery query;
    private final ReportOptions options;
    private final Footnotes footnotes;

    WaveProse(Store store, EventTypes types, IncidentQuery query, ReportOptions options, Footnotes footnotes) {
        this.store = store;
        this.types = types;
        this.query = query;
        this.options = options;
        this.footnotes = footnotes;
    }

    List<Sentence> sentences(List<Region> regions) {
        if (regions.isEmpty()) {
            return List.of();
        }
        if (options.withheld().contains(Withhold.EXACT_PLACES)) {
            return List.of(Sentence.own(
                    "Waves were not looked for: where places are withheld, nothing can be said to be close together."));
        }
        LocalDate from = query.from() == null ? null : query.from().minusDays(BEFORE_DAYS);
        Map<String, Incident> history = new LinkedHashMap<>();
        int[] passed = {0};
        store.each(query.between(from, query.to()), stored -> {
            if (++passed[0] <= MOST) {
                history.put(stored.incident().id(), stored.incident());
            }
        });
        if (passed[0] > MOST) {
            return List.of(Sentence.own("Waves were not looked for among " + Words.number(passed[0])
                    + " incidents, which takes long; the command waves looks for them."));
        }
        Waves.Found found = new Waves(types).in(List.copyOf(history.values()), WaveOptions.USUAL.most(SHOWN));
        List<Wave> sure = found.waves().stream()
                .filter(wave -> wave.p() <= SURE && isOfThePeriod(wave))
                .limit(SHOWN)
                .toList();
        List<Sentence> sentences = new ArrayList<>();
        if (sure.isEmpty()) {
            sentences.add(Sentence.own(none(found)));
        }
        sure.forEach(wave -> sentences.add(sentence(wave, history, numbers(regions))));
        return sentences;
    }

    private static String none(Waves.Found found) {
        String looked = Words.counted(found.looked(), "incident", "incidents");
        return found.looked() < FEWEST
                ? "No wave can be told among " + looked + " with a place and a day: they are too few."
                : "Among " + looked
                        + " with a place and a day, of the period and the year before, none lie so close together"
                        + " that chance alone would do it in fewer than 5 of 100 shuffled histories.";
    }

    private boolean isOfThePeriod(Wave wave) {
        return (query.from() == null || !wave.to().isBefore(query.from()))
                && (query.to() == null || !wave.from().isAfter(query.to()));
    }

    private static Map<String, Integer> numbers(List<Region> regions) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        regions.forEach(region -> region.entries().forEach(entry -> numbers.put(entry.id(), entry.number())));
        return numbers;
    }

    private Sentence sentence(Wave wave, Map<String, Incident> history, Map<String, Integer> numbers) {
        TreeSet<Integer> notes = new TreeSet<>();
        for (String id : wave.ids()) {
            Incident incident = history.get(id);
            if (incident != null) {
                notes.add(note(incident));
            }
        }
        List<Integer> told = wave.ids().stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        String which = told.isEmpty()
                ? ""
                : " " + (told.size() == 1 ? "Incident " : "Incidents ") + Words.runs(told)
                        + (told.size() == 1 ? " is" : " are") + " of it.";
        String family = wave.family().isEmpty() ? "" : "Of the family " + Words.spaced(wave.family()) + ": ";
        return new Sentence(List.of(new Piece(family + wave.words(), List.copyOf(notes)), new Piece(which, List.of())));
    }

    /** The first article that tells of it. */
    private int note(Incident incident) {
        String article = store.accounts(incident.accounts().subList(0, 1)).stream()
                .map(Account::article)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("incident " + incident.id() + " has no account"));
        return footnotes.of(
                store.article(article).orElseThrow(() -> new IllegalStateException("no article " + article)),
                store.sameTextAs(article).orElse(null));
    }
}
