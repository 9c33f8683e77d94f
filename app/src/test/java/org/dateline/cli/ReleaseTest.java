package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What a release has besides the jar. The whole archive is unpacked and used by {@code release/check}, which CI runs. */
class ReleaseTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void hasAManPageThatTellsOfEveryCommandAndOption() throws Exception {
        String page = out(Map.of(), JAVA, "release/ManPage.java", "docs/cli.md", "1.2.3", "2026-01-01")
                .replace("\\-", "-");
        assertThat(page).startsWith(".TH DATELINE 1 \"2026-01-01\" \"Dateline 1.2.3\"");
        List<CommandLine> commands = new ArrayList<>(List.of(Dateline.commandLine()));
        for (int i = 0; i < commands.size(); i++) {
            commands.addAll(commands.get(i).getSubcommands().values());
        }
        for (CommandLine command : commands) {
            if (command.getSubcommands().isEmpty()) {
                String name = command.getCommandSpec().qualifiedName();
                assertThat(page).contains("\n.SH " + name.toUpperCase(Locale.ROOT) + "\n");
            }
            for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(page).contains(option.longestName());
            }
        }
        assertThat(page.lines())
                .as("no line of text is taken for a command")
                .allMatch(line -> !line.startsWith("'") && (!line.startsWith(".") || line.matches("\\.[A-Za-z]{2}.*")));
    }

    @Test
    void startsFromAnyFolderAndByALink(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectories(folder.resolve("dateline-1"));
        Files.createDirectories(home.resolve("bin"));
        Files.copy(ROOT.resolve("release/dateline"), home.resolve("bin/dateline"));
        assertThat(home.resolve("bin/dateline").toFile().setExecutable(true)).isTrue();
        Path link = Files.createSymbolicLink(folder.resolve("dateline"), home.resolve("bin/dateline"));
        assertThat(out(Map.of("JAVA_HOME", System.getProperty("java.home")), link.toString(), "--version"))
                .contains("lib/dateline.jar is missing");
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/dateline.jar"), "");
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(out(Map.of("JAVA_HOME", folder.resolve("jdk").toString()), link.toString(), "read", "a b"))
                .contains("-Xmx1500m", "-jar " + home.toRealPath().resolve("lib/dateline.jar") + " read a b");
    }

    @Test
    void makesAContainerOfWhatTheArchiveHas() throws IOException {
        String container = Files.readString(ROOT.resolve("release/Containerfile"));
        String making = Files.readString(ROOT.resolve("release/make"));
        assertThat(container).contains("USER dateline").doesNotContain("ADD ", "curl", "--without-accounts");
        container
                .lines()
                .filter(line -> line.startsWith("COPY "))
                .flatMap(line -> List.of(line.split(" ")).subList(1, line.split(" ").length - 1).stream())
                .forEach(name -> assertThat(making).contains(name));
    }

    private static String out(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
