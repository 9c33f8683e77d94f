package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * "At least eight guards and 21 inmates were killed", "at least 13 people, six of them police": the words before the first
 * number bound every number of the row from below, and those of its parts.
 */
final class OpenRow {
    private static final String AT_LEAST = "at least ";

    private OpenRow() {}

    /** The figures of one row, those behind an "at least" open above. */
    static List<HowMany> open(List<HowMany> row) {
        @Nullable
        HowMany first = row.stream()
                .filter(f -> f.scope() != FigureScope.PART)
                .min(Comparator.comparingInt(OpenRow::start))
                .orElse(null);
        if (first == null
                || !first.quantity().wording().toLowerCase(Locale.ROOT).startsWith(AT_LEAST)) {
            return row;
        }
        List<HowMany> open = new ArrayList<>();
        for (HowMany figure : row) {
            open.add(start(figure) > start(first) && isExact(figure.quantity()) ? opened(figure) : figure);
        }
        return open;
    }

    private static int start(HowMany figure) {
        return figure.evidence().get(0).start();
    }

    private static boolean isExact(Quantity quantity) {
        return quantity.best() != null
                && quantity.best().equals(quantity.low())
                && quantity.best().equals(quantity.high());
    }

    private static HowMany opened(HowMany figure) {
        Quantity exact = figure.quantity();
        Quantity open = new Quantity(exact.low(), exact.best(), null, exact.wording());
        return new HowMany(figure.of(), figure.group(), open, figure.scope(), figure.evidence());
    }
}
