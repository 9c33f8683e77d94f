package org.dateline.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.export.WaveCsv;
import org.dateline.json.WaveWriter;
import org.dateline.knowledge.Actors;
import org.dateline.model.Incident;
import org.dateline.review.ActorFamilies;
import org.dateline.review.FilterException;
import org.dateline.review.Waves;
import org.dateline.store.IncidentQuery;
import org.dateline.wave.Wave;
import org.dateline.wave.WaveOptions;
import org.jspecify.annotations.Nullable;

/** Incidents near each other in place and time, campaigns, and weeks with more of them than usual. */
final class WaveRoutes {
    /** How waves are looked for. */
    static final List<String> PARAMETERS = List.of("scan", "radius", "days", "min-cases", "replicas", "seed", "family");

    private static final String CAMPAIGNS = "campaigns";
    private static final int MOST_INCIDENTS = 20_000;
    private static final int LONGEST_DAYS = 366;
    private static final int MOST_CASES = 1000;
    private static final int USUAL_REPLICAS = 999;
    private static final int USUAL_WAVES = 20;

    private final Site site;
    private final Supplier<ActorFamilies> families = Once.of(() -> new ActorFamilies(Actors.load()));

    WaveRoutes(Site site) {
        this.site = site;
    }

    void waves(Call call) throws IOException {
        Format format = call.format(Format.JSON, Format.CSV, Format.GEOJSON);
        String find = call.word("find", "waves", List.of("waves", CAMPAIGNS));
        WaveOptions options = options(call);
        double below = decimal(call, "below", 1, 1);
        IncidentQuery query = site.everything(call);
        site.answer(call, format, () -> {
            List<Incident> incidents = incidents(query);
            Waves waves = new Waves(site.types());
            Waves.Found found = find.equals(CAMPAIGNS)
                    ? waves.campaigns(incidents, options, families.get())
                    : waves.in(incidents, options);
            List<Wave> told =
                    found.waves().stream().filter(wave -> wave.p() <= below).toList();
            return Call.bytes(out -> {
                switch (format) {
                    case CSV -> WaveCsv.write(told, out);
                    case GEOJSON -> WaveWriter.writeGeoJson(told, out);
                    case JSON -> WaveWriter.write(told, found.coverage(), out);
                }
            });
        });
    }

    void alarms(Call call) throws IOException {
        Format format = call.format(Format.JSON, Format.CSV);
        WaveOptions options = options(call);
        IncidentQuery query = site.everything(call);
        site.answer(call, format, () -> {
            Waves.FoundAlarms found = new Waves(site.types()).alarms(incidents(query), options);
            return Call.bytes(out -> {
                if (format == Format.CSV) {
                    WaveCsv.writeAlarms(found.alarms(), out);
                } else {
                    WaveWriter.writeAlarms(found.alarms(), found.coverage(), out);
                }
            });
        });
    }

    private static WaveOptions options(Call call) {
        String family = call.word("family");
        WaveOptions usual = WaveOptions.USUAL
                .within(
                        decimal(call, "radius", WaveOptions.USUAL.radiusKm(), WaveOptions.FARTHEST_KM),
                        call.whole("days", WaveOptions.USUAL.days(), 1, LONGEST_DAYS))
                .atLeast(call.whole("min-cases", WaveOptions.USUAL.minCases(), 2, MOST_CASES))
                .shuffled(
                        call.whole("replicas", USUAL_REPLICAS, WaveOptions.FEWEST_REPLICAS, USUAL_REPLICAS),
                        call.whole("seed", 1, 0, Integer.MAX_VALUE))
                .of(family == null ? "" : family)
                .most(USUAL_WAVES);
        return call.word("scan", "retrospective", List.of("retrospective", "prospective"))
                        .equals("prospective")
                ? usual.ongoing()
                : usual;
    }

    private static double decimal(Call call, String name, double usual, double most) {
        @Nullable String word = call.word(name);
        if (word == null) {
            return usual;
        }
        if (!word.matches("\\d{1,5}(\\.\\d{1,9})?")
                || !(Double.parseDouble(word) > 0)
                || Double.parseDouble(word) > most) {
            throw Refused.field(
                    name, name + " is a number above 0 and at most " + (long) most + ", not \"" + word + "\"");
        }
        return Double.parseDouble(word);
    }

    /** All that is asked for; of too many the scan would keep others waiting. */
    private List<Incident> incidents(IncidentQuery query) {
        List<Incident> incidents = new ArrayList<>();
        site.store().each(query.page(0, MOST_INCIDENTS + 1), stored -> incidents.add(stored.incident()));
        if (incidents.size() > MOST_INCIDENTS) {
            throw new FilterException(
                    "from",
                    "these are more than 20,000 incidents, too many to look for waves in while others wait; ask for a shorter"
                            + " time or one country, or run dateline waves");
        }
        return incidents;
    }
}
