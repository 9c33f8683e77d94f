package org.dateline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins the lines of text that was hard-wrapped at a column. Whether a text is wrapped is seen from its shape: its lines
 * are short, and nearly every line that another follows at once had no room for that one's first word, while few of
 * these end with a stop.
 */
final class WrappedLineRepair implements Repair {
    static final String RULE = "text.repair.wrapped-line";
    private static final int NARROWEST = 40;
    private static final int WIDEST = 110;
    private static final double SHARE_FULL = 0.7;
    private static final double MOST_STOPPED = 0.4;

    @Override
    public List<Edit> edits(String view) {
        int[] starts = lineStarts(view);
        int width = width(view, starts);
        if (width < NARROWEST || width > WIDEST) {
            return List.of();
        }
        int followed = 0;
        int full = 0;
        int stopped = 0;
        for (int i = 0; i + 1 < starts.length; i++) {
            if (isFollowed(view, starts, i)) {
                followed++;
                full += isFull(view, starts, i, width) ? 1 : 0;
                stopped += ".!?:\"".indexOf(view.charAt(end(view, starts, i) - 1)) >= 0 ? 1 : 0;
            }
        }
        if (followed < 2 || full < SHARE_FULL * followed || stopped > MOST_STOPPED * followed) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i + 1 < starts.length; i++) {
            if (isFollowed(view, starts, i) && isFull(view, starts, i, width)) {
                edits.add(join(view, end(view, starts, i), starts[i + 1]));
            }
        }
        return edits;
    }

    private static int[] lineStarts(String view) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = view.indexOf('\n'); at >= 0; at = view.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    /** The length of the longest line, but for one in fifty that may stick out; these must not be long either. */
    private static int width(String view, int[] starts) {
        int[] lengths = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            lengths[i] = end(view, starts, i) - starts[i];
        }
        Arrays.sort(lengths);
        int longest = lengths[lengths.length - 1];
        return longest > WIDEST + NARROWEST ? longest : lengths[(lengths.length - 1) * 49 / 50];
    }

    /** The end of a line without its trailing blanks. */
    private static int end(String view, int[] starts, int line) {
        int end = line + 1 < starts.length ? starts[line + 1] - 1 : view.length();
        while (end > starts[line] && view.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** Whether another line of the same paragraph may follow at once: it is not blank, indented or a list's item. */
    private static boolean isFollowed(String view, int[] starts, int line) {
        int next = starts[line + 1];
        int nextEnd = end(view, starts, line + 1);
        if (end(view, starts, line) == starts[line] || nextEnd == next) {
            return false;
        }
        char first = view.charAt(next);
        boolean bullet =
                "-*\u2022\u25AA\u25CF\u00B7".indexOf(first) >= 0 && next + 1 < nextEnd && view.charAt(next + 1) == ' ';
        return first != ' ' && !bullet;
    }

    /** Whether a line had no room for the first word of the next; ragged edges are let pass. */
    private static boolean isFull(String view, int[] starts, int line, int width) {
        int next = starts[line + 1];
        int blank = view.indexOf(' ', next);
        int nextEnd = end(view, starts, line + 1);
        int word = (blank < 0 || blank > nextEnd ? nextEnd : blank) - next;
        int length = end(view, starts, line) - starts[line];
        return length + 1 + word > width - width / 7;
    }

    private static Edit join(String view, int end, int next) {
        boolean hyphen = view.charAt(end - 1) == '-'
                && end > 1
                && Character.isLetter(view.charAt(end - 2))
                && Character.isLetter(view.charAt(next));
        return new Edit(end, next, hyphen ? "" : " ", RULE);
    }
}
