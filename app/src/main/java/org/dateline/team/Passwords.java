package org.dateline.team;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords by Argon2id: 19 MiB, 2 passes, 1 lane, as OWASP's password storage page asks for at least (2023). The text that is
 * kept says with which numbers it was made, so that they can grow.
 */
final class Passwords {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final Pattern KEPT =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");

    /** Each takes 19 MiB and a core: more at once would let a crowd of wrong passwords fill the memory. */
    private static final int AT_ONCE = 4;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** What is kept of a password. */
    String kept(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new TeamException(
                    "password",
                    "a password has from " + SHORTEST + " to " + LONGEST + " characters; a few words will do");
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = hash(password, salt, KIBIBYTES, PASSES, LANES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** Whether a password is the one of which that is kept. */
    boolean isRight(String password, String kept) {
        Matcher parts = KEPT.matcher(kept);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no Argon2id text");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] hash = hash(
                password.length() > LONGEST ? password.substring(0, LONGEST + 1) : password,
                base64.decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(hash, base64.decode(parts.group(5)));
    }

    private byte[] hash(String password, byte[] salt, int kibibytes, int passes, int lanes) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        turns.acquireUninterruptibly();
        try {
            argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            turns.release();
        }
        return hash;
    }
}
