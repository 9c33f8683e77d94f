package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dateline.knowledge.Gazetteer;
import org.dateline.knowledge.PlacesImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The places that articles are located by. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        description = "Looks after the list of places by which articles are located.")
final class PlacesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    PlacesCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Makes the places of a GeoNames dump known, villages too, in place of the list that comes with the program.",
                "It replaces what was imported before: with one country's dump only that country's places are known."
            })
    int importDump(
            @Parameters(paramLabel = "FILE", description = "The dump: 19 columns parted by tabs, unpacked.") Path dump)
            throws IOException {
        if (!Files.isRegularFile(dump)) {
            throw new Refusal("there is no file " + dump);
        }
        Path target = PlacesFile.path();
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path made = target.resolveSibling("places.new");
        PlacesImport.Result result = Gazetteer.importGeoNames(dump, made);
        if (result.kept() == 0) {
            Files.delete(made);
            ProblemSummary.print(result.problems(), spec.commandLine().getErr());
            throw new Refusal("there is no place in " + dump + "; what was imported before stays");
        }
        Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
        spec.commandLine()
                .getOut()
                .printf("%,d lines read, %,d places kept in %s%n", result.read(), result.kept(), target);
        spec.commandLine().getOut().flush();
        ProblemSummary.print(result.problems(), spec.commandLine().getErr());
        return ExitCodes.of(1, result.problems().size());
    }
}
