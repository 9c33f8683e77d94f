package org.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the tests of the fitting code, which is Python, where there is a Python that has torch. */
class FitTest {
    private record Ended(int status, String said) {}

    @Test
    void passesItsOwnTests() throws IOException, InterruptedException {
        Optional<String> python = Stream.of(System.getenv("DATELINE_PYTHON"), "python3", "/usr/bin/python3")
                .filter(name -> name != null && has(name))
                .findFirst();
        assumeTrue(python.isPresent(), "No Python with torch, onnx and numpy: the fitting code was not tested.");

        Ended tests = run(python.orElseThrow(), "-B", "-m", "unittest");

        assertThat(tests.status()).as(tests.said()).isZero();
        assertThat(tests.said()).contains("OK");
    }

    private static boolean has(String python) {
        try {
            return run(python, "-c", "import torch, onnx, numpy").status() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Ended run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(Path.of("../fit").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
