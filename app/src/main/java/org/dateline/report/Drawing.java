package org.dateline.report;

import java.util.List;

/**
 * A picture as a value, painted by whoever needs it: as SVG on a page, as lines on paper.
 *
 * @param width in units of its own, which are about a pixel
 * @param description what it shows, for those who do not see it
 */
record Drawing(double width, double height, String description, List<Mark> marks) {
    Drawing {
        marks = List.copyOf(marks);
    }

    /** What a mark stands for; each has its colours in every format. */
    enum Ink {
        SEA("#e6edf2"),
        LAND("#fbfbf9"),
        BORDER("#a9b5bf"),
        TOLL("#a8331b"),
        COUNT("#14558f"),
        AXIS("#7c8a97"),
        NAME("#5f6b76"),
        TEXT("#15202b");

        private final String colour;

        Ink(String colour) {
            this.colour = colour;
        }

        /** {@code #rrggbb} on light paper. */
        String colour() {
            return colour;
        }
    }

    /** One thing that is drawn, over what was drawn before. */
    sealed interface Mark permits Area, Box, Circle, Stroke, Label {}

    /** Rings of points x, y, x, y, ...; what lies in an even number of rings is outside. */
    record Area(List<double[]> rings, Ink fill, Ink line) implements Mark {
        Area {
            rings = List.copyOf(rings);
        }
    }

    /** A filled box. */
    record Box(double x, double y, double width, double height, Ink fill) implements Mark {}

    /** A circle that lets what is under it shine through. */
    record Circle(double x, double y, double radius, Ink fill) implements Mark {}

    /** A straight line. */
    record Stroke(double x1, double y1, double x2, double y2, Ink line) implements Mark {}

    /** Words. {@code anchor} is start, middle or end; {@code y} is their base line, {@code size} their height. */
    record Label(double x, double y, double size, String anchor, String text, Ink ink) implements Mark {}
}
