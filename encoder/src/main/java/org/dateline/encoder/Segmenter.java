package org.dateline.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Cuts a text into overlapping segments that fit the network's window, behind sentences where that leaves a segment more
 * than half full.
 *
 * @param room pieces of a segment, without the two that frame it
 * @param overlap pieces that a segment shares with the one before it
 */
record Segmenter(int room, int overlap) {
    /** Words from to to. */
    record Segment(int from, int to) {}

    /**
     * The segments of a text.
     *
     * @param lengths pieces of each word
     * @param cuts words before which a sentence starts
     */
    List<Segment> segments(int[] lengths, NavigableSet<Integer> cuts) {
        int[] before = new int[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            before[i + 1] = before[i] + lengths[i];
        }
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        while (from < lengths.length) {
            int to = end(before, cuts, from);
            segments.add(new Segment(from, to));
            int again = to == lengths.length ? to : again(before, cuts, from, to);
            // Where words are so long that reading some again would leave no room for a new one, nothing is read again.
            from = again < to && end(before, cuts, again) > to ? again : to;
        }
        return segments;
    }

    private int end(int[] before, NavigableSet<Integer> cuts, int from) {
        int to = from;
        while (to + 1 < before.length && before[to + 1] - before[from] <= room) {
            to++;
        }
        if (to + 1 < before.length) {
            Integer cut = cuts.floor(to);
            if (cut != null && cut > from && before[cut] - before[from] > room / 2) {
                return cut;
            }
        }
        return Math.max(to, from + 1);
    }

    private int again(int[] before, NavigableSet<Integer> cuts, int from, int to) {
        int again = to;
        while (again > from + 1 && before[to] - before[again - 1] <= overlap) {
            again--;
        }
        Integer cut = cuts.ceiling(again);
        if (cut != null && cut < to) {
            again = cut;
        }
        return again > from ? again : to;
    }
}
