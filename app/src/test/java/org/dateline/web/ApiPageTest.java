package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/api.md tells of every route, and what it says to type works. */
class ApiPageTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsOfEveryRoute() throws IOException {
        String page = page();
        Path file = folder.resolve("routes.db");
        try (Store store = Stores.open(file.toString());
                Site site = new Site(store, RunningServer.options(file.toString(), "ada"))) {
            assertThat(Routes.of(site))
                    .allSatisfy(
                            route -> assertThat(page).contains("| `" + route.method() + " " + route.path() + "` |"));
        }
    }

    @Test
    void worksWithCurl() throws Exception {
        assumeTrue(isThere("curl"), "there is no curl to try the page with");
        try (RunningServer server = RunningServer.filled(folder)) {
            List<String> commands = block("## With curl");
            assertThat(commands).hasSizeGreaterThan(5);
            for (String command : commands) {
                assertThat(run(List.of("sh", "-c", command.replace("http://127.0.0.1:8080", server.address()))))
                        .as(command)
                        .isNotBlank();
            }
        }
    }

    @Test
    void worksWithPython() throws Exception {
        assumeTrue(isThere("python3"), "there is no python3 to try the page with");
        try (RunningServer server = RunningServer.filled(folder)) {
            String script = block("## With Python").stream().collect(Collectors.joining("\n"));
            Path file = Files.writeString(
                    folder.resolve("page.py"), script.replace("http://127.0.0.1:8080", server.address()));
            assertThat(run(List.of("python3", file.toString()))).contains("killed");
            assertThat(server.json("/rulings").get("total").asInt()).isEqualTo(2);
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/api.md"));
    }

    /** What is indented under a heading. */
    private static List<String> block(String heading) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean here = false;
        for (String line : page().lines().toList()) {
            if (line.startsWith("## ")) {
                here = line.equals(heading);
            } else if (here && (line.startsWith("    ") || line.isEmpty())) {
                lines.add(line.isEmpty() ? line : line.substring(4));
            }
        }
        boolean script = heading.endsWith("Python");
        return lines.stream().filter(line -> script || !line.isBlank()).toList();
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out" + System.nanoTime());
        Process process = new ProcessBuilder(command)
                .directory(new File("..").getCanonicalFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(out);
        assertThat(process.exitValue()).as(command + "\n" + said).isZero();
        return said;
    }
}
