package org.dateline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as it should have been, with the way back: every character of the {@link #view} knows the span of the untouched
 * text for which it stands. That span is empty for a character that the text lacked (a lost blank), longer than one for
 * a character that stands for several (an entity). Characters left out of the view stand in no span.
 */
final class RepairedText {
    private final String original;
    private final String view;
    private final int[] starts;
    private final int[] ends;
    private final List<Edit> repairs;

    private RepairedText(String original, String view, int[] starts, int[] ends, List<Edit> repairs) {
        this.original = original;
        this.view = view;
        this.starts = starts;
        this.ends = ends;
        this.repairs = List.copyOf(repairs);
    }

    /** A text taken as it is. */
    static RepairedText of(String text) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        Arrays.setAll(starts, i -> i);
        Arrays.setAll(ends, i -> i + 1);
        return new RepairedText(text, text, starts, ends, List.of());
    }

    /** The text with these repairs, each of which sees what the one before it left. */
    static RepairedText of(String text, List<Repair> repairs) {
        RepairedText repaired = of(text);
        for (Repair repair : repairs) {
            repaired = repaired.with(repair.edits(repaired.view));
        }
        return repaired;
    }

    /** This text with further edits of its view, which must be in order and must not overlap. */
    RepairedText with(List<Edit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        int length = view.length();
        for (Edit edit : edits) {
            length += edit.replacement().length() - (edit.end() - edit.start());
        }
        StringBuilder next = new StringBuilder(length);
        int[] nextStarts = new int[length];
        int[] nextEnds = new int[length];
        List<Edit> all = new ArrayList<>(repairs);
        int from = 0;
        for (Edit edit : edits) {
            keep(from, edit.start(), next, nextStarts, nextEnds);
            int start = originalStart(edit.start());
            int end = edit.end() > edit.start() ? originalEnd(edit.end()) : start;
            boolean oneToOne = edit.replacement().length() == edit.end() - edit.start();
            for (int i = 0; i < edit.replacement().length(); i++) {
                nextStarts[next.length()] = oneToOne ? starts[edit.start() + i] : start;
                nextEnds[next.length()] = oneToOne ? ends[edit.start() + i] : end;
                next.append(edit.replacement().charAt(i));
            }
            all.add(new Edit(start, end, edit.replacement(), edit.rule()));
            from = edit.end();
        }
        keep(from, view.length(), next, nextStarts, nextEnds);
        return new RepairedText(original, next.toString(), nextStarts, nextEnds, all);
    }

    private void keep(int from, int to, StringBuilder next, int[] nextStarts, int[] nextEnds) {
        System.arraycopy(starts, from, nextStarts, next.length(), to - from);
        System.arraycopy(ends, from, nextEnds, next.length(), to - from);
        next.append(view, from, to);
    }

    /** What is to be read. A line feed ends a paragraph; {@link #SENTENCE_BREAK} ends a sentence that lost its stop. */
    String view() {
        return view;
    }

    /** The repairs that were made, with their spans in the untouched text. */
    List<Edit> repairs() {
        return repairs;
    }

    /** The offset in the untouched text where the view's character at {@code at} starts; the text's length at the end. */
    int originalStart(int at) {
        return at < starts.length ? starts[at] : original.length();
    }

    /** The offset in the untouched text after the view's character before {@code at}. */
    int originalEnd(int at) {
        return at > 0 ? ends[at - 1] : 0;
    }

    /** As {@link #originalEnd}, and what was left out of the view behind it, but for blanks at the end. */
    int originalEndWithLeftOut(int at) {
        int least = originalEnd(at);
        int end = originalStart(at);
        while (end > least && original.charAt(end - 1) <= ' ') {
            end--;
        }
        return Math.max(least, end);
    }

    /** Stands in a view where two sentences were run together. */
    static final char SENTENCE_BREAK = '\u2028';
}
