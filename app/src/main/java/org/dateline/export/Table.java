package org.dateline.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table for people: as wide as it needs, and at most as wide as the page, for which the columns that may be narrower are
 * wrapped. Everything that is put in is made plain.
 */
final class Table {
    private static final int GAP = 2;
    private static final int NARROWEST = 8;
    private static final int LEAST = 60;
    private static final int INDENT = 4;

    private enum Side {
        LEFT,
        RIGHT
    }

    private record Column(String name, Side side, boolean wraps) {}

    private final Page page;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<Integer, List<String>> notes = new HashMap<>();

    Table(Page page) {
        this.page = page;
    }

    /** A column that keeps its width. */
    Table column(String name) {
        columns.add(new Column(name, Side.LEFT, false));
        return this;
    }

    /** A column that is wrapped where the page is narrow. */
    Table wrapped(String name) {
        columns.add(new Column(name, Side.LEFT, true));
        return this;
    }

    /** A column of numbers, set to the right. */
    Table numbers(String name) {
        columns.add(new Column(name, Side.RIGHT, false));
        return this;
    }

    /** A row with a cell for each column. */
    Table row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(cells.stream().map(Plain::line).toList());
        return this;
    }

    /** A line across the table under the last row. */
    Table note(String words) {
        notes.computeIfAbsent(rows.size() - 1, row -> new ArrayList<>()).add(Plain.line(words));
        return this;
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int width = Plain.length(columns.get(i).name());
            for (List<String> row : rows) {
                width = Math.max(width, Plain.length(row.get(i)));
            }
            widths.add(width);
        }
        int room = Math.max(LEAST, page.width()) - GAP * (columns.size() - 1);
        while (widths.stream().mapToInt(w -> w).sum() > room) {
            int widest = -1;
            for (int i = 0; i < columns.size(); i++) {
                boolean narrower = columns.get(i).wraps() && widths.get(i) > NARROWEST;
                if (narrower && (widest < 0 || widths.get(i) > widths.get(widest))) {
                    widest = i;
                }
            }
            if (widest < 0) {
                break;
            }
            widths.set(widest, widths.get(widest) - 1);
        }
        return widths;
    }

    @Override
    public String toString() {
        List<Integer> widths = widths();
        StringBuilder text = new StringBuilder();
        String head = line(columns.stream().map(Column::name).toList(), widths);
        text.append(page.colour() ? "\u001b[1m" + head + "\u001b[0m" : head).append('\n');
        text.append(widths.stream().map("\u2500"::repeat).collect(Collectors.joining("  ")))
                .append('\n');
        for (int number = 0; number < rows.size(); number++) {
            List<String> row = rows.get(number);
            List<List<String>> wrapped = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                wrapped.add(columns.get(i).wraps() ? Plain.wrap(row.get(i), widths.get(i)) : List.of(row.get(i)));
            }
            int height = Collections.max(wrapped.stream().map(List::size).toList());
            for (int n = 0; n < height; n++) {
                int line = n;
                text.append(line(
                                wrapped.stream()
                                        .map(cell -> line < cell.size() ? cell.get(line) : "")
                                        .toList(),
                                widths))
                        .append('\n');
            }
            for (String note : notes.getOrDefault(number, List.of())) {
                Plain.wrap(note, Math.max(LEAST, page.width()) - INDENT)
                        .forEach(line ->
                                text.append(" ".repeat(INDENT)).append(line).append('\n'));
            }
        }
        return text.toString();
    }

    private String line(List<String> cells, List<Integer> widths) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            int fill = Math.max(0, widths.get(i) - Plain.length(cell));
            shown.add(columns.get(i).side() == Side.RIGHT ? " ".repeat(fill) + cell : cell + " ".repeat(fill));
        }
        return String.join("  ", shown).stripTrailing();
    }
}
