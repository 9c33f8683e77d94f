package org.dateline.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.tally.Dimension;
import org.dateline.tally.Range;
import org.dateline.tally.StatedTotal;
import org.dateline.tally.TallyRow;
import org.dateline.tally.TallyTable;
import org.jspecify.annotations.Nullable;

/** A tally for people: the rows as a table, beside each row what sources state themselves and how much of it is covered. */
public final class TallyText {
    private static final int SHOWN = 20;

    private TallyText() {}

    /** The table. */
    public static String of(TallyTable tally, Page page) {
        Table table = new Table(page);
        for (Dimension dimension : tally.plan().by()) {
            table.wrapped(Sheet.capital(dimension.word()));
        }
        List<String> counted = tally.plan().of();
        if (counted.size() > 1) {
            table.wrapped("Of");
        }
        table.numbers("Low")
                .numbers("Best")
                .numbers("High")
                .numbers("With")
                .numbers("Incidents")
                .numbers("Src");
        for (TallyRow row : tally.rows()) {
            row.counts().forEach((of, count) -> {
                table.row(cells(tally, row, of, count));
                row.stated().stream()
                        .filter(total -> total.of().equals(of))
                        .forEach(total -> table.note("stated by " + beside(total)));
            });
        }
        StringBuilder text = new StringBuilder(table.toString());
        text.append('\n').append(legend(tally));
        if (!tally.otherTotals().isEmpty()) {
            text.append("\nOther totals that sources state, each against the incidents of its own period and place:\n");
            tally.otherTotals().stream()
                    .limit(SHOWN)
                    .forEach(total -> Plain.wrap(Plain.line(sentence(total)), page.width() - 4).stream()
                            .map(line -> "    " + line)
                            .forEach(line -> text.append(line).append('\n')));
            if (tally.otherTotals().size() > SHOWN) {
                text.append("    and ")
                        .append(tally.otherTotals().size() - SHOWN)
                        .append(" more: --format json has them all\n");
            }
        }
        return text.toString();
    }

    private static List<String> cells(TallyTable tally, TallyRow row, String of, TallyRow.Count count) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.key().size(); i++) {
            cells.add(key(tally.plan().by().get(i), row.key().get(i)));
        }
        if (tally.plan().of().size() > 1) {
            cells.add(Wording.words(of));
        }
        Range range = count.range();
        cells.add(range == null ? "" : Wording.number(range.low()));
        cells.add(range == null ? "" : range.best() == null ? "\u2013" : Wording.number(range.best()));
        cells.add(range == null ? "" : Wording.number(range.high()));
        cells.add(String.valueOf(count.incidents()));
        cells.add(String.valueOf(row.incidents()));
        cells.add(String.valueOf(count.sources()));
        return cells;
    }

    private static String key(Dimension dimension, String key) {
        if (key.isEmpty()) {
            return "unknown";
        }
        return switch (dimension) {
            case COUNTRY -> country(key);
            case TYPE, GROUP -> Wording.words(key);
            default -> key;
        };
    }

    private static String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    private static String legend(TallyTable tally) {
        return "Codebook " + tally.plan().codebook().word()
                + ". With: incidents with such a figure. Src: independent sources of these figures.\n";
    }

    /** "the United Nations: 1,057 (40% covered)". */
    static String beside(StatedTotal total) {
        return speaker(total) + ": " + Wording.range(total.quantity()) + covered(total);
    }

    private static String sentence(StatedTotal total) {
        String place = Stream.of(total.admin1(), total.country() == null ? null : country(total.country()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return speaker(total) + ": " + Wording.range(total.quantity()) + " " + Wording.words(total.of())
                + (total.group().equals("all") ? "" : Wording.group(total.group()))
                + ", " + (place.isEmpty() ? "place unknown" : place)
                + ", " + period(total.from(), total.to())
                + covered(total)
                + ", in " + String.join(", ", total.articles());
    }

    private static String speaker(StatedTotal total) {
        return total.saidBy() == null ? String.join(", ", total.articles()) : total.saidBy();
    }

    private static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? "period unknown" : from + " to " + to;
    }

    private static String covered(StatedTotal total) {
        Range covered = total.covered();
        Long number = total.number();
        if (covered == null || number == null) {
            return " (not compared)";
        }
        Double share = total.share();
        return share != null
                ? " (" + percent(share) + " covered)"
                : " (" + percent((double) covered.low() / number) + " to " + percent((double) covered.high() / number)
                        + " covered)";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%,.0f%%", share * 100);
    }
}
