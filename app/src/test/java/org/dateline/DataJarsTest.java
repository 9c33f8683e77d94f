package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Jars that bring models, data or native code are the very files that were looked at. Those of the parser are in {@code Nlp4jJarsTest}, the
 * encoder's model checks itself at each start. Whoever takes a newer one looks at it, and writes its digest here.
 */
class DataJarsTest {
    /** Something in each jar, by which it is found, and the digest of the jar. */
    private static final Map<String, String> DIGESTS = Map.of(
            "langdetect-183.bin",
            "ae7448a979671c12102130fa4003d962f55813cbb2f754825a98d448a67f528c",
            "ai/onnxruntime/OrtEnvironment.class",
            "cf5a48c6f5d07b15f10634b80433ddce8f5892662b1a122bbbc0907f4f442c60",
            "net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf",
            "6371891dc246a4d4d03aad45d51721d7c3f02a014459840d3c62f54528e3a79c",
            "org/sqlite/JDBC.class",
            "f8dce420a6016278497f4f0560f65602b9db858de141b541cf91a4644ebe4639");

    static Stream<String> entries() {
        return DIGESTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void isTheFileThatWasLookedAt(String entry) throws IOException, NoSuchAlgorithmException {
        List<URL> found = Collections.list(DataJarsTest.class.getClassLoader().getResources(entry));
        assertThat(found).hasSize(1);
        String jar = ((JarURLConnection) found.get(0).openConnection())
                .getJarFileURL()
                .getPath();
        assertThat(sha256(Path.of(jar))).as(jar).isEqualTo(DIGESTS.get(entry));
    }

    @Test
    void takesOnlyPackagesWithADigestIntoTheWorkbench() throws IOException {
        JsonNode lock = new ObjectMapper()
                .readTree(Repository.ROOT.resolve("web/package-lock.json").toFile());
        assertThat(lock.get("packages").properties()).hasSizeGreaterThan(10).allSatisfy(entry -> {
            if (!entry.getKey().isEmpty()) {
                assertThat(entry.getValue().path("integrity").asText())
                        .as(entry.getKey())
                        .startsWith("sha512-");
            }
        });
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
