package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines of text under way: headings, and rows of a label, a value and the words that it stands on, in three columns that
 * wrap each for itself. Everything that is put in is made plain; only the sheet colours.
 */
final class Sheet {
    private static final int INDENT = 2;
    private static final int LABEL = 11;
    private static final int GAP = 2;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 140;

    /** How a piece of text is set off on a terminal. */
    enum Style {
        PLAIN(""),
        STRONG("1"),
        FAINT("2"),
        LABEL("36"),
        WARNING("33");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    private final Page page;
    private final int width;
    private final int value;
    private final StringBuilder text = new StringBuilder();
    private String label = "";

    Sheet(Page page) {
        this.page = page;
        this.width = Math.min(WIDEST, Math.max(NARROWEST, page.width()));
        this.value = (width - INDENT - LABEL - GAP) * 9 / 20;
    }

    boolean explains() {
        return page.explain();
    }

    Sheet blank() {
        text.append('\n');
        label = "";
        return this;
    }

    /** A line of its own across the sheet, with something at its right end. */
    Sheet heading(String left, String right, Style style) {
        String end = Plain.line(right);
        int room = width - (end.isEmpty() ? 0 : Plain.length(end) + GAP);
        List<String> lines = Plain.wrap(Plain.line(left), Math.max(room, width / 3));
        for (int i = 0; i < lines.size(); i++) {
            boolean ended = i == 0 && !end.isEmpty();
            String line = lines.get(i);
            text.append(styled(line, style));
            if (ended) {
                text.append(" ".repeat(Math.max(GAP, width - Plain.length(line) - Plain.length(end))))
                        .append(styled(end, Style.FAINT));
            }
            text.append('\n');
        }
        return this;
    }

    Sheet rule(char sign) {
        text.append(styled(String.valueOf(sign).repeat(width), Style.FAINT)).append('\n');
        return this;
    }

    /** A note across the sheet, indented. */
    Sheet note(String words, Style style) {
        for (String line : Plain.wrap(Plain.line(words), width - INDENT)) {
            text.append(" ".repeat(INDENT)).append(styled(line, style)).append('\n');
        }
        return this;
    }

    /** A row of label and value across both columns. A label is not written twice in a row. */
    Sheet row(String rowLabel, String rowValue, Style style) {
        columns(rowLabel, Plain.wrap(Plain.line(rowValue), room()), style, List.of(), width);
        return this;
    }

    /** A row of label, value (in one or more lines) and the words behind it. */
    Sheet row(String rowLabel, String rowValue, List<String> words) {
        List<String> right = new ArrayList<>();
        words.forEach(w -> right.addAll(Plain.wrap(Plain.line(w), room() - value - GAP)));
        List<String> left = new ArrayList<>();
        rowValue.lines().forEach(line -> left.addAll(Plain.wrap(Plain.line(line), value)));
        columns(rowLabel, left, Style.PLAIN, right, value);
        return this;
    }

    /** A row of cells under the value, one column each of the given widths and the last of what is left; each wraps. */
    Sheet cells(String rowLabel, List<String> cells, List<Integer> widths) {
        List<Integer> all = new ArrayList<>(widths);
        all.add(room() - widths.stream().mapToInt(w -> w + GAP).sum());
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(Plain.wrap(Plain.line(cells.get(i)), all.get(i)));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < wrapped.size(); i++) {
                List<String> cell = wrapped.get(i);
                line.append(Plain.padded(row < cell.size() ? cell.get(row) : "", all.get(i) + GAP));
            }
            lines.add(line.toString().stripTrailing());
        }
        columns(rowLabel, lines, Style.PLAIN, List.of(), width);
        return this;
    }

    /** Columns right of the label. */
    int room() {
        return width - INDENT - LABEL;
    }

    private void columns(String rowLabel, List<String> left, Style style, List<String> right, int leftWidth) {
        String shown = rowLabel.equals(label) ? "" : rowLabel;
        label = rowLabel;
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String leftLine = i < left.size() ? left.get(i) : "";
            String rightLine = i < right.size() ? right.get(i) : "";
            StringBuilder line = new StringBuilder(" ".repeat(INDENT))
                    .append(styled(Plain.padded(i == 0 ? shown : "", LABEL), Style.LABEL))
                    .append(styled(leftLine, style));
            if (!rightLine.isEmpty()) {
                line.append(" ".repeat(Math.max(0, leftWidth - Plain.length(leftLine)) + GAP))
                        .append(styled(rightLine, Style.FAINT));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private String styled(String words, Style style) {
        return !page.colour() || style.code.isEmpty() || words.isBlank()
                ? words
                : "\u001b[" + style.code + "m" + words + "\u001b[0m";
    }

    /** A word as it begins a line. */
    static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
