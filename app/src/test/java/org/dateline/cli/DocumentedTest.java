package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.export.Exporters;
import org.dateline.fetch.FetchCodes;
import org.dateline.model.MentionKind;
import org.dateline.pipeline.InternalErrors;
import org.dateline.read.Codes;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** docs/cli.md tells of everything that the command line has. */
class DocumentedTest {
    private static final String PAGE = page();

    @Test
    void everyCommandHasASectionAndEveryOptionIsToldOf() {
        List<CommandLine> commands = new ArrayList<>(List.of(Dateline.commandLine()));
        for (int i = 0; i < commands.size(); i++) {
            commands.addAll(commands.get(i).getSubcommands().values());
        }
        assertThat(commands).hasSizeGreaterThan(5);
        for (CommandLine command : commands) {
            String name = command.getCommandSpec().qualifiedName();
            if (command.getSubcommands().isEmpty()) {
                assertThat(PAGE).as(name).contains("\n## " + name + "\n");
            }
            for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(PAGE).as(name).contains(option.longestName());
            }
        }
    }

    @Test
    void everyFormatHasASection() {
        assertThat(Exporters.names())
                .contains("text", "json", "jsonl", "muc4", "cameo")
                .allSatisfy(name -> assertThat(PAGE).contains("\n### Format " + name + "\n"));
    }

    @Test
    void everyKindOfMentionIsToldOf() {
        assertThat(MentionKind.values()).allSatisfy(kind -> assertThat(PAGE).contains("\n| " + kind.word() + " |"));
    }

    @Test
    void everyProblemCodeIsToldOf() throws IllegalAccessException {
        List<String> codes = new ArrayList<>(List.of(InternalErrors.INTERNAL_ERROR));
        for (Class<?> list : List.of(Codes.class, FetchCodes.class)) {
            for (Field field : list.getFields()) {
                codes.add((String) field.get(null));
            }
        }
        assertThat(codes)
                .hasSizeGreaterThan(10)
                .allSatisfy(code -> assertThat(PAGE).contains("\n| `" + code + "` |"));
    }

    @Test
    void everyExitCodeIsToldOf() {
        assertThat(List.of(ExitCodes.OK, ExitCodes.NOTHING, ExitCodes.USAGE, ExitCodes.PROBLEMS))
                .allSatisfy(code -> assertThat(PAGE).contains("\n| " + code + " |"));
        assertThat(ExitCodes.of(5, 0)).isEqualTo(ExitCodes.OK);
        assertThat(ExitCodes.of(0, 2)).isEqualTo(ExitCodes.NOTHING);
        assertThat(ExitCodes.of(5, 2)).isEqualTo(ExitCodes.PROBLEMS);
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/cli.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
