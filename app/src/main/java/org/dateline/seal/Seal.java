package org.dateline.seal;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The door of this package: a stream, sealed by a password.
 *
 * <pre>{@code
 * try (OutputStream out = Seal.sealing(Files.newOutputStream(file), password)) { ... }
 * try (InputStream in = Seal.opening(Files.newInputStream(file), () -> password)) { ... }
 * }</pre>
 *
 * <p>The form is {@code dateline-sealed/1}: a line of text, {@link Heading}, then segments of 64 KiB, each by AES-256-GCM with
 * its number and whether it is the last in its nonce (Tink's AES-GCM-HKDF streaming). So no segment can be changed, left out,
 * put elsewhere or cut off at the end unseen, and none is handed over before it was checked. The heading goes into every key.
 */
public final class Seal {
    private static final int SEGMENT = 1 << 16;
    private static final int KEY_BYTES = 32;
    private static final String DERIVATION = "HmacSha256";

    private Seal() {}

    /** Seals what is written until it is closed, which closes the stream below, too. */
    public static OutputStream sealing(OutputStream out, Password password) throws IOException {
        Heading heading = Heading.fresh();
        byte[] line = heading.line();
        out.write(line);
        try {
            return cipher(password, heading).newEncryptingStream(out, line);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /**
     * Opens what was sealed; what was not goes through as it is.
     *
     * @param password asked for only where it is sealed
     * @throws IOException here or while it is read, where the password is wrong, or anything was changed or is missing
     */
    public static InputStream opening(InputStream in, Supplier<Password> password) throws IOException {
        byte[] magic = Heading.FORMAT.getBytes(StandardCharsets.US_ASCII);
        PushbackInputStream start = new PushbackInputStream(in, magic.length);
        byte[] first = start.readNBytes(magic.length);
        start.unread(first);
        if (!Arrays.equals(first, magic)) {
            return start;
        }
        Heading heading = Heading.read(start);
        try {
            return new Opened(cipher(password.get(), heading).newDecryptingStream(start, heading.line()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static AesGcmHkdfStreaming cipher(Password password, Heading heading) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(heading.key(password, KEY_BYTES), DERIVATION, KEY_BYTES, SEGMENT, 0);
    }

    /** Says in words what the library says by a number of a segment. */
    private static final class Opened extends FilterInputStream {
        private boolean opened;

        Opened(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int count = super.read(bytes, offset, length);
                opened = true;
                return count;
            } catch (IOException e) {
                throw new IOException(
                        opened ? "it was changed, or its end is missing" : "the password is wrong, or it was changed",
                        e);
            }
        }
    }
}
