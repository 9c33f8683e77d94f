package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.dateline.read.Articles;
import org.dateline.read.Intake;
import org.dateline.read.Limits;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs of a command, and what is said of them. */
final class InputOptions {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Text files, JSONL files, folders of them, or - for standard input.")
    private final List<String> inputs = new ArrayList<>();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day (2013-08-09) or instant of publication of articles that do not say it themselves.")
    private @Nullable String published;

    @Option(names = "--title", paramLabel = "TITLE", description = "Title of articles that do not say it themselves.")
    private @Nullable String title;

    void stream(Intake intake) {
        Readers.stream(inputs, System.in, new ReadingOptions(published, title, Limits.STANDARD), intake);
    }

    Articles read() {
        return Readers.read(inputs, System.in, published, title);
    }
}
