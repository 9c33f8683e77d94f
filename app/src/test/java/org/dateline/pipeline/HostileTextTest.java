package org.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dateline.TestPipeline;
import org.dateline.model.Problem;
import org.dateline.model.Reading;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to hurt, short enough to be read: each must end in an honest record within seconds. */
class HostileTextTest {
    private static final Duration CLOCK = Duration.ofSeconds(60);
    private static final int LONGEST = 300_000;

    @BeforeAll
    static void loadBeforeTheClockRuns() {
        TestPipeline.readText("Gunmen fled.");
    }

    static List<String> texts() {
        return List.of(
                "x" + "(".repeat(LONGEST - 1),
                "a" + "[[((".repeat(LONGEST / 4 - 1),
                "x".repeat(LONGEST),
                "killed ".repeat(20_000),
                "\"".repeat(20_000) + " he said",
                "1".repeat(20_000) + " people were killed.",
                "99999999999999999999999 people were killed on 31 February 0000, 99999-12-31 and in the year 99999.",
                "قتل ستة من الحراس في هجوم على سجن، قالت الوزارة. ".repeat(200),
                "\u202e.delif nemnuG \u200f\u202c ".repeat(500),
                "A\u0301\u0302\u0303".repeat(5_000),
                "\ud83d\udea8".repeat(5_000) + " two killed",
                "said said said, said Said, \"said,\" said said. ".repeat(500),
                "\n\n\n.\n\n\r\r\r\n\t\u00a0\ufeff\u200bx");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsItWithinTheClockAndWithoutAFault(String text) {
        Reading reading = Assertions.assertTimeoutPreemptively(CLOCK, () -> TestPipeline.readText(text));
        assertThat(reading.problems()).extracting(Problem::code).allMatch("other-language"::equals);
        assertThat(reading.extractions()).hasSize(1);
    }
}
