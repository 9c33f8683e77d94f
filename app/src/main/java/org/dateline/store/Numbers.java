package org.dateline.store;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The numbers of incidents that a query gives, as one text: tens of thousands of rows take longer to come than to be found. */
final class Numbers {
    private Numbers() {}

    /**
     * Each number once.
     *
     * @param select gives one column of whole numbers, of which none is below nought
     */
    static BitSet of(Session session, Dialect dialect, Condition select) {
        BitSet numbers = new BitSet();
        session.each(
                "WITH found(num) AS (" + select.sql() + ") SELECT " + dialect.joined("num") + " FROM found",
                row -> read(row.getString(1), numbers),
                select.values());
        return numbers;
    }

    private static void read(@Nullable String joined, BitSet numbers) {
        if (joined == null) {
            return;
        }
        int number = 0;
        for (int i = 0; i < joined.length(); i++) {
            char digit = joined.charAt(i);
            if (digit == ',') {
                numbers.set(number);
                number = 0;
            } else {
                number = 10 * number + (digit - '0');
            }
        }
        numbers.set(number);
    }
}
