package org.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing leaves the machine: later versions of the runtime report their use, and end the process where that fails. */
class OnnxRuntimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib",
                "win-x64/onnxruntime.dll"
            })
    void holdsNoAddressToReportTo(String library) throws IOException {
        String name = "/ai/onnxruntime/native/" + library;
        try (InputStream in = Objects.requireNonNull(OrtEnvironment.class.getResourceAsStream(name))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("events.data.microsoft.com")
                    .doesNotContain("ORT_DISABLE_TELEMETRY");
        }
    }
}
