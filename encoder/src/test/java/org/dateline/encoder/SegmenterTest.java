package org.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dateline.encoder.Segmenter.Segment;
import org.junit.jupiter.api.Test;

class SegmenterTest {
    private final Segmenter segmenter = new Segmenter(10, 3);

    @Test
    void readsAShortTextAtOnce() {
        assertThat(segmenter.segments(ones(10), new TreeSet<>(Set.of(0, 4)))).containsExactly(new Segment(0, 10));
    }

    @Test
    void hasNoSegmentWithoutWords() {
        assertThat(segmenter.segments(new int[0], new TreeSet<>())).isEmpty();
    }

    @Test
    void cutsBehindASentenceAndReadsTheLastOneAgain() {
        assertThat(segmenter.segments(ones(14), new TreeSet<>(Set.of(0, 6, 8, 12))))
                .containsExactly(new Segment(0, 8), new Segment(6, 14));
    }

    @Test
    void cutsAnywhereWhereASentenceIsTooLong() {
        assertThat(segmenter.segments(ones(15), new TreeSet<>(Set.of(0))))
                .containsExactly(new Segment(0, 10), new Segment(7, 15));
    }

    @Property(tries = 300)
    void readsEveryWordInOrderAndNeverTooManyPieces(
            @ForAll @Size(max = 80) List<@IntRange(min = 1, max = 10) Integer> lengths,
            @ForAll Set<@IntRange(max = 80) Integer> cuts) {
        int[] pieces = lengths.stream().mapToInt(i -> i).toArray();
        int read = 0;
        for (Segment segment : segmenter.segments(pieces, new TreeSet<>(cuts))) {
            assertThat(segment.from()).isLessThanOrEqualTo(read);
            assertThat(segment.to()).isGreaterThan(read);
            assertThat(Arrays.stream(pieces, segment.from(), segment.to()).sum())
                    .isLessThanOrEqualTo(10);
            read = segment.to();
        }
        assertThat(read).isEqualTo(pieces.length);
    }

    private static int[] ones(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
