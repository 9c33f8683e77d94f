package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.export.file.Csv;
import org.dateline.wave.Alarm;
import org.dateline.wave.NearRepeats;
import org.dateline.wave.Wave;

/** Waves, alarms and near repeats as CSV, a line each; ids stand in one cell with blanks between. The stream stays open. */
public final class WaveCsv {
    private WaveCsv() {}

    /** Writes waves. */
    public static void write(List<Wave> waves, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.row(List.of(
                "family",
                "country",
                "centre",
                "lat",
                "lon",
                "radiusKm",
                "from",
                "to",
                "observed",
                "expected",
                "logLikelihoodRatio",
                "p",
                "recurrenceDays",
                "ids",
                "words"));
        for (Wave wave : waves) {
            csv.row(List.of(
                    wave.family(),
                    wave.country(),
                    Csv.text(wave.centre()),
                    Csv.own(wave.latitude()),
                    Csv.own(wave.longitude()),
                    Csv.own(wave.radiusKm()),
                    Csv.own(wave.from()),
                    Csv.own(wave.to()),
                    Csv.own(wave.observed()),
                    Csv.own(wave.expected()),
                    Csv.own(wave.logLikelihoodRatio()),
                    Csv.own(wave.p()),
                    Csv.own(wave.recurrenceDays()),
                    Csv.text(String.join(" ", wave.ids())),
                    Csv.text(wave.words())));
        }
        csv.flush();
    }

    /** Writes alarms. */
    public static void writeAlarms(List<Alarm> alarms, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.row(List.of("region", "week", "observed", "expected", "signals", "ids", "words"));
        for (Alarm alarm : alarms) {
            csv.row(List.of(
                    Csv.text(alarm.region()),
                    Csv.own(alarm.week()),
                    Csv.own(alarm.observed()),
                    Csv.own(alarm.expected()),
                    alarm.signals().stream()
                            .map(signal -> signal.method() + " " + signal.value() + " over " + signal.bound())
                            .collect(Collectors.joining("; ")),
                    Csv.text(String.join(" ", alarm.ids())),
                    Csv.text(alarm.words())));
        }
        csv.flush();
    }

    /** Writes near repeats; a ratio that is not known is empty. */
    public static void writeRepeats(List<NearRepeats.Band> bands, OutputStream out) throws IOException {
        Csv csv = new Csv(out);
        csv.row(List.of("overKm", "upToKm", "overDays", "upToDays", "observed", "expected", "ratio", "p"));
        for (NearRepeats.Band band : bands) {
            csv.row(List.of(
                    Csv.own(band.overKm()),
                    Csv.own(band.upToKm()),
                    Csv.own(band.overDays()),
                    Csv.own(band.upToDays()),
                    Csv.own(band.observed()),
                    Csv.own(band.expected()),
                    Double.isNaN(band.ratio()) ? "" : Csv.own(band.ratio()),
                    Csv.own(band.p())));
        }
        csv.flush();
    }
}
