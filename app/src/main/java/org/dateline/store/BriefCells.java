package org.dateline.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.store.Cells.Cell;
import org.dateline.store.IncidentQuery.Box;

/** Placed briefs, those near each other together. */
final class BriefCells {
    private final long south;
    private final long west;
    private final Brief first;
    private final Map<String, Long> types = new HashMap<>();
    private long incidents;
    private double lat;
    private double lon;
    private final TollSum killed = new TollSum();

    private BriefCells(long south, long west, Brief first) {
        this.south = south;
        this.west = west;
        this.first = first;
    }

    /** Cells of so many degrees, or larger ones where there were more than so many; the fullest first. */
    static List<Cell> of(List<Brief> placed, double degrees, int most) {
        double size = degrees;
        Map<Long, BriefCells> cells = heaps(placed, size);
        while (cells.size() > most) {
            size *= 2;
            cells = heaps(placed, size);
        }
        double side = size;
        return cells.values().stream()
                .map(cell -> cell.cell(side))
                .sorted(Comparator.comparingLong(Cell::incidents)
                        .reversed()
                        .thenComparing(Cell::lat)
                        .thenComparing(Cell::lon))
                .toList();
    }

    private static Map<Long, BriefCells> heaps(List<Brief> placed, double size) {
        Map<Long, BriefCells> cells = new HashMap<>();
        for (Brief brief : placed) {
            long south = (long) Math.floor((brief.lat() + 90) / size);
            long west = (long) Math.floor((brief.lon() + 180) / size);
            cells.computeIfAbsent(south << Integer.SIZE | west, key -> new BriefCells(south, west, brief))
                    .add(brief);
        }
        return cells;
    }

    private void add(Brief brief) {
        incidents++;
        lat += brief.lat();
        lon += brief.lon();
        types.merge(brief.type(), 1L, Long::sum);
        killed.add(brief.deaths());
    }

    private Cell cell(double size) {
        double bottom = south * size - 90;
        double left = west * size - 180;
        String type = types.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
        return new Cell(
                lat / incidents,
                lon / incidents,
                incidents,
                killed.toll(),
                type,
                incidents == 1 ? first.id() : null,
                new Box(left, bottom, Math.min(180, left + size), Math.min(90, bottom + size)));
    }
}
