package org.dateline.link;

import java.util.Objects;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Where;
import org.jspecify.annotations.Nullable;

/** A place with its names as linking compares them; empty names are unknown. */
record Spot(Where where, String name, String facility, String province) {
    static Spot of(Where where) {
        String proper = Names.proper(where.name());
        return new Spot(
                where,
                proper.isEmpty() ? Names.fold(where.name()) : proper,
                Names.proper(where.facility()),
                Names.fold(where.admin1()));
    }

    @Nullable
    String country() {
        return where.country();
    }

    /** Known to a settlement or better. */
    boolean precise() {
        return where.name() != null
                && (where.precision() == PlacePrecision.EXACT || where.precision() == PlacePrecision.NEAR);
    }

    /** No better known than by country or province. */
    boolean coarse() {
        return where.precision() == PlacePrecision.COUNTRY || where.precision() == PlacePrecision.ADMIN1;
    }

    String town() {
        return Objects.requireNonNullElse(where.name(), shown());
    }

    String shown() {
        return Objects.requireNonNullElse(where.facility(), Objects.requireNonNullElse(where.name(), "a place"));
    }
}
