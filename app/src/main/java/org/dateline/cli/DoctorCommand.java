package org.dateline.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.doctor.Doctor;
import org.dateline.doctor.Finding;
import org.dateline.doctor.Findings;
import org.dateline.parse.ModelCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether this installation can work. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at this installation: Java, memory, models, data, the store with every page and record of it, its"
                    + " audit, disk, rights and clock; and says what to do about each fault. It changes nothing.",
            "Exit code 0 where all is good, 3 where something should be looked at, 1 where something does not work."
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Option(names = "--quick", description = "Do not read every page and record of the store.")
    private boolean quick;

    DoctorCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        TextOutput.format(format, List.of("text", "json"), spec);
        Path places = PlacesFile.path().toAbsolutePath();
        Path data = places.getParent() == null ? places : places.getParent();
        List<Finding> found = new Doctor(
                        store.location(), ModelCache.ofUser(), data, PlacesFile::knowledge, Clock.systemUTC())
                .look(!quick);
        if (format.equals("json")) {
            output.write(out -> Findings.write(found, out));
        } else {
            TextOutput.write(output, Findings.text(found));
        }
        return switch (Findings.worst(found)) {
            case GOOD -> ExitCodes.OK;
            case WARNING -> ExitCodes.PROBLEMS;
            case FAULT -> ExitCodes.NOTHING;
        };
    }
}
