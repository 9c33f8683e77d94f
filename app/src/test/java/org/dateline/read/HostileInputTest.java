package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Input that is made to hurt: each must end in a coded problem within seconds, without being held in memory. */
class HostileInputTest {
    private static final Duration CLOCK = Duration.ofSeconds(10);
    private static final long FIFTY_MEGABYTES = 50L << 20;

    @Test
    void refusesFiftyMegabytesOfOneLine() {
        assertThat(codes(new Endless("a", FIFTY_MEGABYTES))).containsExactly(Codes.TOO_LARGE);
    }

    @Test
    void refusesOneEndlessLineOfJsonAndReadsTheNext() {
        Articles read = read(
                new Endless("{\"text\": \"" + "a".repeat(100), FIFTY_MEGABYTES, "\"}\n{\"text\": \"Gunmen fled.\"}\n"));
        assertThat(read.problems()).extracting(Problem::code).containsExactly(Codes.TOO_LARGE);
        assertThat(read.articles()).extracting(Article::text).containsExactly("Gunmen fled.");
    }

    @Test
    void refusesAMillionBrackets() {
        assertThat(codes(new Endless("[", 1_000_000))).containsExactly(Codes.EMPTY_INPUT);
        assertThat(codes(new Endless("{\"text\": ", 9_000_000))).containsExactly(Codes.TOO_LARGE);
        assertThat(codes(new Endless("{\"text\": ", 900_000))).containsExactly(Codes.BAD_JSON);
    }

    @Test
    void refusesEndlessBytesThatAreNoText() {
        assertThat(codes(new Endless("\0", FIFTY_MEGABYTES))).containsExactly(Codes.TOO_LARGE);
        assertThat(codes(new Endless("\0", 1 << 20))).containsExactly(Codes.NOT_TEXT);
    }

    @Test
    void readsTextFromRightToLeft() {
        Articles read = read(new Endless("مسلحون هاجموا السجن. ", 4000));
        assertThat(read.articles()).hasSize(1);
    }

    private static List<String> codes(InputStream in) {
        Articles read = read(in);
        assertThat(read.articles()).isEmpty();
        return read.problems().stream().map(Problem::code).toList();
    }

    private static Articles read(InputStream in) {
        return Assertions.assertTimeoutPreemptively(CLOCK, () -> Readers.read(List.of("-"), in, null, null));
    }

    /** Bytes said over and over until there are so many, and then an end. */
    private static final class Endless extends InputStream {
        private final byte[] again;
        private final byte[] last;
        private final long until;
        private long at;

        Endless(String again, long until) {
            this(again, until, "");
        }

        Endless(String again, long until, String last) {
            this.again = again.getBytes(StandardCharsets.UTF_8);
            this.last = last.getBytes(StandardCharsets.UTF_8);
            this.until = until / this.again.length * this.again.length;
        }

        @Override
        public int read() {
            long now = at++;
            if (now < until) {
                return again[(int) (now % again.length)] & 0xFF;
            }
            return now - until < last.length ? last[(int) (now - until)] & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            for (int i = 0; i < length; i++) {
                int b = read();
                if (b < 0) {
                    return i == 0 ? -1 : i;
                }
                bytes[from + i] = (byte) b;
            }
            return length;
        }
    }
}
