package org.dateline.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The first line of what is sealed, by which its key is made of a password: {@code dateline-sealed/1 argon2id m=65536 t=3 p=4
 * SALT}. Argon2id with 64 MiB, 3 passes and 4 lanes is the second choice of RFC 9106, for machines with little memory.
 *
 * @param kibibytes of memory
 */
record Heading(int kibibytes, int passes, int lanes, String salt) {
    static final String FORMAT = "dateline-sealed/";

    private static final int KIBIBYTES = 64 << 10;
    private static final int PASSES = 3;
    private static final int LANES = 4;
    private static final int SALT_BYTES = 16;

    /** What a line may ask for at most: a file of somebody else's must not take all memory. */
    private static final int MOST_KIBIBYTES = 512 << 10;

    private static final int MOST_PASSES = 20;
    private static final int MOST_LANES = 16;
    private static final int LONGEST = 200;
    private static final Pattern LINE =
            Pattern.compile(FORMAT + "1 argon2id m=(\\d{1,7}) t=(\\d{1,3}) p=(\\d{1,2}) ([A-Za-z0-9+/]{22})\n");

    static Heading fresh() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Heading(
                KIBIBYTES, PASSES, LANES, Base64.getEncoder().withoutPadding().encodeToString(salt));
    }

    /** Reads the line and no byte more. */
    static Heading read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = 0;
        while (next != '\n' && line.size() < LONGEST) {
            next = in.read();
            if (next < 0) {
                throw new IOException("its first line is cut off");
            }
            line.write(next);
        }
        Matcher parts = LINE.matcher(line.toString(StandardCharsets.US_ASCII));
        if (!parts.matches()) {
            throw new IOException("its first line is damaged, or was written by a newer Dateline");
        }
        Heading heading = new Heading(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4));
        if (heading.kibibytes < 8 * heading.lanes
                || heading.kibibytes > MOST_KIBIBYTES
                || heading.passes < 1
                || heading.passes > MOST_PASSES
                || heading.lanes < 1
                || heading.lanes > MOST_LANES) {
            throw new IOException("its first line asks for what no sealed file does");
        }
        return heading;
    }

    byte[] line() {
        return (FORMAT + "1 argon2id m=" + kibibytes + " t=" + passes + " p=" + lanes + " " + salt + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    byte[] key(Password password, int bytes) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(Base64.getDecoder().decode(salt))
                .build());
        byte[] key = new byte[bytes];
        argon2.generateBytes(password.words().getBytes(StandardCharsets.UTF_8), key);
        return key;
    }
}
