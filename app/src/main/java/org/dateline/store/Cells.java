package org.dateline.store;

import java.util.List;
import org.dateline.store.IncidentQuery.Box;
import org.jspecify.annotations.Nullable;

/**
 * Incidents of a map, those near each other together.
 *
 * @param total how many are asked for, wherever they are
 * @param placed how many of them have a point
 * @param list the cells, the fullest first
 */
public record Cells(long total, long placed, List<Cell> list) {
    /** Copies the list. */
    public Cells {
        list = List.copyOf(list);
    }

    /**
     * The incidents of one cell.
     *
     * @param lat mean of their latitudes, in degrees
     * @param lon mean of their longitudes
     * @param killed null where no number is told
     * @param type the commonest main type, of equally common ones the first by name
     * @param id of the incident where it is alone, else null
     * @param box the cell
     */
    public record Cell(
            double lat,
            double lon,
            long incidents,
            @Nullable Toll killed,
            String type,
            @Nullable String id,
            Box box) {}
}
