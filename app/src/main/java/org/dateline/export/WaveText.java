package org.dateline.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.wave.Alarm;
import org.dateline.wave.Coverage;
import org.dateline.wave.NearRepeats;
import org.dateline.wave.Wave;

/** Waves for people: one row each, under it the incidents and in words what it says and what not. */
public final class WaveText {
    private static final int SHOWN = 40;

    private WaveText() {}

    /** Waves as a table. */
    public static String of(List<Wave> waves, Coverage coverage, Page page) {
        Table table = new Table(page)
                .numbers("#")
                .wrapped("Of")
                .wrapped("Centre")
                .numbers("Km")
                .column("Days")
                .numbers("Seen")
                .numbers("Expected")
                .numbers("LLR")
                .numbers("p")
                .numbers("Recurs");
        int number = 0;
        for (Wave wave : waves) {
            number++;
            table.row(List.of(
                    String.valueOf(number),
                    wave.family().isEmpty() ? "all" : Wording.words(wave.family()),
                    wave.centre().isEmpty() ? "anywhere" : wave.centre(),
                    decimals(wave.radiusKm(), 2),
                    days(wave.from(), wave.to()),
                    String.valueOf(wave.observed()),
                    decimals(wave.expected(), 2),
                    decimals(wave.logLikelihoodRatio(), 6),
                    decimals(wave.p(), 3),
                    Wording.number(Math.round(wave.recurrenceDays())) + " d"));
            table.note(Sheet.capital(wave.words()));
            table.note("Of it: " + ids(wave.ids()));
        }
        return (waves.isEmpty() ? "No wave.\n" : table.toString()) + "\n" + looked(coverage, page);
    }

    /** Alarms as a table. */
    public static String ofAlarms(List<Alarm> alarms, Coverage coverage, Page page) {
        Table table = new Table(page)
                .column("Week of")
                .wrapped("Region")
                .numbers("Seen")
                .numbers("Usual")
                .wrapped("By");
        for (Alarm alarm : alarms) {
            table.row(List.of(
                    alarm.week().toString(),
                    alarm.region(),
                    String.valueOf(alarm.observed()),
                    decimals(alarm.expected(), 1),
                    alarm.signals().stream().map(WaveText::signal).collect(Collectors.joining(", "))));
            table.note(Sheet.capital(alarm.words()));
            table.note("Of it: " + ids(alarm.ids()));
        }
        return (alarms.isEmpty() ? "No alarm.\n" : table.toString()) + "\n" + looked(coverage, page);
    }

    /** Near repeats as a table, with the radius and the days that they speak for. */
    public static String ofRepeats(List<NearRepeats.Band> bands, Coverage coverage, Page page) {
        Table table = new Table(page)
                .column("Distance")
                .column("Days apart")
                .numbers("Pairs")
                .numbers("By chance")
                .numbers("Ratio")
                .numbers("p");
        for (NearRepeats.Band band : bands) {
            table.row(List.of(
                    band.overKm() < 0
                            ? "same place"
                            : decimals(band.overKm(), 0) + "\u2013" + decimals(band.upToKm(), 0) + " km",
                    Math.max(0, band.overDays() + 1) + "\u2013" + band.upToDays(),
                    Wording.number(band.observed()),
                    decimals(band.expected(), 1),
                    Double.isNaN(band.ratio()) ? "" : decimals(band.ratio(), 2),
                    decimals(band.p(), 3)));
        }
        String advice = NearRepeats.reach(bands)
                .map(reach -> "Incidents are followed by others out to " + decimals(reach.radiusKm(), 0) + " km and "
                        + reach.days() + " days: a scan may look with --radius-km "
                        + decimals(Math.max(1, reach.radiusKm()), 0) + " --days " + reach.days() + ".\n")
                .orElse("No band has clearly more pairs than chance makes.\n");
        return table + "\n" + advice + looked(coverage, page);
    }

    private static String looked(Coverage coverage, Page page) {
        String sentence = "Looked at " + Wording.number((long) coverage.looked())
                + (coverage.looked() == 1 ? " case" : " cases")
                + "; left out: " + Wording.number((long) coverage.withoutPlace())
                + " whose place is not known as well as a province, "
                + Wording.number((long) coverage.withoutDate()) + " whose date is not known to the week.";
        return String.join("\n", Plain.wrap(sentence, page.width())) + "\n";
    }

    private static String signal(Alarm.Signal signal) {
        return signal.method() + " (" + decimals(signal.value(), 1) + " over " + decimals(signal.bound(), 1) + ")";
    }

    private static String ids(List<String> ids) {
        return String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())))
                + (ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "");
    }

    private static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }

    private static String decimals(double value, int places) {
        return String.format(Locale.ROOT, "%,." + places + "f", value);
    }
}
