package org.dateline.cli;

import java.util.List;
import org.dateline.observe.Log;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a program that runs on tells what happens. */
final class LogOption {
    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "${env:DATELINE_LOG_FORMAT:-text}",
            description = "text, or json for an object a line on standard error, without a word of any article; if not"
                    + " given, that of the environment variable DATELINE_LOG_FORMAT, else text.")
    private String format = "text";

    /** Begins; whether a line is an object. */
    boolean begin(CommandSpec spec) {
        TextOutput.format(format, List.of("text", "json"), spec);
        boolean json = format.equals("json");
        if (json) {
            Log.asJson();
        } else {
            Log.asText();
        }
        return json;
    }
}
