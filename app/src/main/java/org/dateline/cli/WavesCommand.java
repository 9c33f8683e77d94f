package org.dateline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.export.WaveCsv;
import org.dateline.export.WaveText;
import org.dateline.json.WaveWriter;
import org.dateline.knowledge.Actors;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Incident;
import org.dateline.review.ActorFamilies;
import org.dateline.review.FilterException;
import org.dateline.review.Waves;
import org.dateline.store.Store;
import org.dateline.wave.Alarm;
import org.dateline.wave.Case;
import org.dateline.wave.CountAlarms;
import org.dateline.wave.Coverage;
import org.dateline.wave.NearRepeats;
import org.dateline.wave.Wave;
import org.dateline.wave.WaveOptions;
import org.dateline.wave.WaveScan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks for waves among the incidents of a store, or among a user's own cases. */
@Command(
        name = "waves",
        mixinStandardHelpOptions = true,
        description =
                "Finds incidents that lie closer together in place and time than chance puts them, among those of the"
                        + " store or of a table of your own. A wave does not show that anybody planned it.")
final class WavesCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "json", "csv", "geojson");
    private static final String WAVES = "waves";
    private static final String CAMPAIGNS = "campaigns";
    private static final String ALARMS = "alarms";
    private static final String NEAR_REPEATS = "near-repeats";
    private static final List<String> KINDS = List.of(WAVES, CAMPAIGNS, ALARMS, NEAR_REPEATS);

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private ScanOptions scan = new ScanOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description =
                    "A table of your own instead of the store: CSV with the columns date, lat, lon, and if you like"
                            + " count and id.")
    private @Nullable Path cases;

    @Option(
            names = "--find",
            paramLabel = "WHAT",
            defaultValue = WAVES,
            description =
                    "waves (near in place and time), campaigns (of one rare type, near in time), alarms (weeks with"
                            + " more than usual), near-repeats (how far and how long one follows another); ${DEFAULT-VALUE} if not"
                            + " given.")
    private String find = WAVES;

    @Option(
            names = "--below",
            paramLabel = "P",
            defaultValue = "1",
            description = "Only waves and campaigns whose p is at most this; ${DEFAULT-VALUE} if not given.")
    private double below = 1;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, csv, or geojson of waves and campaigns.")
    private String format = "text";

    WavesCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        TextOutput.format(format, FORMATS, spec);
        if (!KINDS.contains(find)) {
            throw new ParameterException(spec.commandLine(), "--find is one of " + KINDS + ", not \"" + find + "\".");
        }
        if (format.equals("geojson") && !find.equals(WAVES) && !find.equals(CAMPAIGNS)) {
            throw new ParameterException(spec.commandLine(), "geojson is there for waves and campaigns only.");
        }
        WaveOptions options = scan.options();
        try {
            return cases == null ? ofStore(options) : ofTable(cases, options);
        } catch (FilterException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.parameter() + ": " + e.getMessage(), e);
        }
    }

    private int ofStore(WaveOptions options) {
        EventTypes types = EventTypes.load();
        List<Incident> incidents = new ArrayList<>();
        try (Store opened = withhold.of(store.open())) {
            opened.each(filter.query(types), stored -> incidents.add(stored.incident()));
        }
        Waves waves = new Waves(types);
        switch (find) {
            case CAMPAIGNS -> {
                Waves.Found found = waves.campaigns(incidents, options, new ActorFamilies(Actors.load()));
                waves(found.waves(), found.coverage());
            }
            case ALARMS -> {
                Waves.FoundAlarms found = waves.alarms(incidents, options);
                alarms(found.alarms(), found.coverage());
            }
            case NEAR_REPEATS -> {
                Waves.FoundRepeats found = waves.nearRepeats(incidents, options);
                repeats(found.bands(), found.coverage());
            }
            default -> {
                Waves.Found found = waves.in(incidents, options);
                waves(found.waves(), found.coverage());
            }
        }
        return ExitCodes.OK;
    }

    private int ofTable(Path file, WaveOptions options) {
        if (find.equals(CAMPAIGNS)) {
            throw new ParameterException(
                    spec.commandLine(), "--find campaigns needs event types, which a table of cases has not.");
        }
        ProblemTally problems = new ProblemTally();
        List<Case> table = CaseTable.read(file, problems);
        Coverage coverage = new Coverage(table.stream().mapToInt(Case::count).sum(), 0, 0);
        switch (find) {
            case ALARMS -> alarms(new CountAlarms(options).alarms(Map.of("all cases", table)), coverage);
            case NEAR_REPEATS ->
                repeats(NearRepeats.usual(options.replicas(), options.seed()).bands(table), coverage);
            default -> waves(scanned(table, options), coverage);
        }
        problems.print(spec.commandLine().getErr());
        return ExitCodes.of(table.size(), problems.size());
    }

    private List<Wave> scanned(List<Case> table, WaveOptions options) {
        try {
            return new WaveScan(options).waves(table);
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }

    private void waves(List<Wave> found, Coverage coverage) {
        List<Wave> waves = found.stream().filter(wave -> wave.p() <= below).toList();
        switch (format) {
            case "json" -> output.write(out -> WaveWriter.write(waves, coverage, out));
            case "csv" -> output.write(out -> WaveCsv.write(waves, out));
            case "geojson" -> output.write(out -> WaveWriter.writeGeoJson(waves, out));
            default -> TextOutput.write(output, WaveText.of(waves, coverage, TextOutput.page(output)));
        }
    }

    private void alarms(List<Alarm> alarms, Coverage coverage) {
        switch (format) {
            case "json" -> output.write(out -> WaveWriter.writeAlarms(alarms, coverage, out));
            case "csv" -> output.write(out -> WaveCsv.writeAlarms(alarms, out));
            default -> TextOutput.write(output, WaveText.ofAlarms(alarms, coverage, TextOutput.page(output)));
        }
    }

    private void repeats(List<NearRepeats.Band> bands, Coverage coverage) {
        switch (format) {
            case "json" -> output.write(out -> WaveWriter.writeRepeats(bands, coverage, out));
            case "csv" -> output.write(out -> WaveCsv.writeRepeats(bands, out));
            default -> TextOutput.write(output, WaveText.ofRepeats(bands, coverage, TextOutput.page(output)));
        }
    }
}
