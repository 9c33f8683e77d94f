package org.dateline.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.store.IncidentQuery.Order;

/** In which order incidents are asked for: the latest, largest and most first, places by the alphabet, unless told otherwise. */
final class Sorting {
    /** The parameters of it, and of the page. */
    static final List<String> PARAMETERS = List.of("sort", "order", "offset", "limit");

    private static final List<String> SORTS =
            Arrays.stream(Order.values()).map(Sorting::word).toList();

    private Sorting() {}

    private static String word(Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    static Order order(Call call) {
        return Order.valueOf(call.word("sort", "date", SORTS).toUpperCase(Locale.ROOT));
    }

    static boolean descending(Call call, Order order) {
        String usual = order == Order.PLACE ? "asc" : "desc";
        return call.word("order", usual, List.of("asc", "desc")).equals("desc");
    }
}
