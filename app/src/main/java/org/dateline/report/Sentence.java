package org.dateline.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A sentence of a report with, after the words that they bear out, the numbers of its footnotes. */
public record Sentence(List<Piece> pieces) {
    /** Some words and the footnotes that bear them out, none where those of a later piece do. */
    public record Piece(String text, List<Integer> notes) {
        /** Sorts the notes, each once. */
        public Piece {
            notes = List.copyOf(new TreeSet<>(notes));
        }

        /** The notes as runs: 1 and 3 to 5. */
        public List<Run> runs() {
            List<Run> runs = new ArrayList<>();
            for (int i = 0; i < notes.size(); ) {
                int end = i;
                while (end + 1 < notes.size() && notes.get(end + 1) == notes.get(end) + 1) {
                    end++;
                }
                int last = end - i > 1 ? end : i;
                runs.add(new Run(notes.get(i), notes.get(last)));
                i = last + 1;
            }
            return runs;
        }
    }

    /** Footnotes in a row, from the first to the last: one, or three and more. */
    public record Run(int first, int last) {
        /** "3", "3-5". */
        public String text() {
            return first == last ? String.valueOf(first) : first + "\u2013" + last;
        }
    }

    /** Copies the list. */
    public Sentence {
        pieces = List.copyOf(pieces);
    }

    /** A sentence of one piece. */
    static Sentence of(String text, Collection<Integer> notes) {
        return new Sentence(List.of(new Piece(text, List.copyOf(notes))));
    }

    /** A sentence that needs no footnote: of the report itself, not of what happened. */
    static Sentence own(String text) {
        return of(text, List.of());
    }

    /** Its words without the footnotes. */
    public String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Whether it names an article or a ruling. */
    public boolean isSourced() {
        return pieces.stream().anyMatch(piece -> !piece.notes().isEmpty());
    }
}
