package org.dateline.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.export.Page;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the commands on a store have in common: formats that are checked, and text as wide as the terminal. */
final class TextOutput {
    private TextOutput() {}

    /** The page of a command that writes to standard output or to a file. */
    static Page page(OutputOptions output) {
        return Terminal.here().page(false, output.toFile());
    }

    static void write(OutputOptions output, String text) {
        output.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The format, where it is one of these.
     *
     * @throws ParameterException where it is none
     */
    static String format(String format, List<String> formats, CommandSpec command) {
        if (!formats.contains(format)) {
            throw new ParameterException(
                    command.commandLine(), "There is no format \"" + format + "\", only " + formats + ".");
        }
        return format;
    }
}
