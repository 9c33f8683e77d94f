package org.dateline.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed, and what somebody may do to it who does not know the password. */
class SealTest {
    private static final int SEGMENT = 1 << 16;
    private static final Password PASSWORD = new Password("three plain words");
    private static final byte[] TEXT =
            "Khalid Mansour, a teacher, was shot dead. ".repeat(6000).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 200, SEGMENT, SEGMENT + 1, 3 * SEGMENT + 17})
    void givesBackWhatWasSealedToTheByte(int length) throws IOException {
        byte[] plain = new byte[length];
        new Random(length).nextBytes(plain);
        assertThat(opened(sealed(plain), PASSWORD)).isEqualTo(plain);
    }

    @Test
    void showsNothingOfItAndNeverTheSameTwice() throws IOException {
        byte[] first = sealed(TEXT);
        byte[] second = sealed(TEXT);
        assertThat(new String(first, StandardCharsets.ISO_8859_1))
                .startsWith("dateline-sealed/1 argon2id m=65536 t=3 p=4 ")
                .doesNotContain("Khalid")
                .doesNotContain("teacher");
        assertThat(Arrays.copyOfRange(first, 200, 1000)).isNotEqualTo(Arrays.copyOfRange(second, 200, 1000));
        assertThat(PASSWORD.toString()).doesNotContain("plain");
    }

    @Test
    void opensNothingByAnotherPassword() throws IOException {
        byte[] sealed = sealed(TEXT);
        assertThatThrownBy(() -> opened(sealed, new Password("three plain wordz")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the password is wrong, or it was changed");
    }

    @Test
    void findsEveryBitThatWasChanged() throws IOException {
        byte[] sealed = sealed(Arrays.copyOf(TEXT, 2 * SEGMENT));
        int random = new Random().nextInt(sealed.length - 100) + 100;
        for (int place : List.of(20, 45, 66, 70, 100, SEGMENT + 70, sealed.length - 1, random)) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            refused(changed);
        }
    }

    @Test
    void findsWhatWasCutOffEvenBetweenSegments() throws IOException {
        byte[] sealed = sealed(Arrays.copyOf(TEXT, 3 * SEGMENT));
        int heading = new String(sealed, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        for (int length : List.of(
                heading - 1, heading, heading + 30, heading + SEGMENT, heading + 2 * SEGMENT, sealed.length - 1)) {
            refused(Arrays.copyOf(sealed, length));
        }
    }

    @Test
    void findsSegmentsThatChangedPlacesOrCameTwice() throws IOException {
        byte[] sealed = sealed(Arrays.copyOf(TEXT, 4 * SEGMENT));
        int first = new String(sealed, StandardCharsets.ISO_8859_1).indexOf('\n') + 1 + SEGMENT;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, first, swapped, first + SEGMENT, SEGMENT);
        System.arraycopy(sealed, first + SEGMENT, swapped, first, SEGMENT);
        refused(swapped);
        byte[] twice = sealed.clone();
        System.arraycopy(sealed, first, twice, first + SEGMENT, SEGMENT);
        refused(twice);
    }

    @Test
    void takesNoMemoryThatAForeignHeadingAsksFor() {
        for (String line : List.of(
                "dateline-sealed/1 argon2id m=9999999 t=3 p=4 AAAAAAAAAAAAAAAAAAAAAA\n",
                "dateline-sealed/1 argon2id m=65536 t=999 p=4 AAAAAAAAAAAAAAAAAAAAAA\n",
                "dateline-sealed/1 argon2id m=0 t=0 p=0 AAAAAAAAAAAAAAAAAAAAAA\n",
                "dateline-sealed/2 something new\n",
                "dateline-sealed/" + "x".repeat(100_000))) {
            assertThatThrownBy(() -> opened(line.getBytes(StandardCharsets.US_ASCII), PASSWORD))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("its first line");
        }
    }

    @Test
    void letsThroughWhatIsNotSealedAndAsksForNoPassword() throws IOException {
        try (InputStream in = Seal.opening(new ByteArrayInputStream(TEXT), () -> {
            throw new IllegalStateException("nobody needs one");
        })) {
            assertThat(in.readAllBytes()).isEqualTo(TEXT);
        }
    }

    @Test
    void takesNoShortPassword() {
        assertThatThrownBy(() -> new Password("elevenchars")).hasMessageContaining("12 characters");
    }

    private static byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream sealing = Seal.sealing(out, PASSWORD)) {
            sealing.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] opened(byte[] sealed, Password password) throws IOException {
        try (InputStream in = Seal.opening(new ByteArrayInputStream(sealed), () -> password)) {
            return in.readAllBytes();
        }
    }

    private static void refused(byte[] sealed) {
        assertThatThrownBy(() -> opened(sealed, PASSWORD)).isInstanceOf(IOException.class);
    }
}
