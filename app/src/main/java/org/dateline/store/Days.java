package org.dateline.store;

import java.time.LocalDate;
import org.dateline.model.When;
import org.jspecify.annotations.Nullable;

/** The first and the last day, ISO; where only one is known it is both. */
record Days(@Nullable String first, @Nullable String last) {
    static Days of(When when) {
        LocalDate first = when.from() == null ? when.to() : when.from();
        LocalDate last = when.to() == null ? when.from() : when.to();
        return new Days(first == null ? null : first.toString(), last == null ? null : last.toString());
    }
}
