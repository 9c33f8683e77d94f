package org.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** NLP4J is unmaintained and its models are serialized Java objects: only the very files that were reviewed may be loaded. */
class Nlp4jJarsTest {
    @Test
    void loadsTheReviewedProgram() throws IOException, NoSuchAlgorithmException {
        URL anyClass = Objects.requireNonNull(NLPDecoder.class.getResource("NLPDecoder.class"));

        assertThat(sha256OfJarOf(anyClass))
                .isEqualTo("32725a99bec6edbb2b861a58143fb8183a7724127f521534678bce46fe1baab0");
    }

    @Test
    void loadsTheReviewedModels() throws IOException, NoSuchAlgorithmException {
        URL anyModel = Objects.requireNonNull(
                NLPDecoder.class.getClassLoader().getResource("edu/emory/mathcs/nlp/models/en-dep.xz"));

        assertThat(sha256OfJarOf(anyModel))
                .isEqualTo("1e3b7f530841dea28bfa8be8943de58bf31b1191b71262bd96272ebe7f8d0576");
    }

    private static String sha256OfJarOf(URL entry) throws IOException, NoSuchAlgorithmException {
        String jar = ((JarURLConnection) entry.openConnection()).getJarFileURL().getPath();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(Path.of(jar)), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
