package org.dateline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.report.Drawing.Area;
import org.dateline.report.Drawing.Box;
import org.dateline.report.Drawing.Circle;
import org.dateline.report.Drawing.Ink;
import org.dateline.report.Drawing.Label;
import org.dateline.report.Drawing.Mark;
import org.dateline.report.SituationReport.Spot;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/**
 * Where it happened: countries, and a circle for each place, whose area grows with the killed. Degrees of longitude are shrunk as
 * in the middle of the map (equirectangular), so that shapes are true there.
 */
final class MapDrawing {
    private static final double WIDTH = 720;
    private static final double TALLEST = 480;
    private static final double LEAST_DEGREES = 5;
    private static final double MARGIN = 0.15;
    private static final double SMALLEST = 4;
    private static final double LARGEST = 22;
    private static final int NAMED = 12;
    private static final double PLACE_SIZE = 12;
    /** Width of a letter of common type by its size. */
    private static final double LETTER = 0.54;

    /** Points closer than so many pixels are one. */
    private static final double FINE = 0.6;

    private final double west;
    private final double north;
    private final double scaleX;
    private final double scaleY;
    private final double height;
    private final List<Mark> marks = new ArrayList<>();
    private final List<double[]> taken = new ArrayList<>();

    /** The map of some places; null where there are none. */
    static @Nullable Drawing of(List<Spot> spots, Shapes shapes) {
        return spots.isEmpty() ? null : new MapDrawing(spots).draw(spots, shapes);
    }

    private MapDrawing(List<Spot> spots) {
        double left = spots.stream().mapToDouble(Spot::lon).min().orElseThrow();
        double right = spots.stream().mapToDouble(Spot::lon).max().orElseThrow();
        double low = spots.stream().mapToDouble(Spot::lat).min().orElseThrow();
        double high = spots.stream().mapToDouble(Spot::lat).max().orElseThrow();
        double shrink = Math.max(0.2, Math.cos(Math.toRadians((low + high) / 2)));
        double tall = Math.max(LEAST_DEGREES, (high - low) * (1 + 2 * MARGIN));
        double wide = Math.max(LEAST_DEGREES / shrink, (right - left) * (1 + 2 * MARGIN));
        wide = Math.min(360, Math.max(wide, tall / shrink * WIDTH / TALLEST));
        tall = Math.min(170, Math.max(tall, wide * shrink * 0.45));
        this.scaleX = WIDTH / wide;
        this.scaleY = scaleX / shrink;
        this.height = Math.min(TALLEST, tall * scaleY);
        this.west = Math.max(-180, Math.min(180 - wide, (left + right) / 2 - wide / 2));
        this.north = (low + high) / 2 + height / scaleY / 2;
    }

    private double x(double lon) {
        return (lon - west) * scaleX;
    }

    private double y(double lat) {
        return (north - lat) * scaleY;
    }

    private Drawing draw(List<Spot> spots, Shapes shapes) {
        marks.add(new Box(0, 0, WIDTH, height, Ink.SEA));
        List<Label> names = new ArrayList<>();
        for (Shapes.Country country : shapes.countries()) {
            country(country, names);
        }
        long most =
                spots.stream().mapToLong(spot -> killed(spot.killed())).max().orElse(0);
        List<Spot> sorted = spots.stream()
                .sorted(Comparator.comparingLong((Spot spot) -> killed(spot.killed()))
                        .reversed())
                .toList();
        List<Label> places = new ArrayList<>();
        for (Spot spot : sorted) {
            double r = radius(spot, most);
            taken.add(new double[] {x(spot.lon()) - r, y(spot.lat()) - r, x(spot.lon()) + r, y(spot.lat()) + r});
        }
        sorted.stream().limit(NAMED).forEach(spot -> name(spot, radius(spot, most), places));
        names.stream().filter(this::takes).forEach(marks::add);
        for (Spot spot : sorted) {
            marks.add(new Circle(x(spot.lon()), y(spot.lat()), radius(spot, most), Ink.TOLL));
        }
        marks.addAll(places);
        return new Drawing(WIDTH, height, description(spots, sorted), marks);
    }

    private static long killed(@Nullable Range range) {
        if (range == null) {
            return 0;
        }
        return range.best() == null ? range.high() : range.best();
    }

    private static double radius(Spot spot, long most) {
        return most == 0 ? SMALLEST : Math.max(SMALLEST, LARGEST * Math.sqrt((double) killed(spot.killed()) / most));
    }

    private void country(Shapes.Country country, List<Label> names) {
        List<double[]> seen = new ArrayList<>();
        double widest = 0;
        double[] middle = {0, 0};
        for (double[] ring : country.rings()) {
            double[] drawn = projected(ring);
            double[] extent = extent(drawn);
            boolean inView = extent[2] > 0 && extent[0] < WIDTH && extent[3] > 0 && extent[1] < height;
            if (inView && drawn.length >= 6) {
                seen.add(drawn);
                double left = Math.max(0, extent[0]);
                double right = Math.min(WIDTH, extent[2]);
                double top = Math.max(0, extent[1]);
                double bottom = Math.min(height, extent[3]);
                if (right - left > widest && bottom - top > 14) {
                    widest = right - left;
                    middle = new double[] {(left + right) / 2, (top + bottom) / 2};
                }
            }
        }
        if (!seen.isEmpty()) {
            marks.add(new Area(seen, Ink.LAND, Ink.BORDER));
            if (widest > 7.0 * country.name().length()) {
                names.add(new Label(middle[0], middle[1], 11, "middle", country.name(), Ink.NAME));
            }
        }
    }

    private double[] projected(double[] ring) {
        double[] points = new double[ring.length];
        int length = 0;
        for (int i = 0; i < ring.length; i += 2) {
            double x = x(ring[i]);
            double y = y(ring[i + 1]);
            boolean same =
                    length > 0 && Math.abs(points[length - 2] - x) < FINE && Math.abs(points[length - 1] - y) < FINE;
            if (!same) {
                points[length++] = x;
                points[length++] = y;
            }
        }
        return java.util.Arrays.copyOf(points, length);
    }

    private static double[] extent(double[] points) {
        double[] extent = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int i = 0; i < points.length; i += 2) {
            extent[0] = Math.min(extent[0], points[i]);
            extent[1] = Math.min(extent[1], points[i + 1]);
            extent[2] = Math.max(extent[2], points[i]);
            extent[3] = Math.max(extent[3], points[i + 1]);
        }
        return extent;
    }

    /** Writes a name beside its circle, on the side that is free. */
    private void name(Spot spot, double radius, List<Label> places) {
        if (spot.name().isEmpty()) {
            return;
        }
        double width = LETTER * PLACE_SIZE * spot.name().length();
        double y = y(spot.lat()) + 4;
        Label right = new Label(x(spot.lon()) + radius + 4, y, PLACE_SIZE, "start", spot.name(), Ink.TEXT);
        Label left = new Label(x(spot.lon()) - radius - 4 - width, y, PLACE_SIZE, "start", spot.name(), Ink.TEXT);
        if (takes(right)) {
            places.add(right);
        } else if (takes(left)) {
            places.add(left);
        }
    }

    /** Whether a label lies on the map and covers nothing; then its place is taken. */
    private boolean takes(Label label) {
        double width = LETTER * label.size() * label.text().length();
        double left = label.anchor().equals("middle") ? label.x() - width / 2 : label.x();
        double[] box = {left, label.y() - label.size() * 0.8, left + width, label.y() + label.size() * 0.25};
        boolean free = box[0] >= 0
                && box[2] <= WIDTH
                && taken.stream()
                        .noneMatch(other ->
                                box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
        if (free) {
            taken.add(box);
        }
        return free;
    }

    private static String description(List<Spot> spots, List<Spot> sorted) {
        long incidents = spots.stream().mapToLong(Spot::incidents).sum();
        List<String> deadliest = sorted.stream()
                .filter(spot -> !spot.name().isEmpty() && killed(spot.killed()) > 0)
                .limit(5)
                .map(spot -> spot.name() + " (" + Words.number(killed(spot.killed())) + ")")
                .toList();
        return "Map of " + Words.counted(incidents, "incident", "incidents") + " at "
                + Words.counted(spots.size(), "place", "places")
                + (deadliest.isEmpty() ? "." : "; most killed: " + Words.list(deadliest) + ".");
    }
}
