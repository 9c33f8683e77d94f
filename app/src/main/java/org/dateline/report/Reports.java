package org.dateline.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Dossier;
import org.dateline.model.Incident;
import org.dateline.report.SituationReport.Dispute;
import org.dateline.report.SituationReport.Entry;
import org.dateline.report.SituationReport.Region;
import org.dateline.review.Dossiers;
import org.dateline.review.Filter;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.store.StoredIncident;

/**
 * The door: makes a report of what a filter lets through. Only the incidents that are told in sentences are held; the others are
 * counted as they pass. A store that withholds names gives a report that never had one.
 */
public final class Reports {
    private static final String NOWHERE = "Country not told";

    private final Store store;
    private final EventTypes types;
    private final Dossiers dossiers;
    private final Placing placing;

    /** Reports on a store. */
    public Reports(Store store, EventTypes types) {
        this.store = store;
        this.types = types;
        this.dossiers = new Dossiers(store);
        this.placing = new Placing(types);
    }

    /** The report. */
    public SituationReport of(Filter filter, ReportOptions options) {
        IncidentQuery query = filter.query();
        Gathering gathering = new Gathering(options.most());
        store.each(query, stored -> gathering.add(stored.incident(), store));
        Scope scope = new Scope(query, gathering);
        Footnotes footnotes = new Footnotes();
        List<Dispute> disputes = new ArrayList<>();
        List<Region> regions = regions(gathering, footnotes, disputes);
        List<Entry> undated = new Undated(store, query)
                .find().stream()
                        .map(stored -> entry(0, new Citations(dossiers.of(stored), footnotes)))
                        .toList();
        Totals totals = new Totals(store, filter, footnotes);
        return new SituationReport(
                scope.title(),
                options.made(),
                scope.standing(store.counts(), options),
                scope.summary(totals.counts()),
                totals.counts(),
                totals.countries(),
                gathering.spots(),
                gathering.timeline(query.from(), query.to()),
                regions,
                disputes,
                new WaveProse(store, types, query, options, footnotes).sentences(regions),
                totals.stated(),
                new Unknowns(gathering, regions).sentences(),
                undated,
                Method.paragraphs(gathering, options),
                footnotes.all());
    }

    /**
     * One incident in sentences.
     *
     * @param event the main type's name
     * @param heading what, where and when
     * @param place in words
     * @param notes the footnotes of the sentences
     */
    public record Brief(String event, String heading, String place, List<Sentence> sentences, List<Note> notes) {
        /** Copies the lists. */
        public Brief {
            sentences = List.copyOf(sentences);
            notes = List.copyOf(notes);
        }
    }

    /** What a report says of one incident. */
    public Brief brief(StoredIncident stored) {
        Footnotes footnotes = new Footnotes();
        Incident incident = stored.incident();
        Entry entry = entry(0, new Citations(dossiers.of(stored), footnotes));
        String place = Placing.where(incident.where()).replaceFirst("^(in|at) (?!a place)", "");
        return new Brief(
                placing.name(incident.what().type()), entry.heading(), place, entry.sentences(), footnotes.all());
    }

    private List<Region> regions(Gathering gathering, Footnotes footnotes, List<Dispute> disputes) {
        Map<String, List<Incident>> byCountry = new TreeMap<>();
        List<Incident> nowhere = new ArrayList<>();
        for (Incident incident : gathering.told()) {
            String country = incident.where().country();
            if (country == null) {
                nowhere.add(incident);
            } else {
                byCountry
                        .computeIfAbsent(Words.country(country), name -> new ArrayList<>())
                        .add(incident);
            }
        }
        List<Region> regions = new ArrayList<>();
        Set<String> numbered = new LinkedHashSet<>();
        byCountry.forEach((name, incidents) -> regions.add(region(name, incidents, numbered, footnotes, disputes)));
        if (!nowhere.isEmpty()) {
            regions.add(region(NOWHERE, nowhere, numbered, footnotes, disputes));
        }
        return regions;
    }

    private Region region(
            String name, List<Incident> incidents, Set<String> numbered, Footnotes footnotes, List<Dispute> disputes) {
        List<Entry> entries = new ArrayList<>();
        for (Incident incident : incidents) {
            StoredIncident stored = dossiers.incident(incident.id());
            if (numbered.add(stored.incident().id())) {
                Citations citations = new Citations(dossiers.of(stored), footnotes);
                Entry entry = entry(numbered.size(), citations);
                entries.add(entry);
                List<Sentence> disputed = new DisputeProse(citations).sentences();
                if (!disputed.isEmpty()) {
                    disputes.add(new Dispute(entry.number(), entry.heading(), disputed));
                }
            }
        }
        return new Region(name, entries);
    }

    private Entry entry(int number, Citations citations) {
        Dossier dossier = citations.dossier();
        return new Entry(
                number,
                dossier.incident().id(),
                placing.heading(dossier.incident()),
                new IncidentProse(placing).of(citations));
    }
}
