package org.dateline.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.dateline.encode.RoleEncoder;

/**
 * The door of this package: which encoder there is. That in the file which the system property {@value #PROPERTY} names, for
 * those who fitted their own; else the one that comes with the program, whose bytes must have the hash on its card.
 */
public final class Encoders {
    /** Names a model file of one's own. */
    public static final String PROPERTY = "dateline.encoder";

    private static final String MODEL = "/dateline/encoder/model.int8.onnx";
    private static final String HASH = "/dateline/encoder/model.int8.onnx.sha256";

    private Encoders() {}

    /**
     * Loads the encoder for use by many threads, each with one processor; under a second. Empty where no model comes with
     * the program.
     *
     * @throws EncoderException where the model is damaged or is none
     */
    public static Optional<RoleEncoder> ofUser() {
        String own = System.getProperty(PROPERTY, "");
        return own.isEmpty() ? shipped() : Optional.of(OnnxEncoder.load(Path.of(own), 1));
    }

    private static Optional<RoleEncoder> shipped() {
        Optional<byte[]> model = resource(MODEL);
        Optional<byte[]> card = resource(HASH);
        if (model.isEmpty() || card.isEmpty()) {
            return Optional.empty();
        }
        String written = new String(card.get(), StandardCharsets.UTF_8).split("\\s", 2)[0];
        if (!written.toLowerCase(Locale.ROOT).equals(sha256(model.get()))) {
            throw new EncoderException("The encoder's model is damaged: its SHA-256 is not " + written);
        }
        return Optional.of(OnnxEncoder.load(model.get(), 1));
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = Encoders.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new EncoderException("The encoder's model cannot be read: " + e.getMessage(), e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new EncoderException("This Java knows no SHA-256", e);
        }
    }
}
