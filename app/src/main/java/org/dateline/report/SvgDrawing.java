package org.dateline.report;

import java.util.Locale;
import org.dateline.report.Drawing.Area;
import org.dateline.report.Drawing.Box;
import org.dateline.report.Drawing.Circle;
import org.dateline.report.Drawing.Ink;
import org.dateline.report.Drawing.Label;
import org.dateline.report.Drawing.Mark;
import org.dateline.report.Drawing.Stroke;

/** A drawing as SVG to stand in a page; colours are the page's, by classes {@code fill-...} and {@code line-...}. */
final class SvgDrawing {
    private final StringBuilder svg = new StringBuilder();

    private SvgDrawing() {}

    static String of(Drawing drawing) {
        SvgDrawing made = new SvgDrawing();
        made.svg
                .append("<svg viewBox=\"0 0 ")
                .append(number(drawing.width()))
                .append(' ')
                .append(number(drawing.height()))
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(drawing.description()))
                .append("\">\n");
        drawing.marks().forEach(made::mark);
        return made.svg.append("</svg>").toString();
    }

    private void mark(Mark mark) {
        if (mark instanceof Area area) {
            area(area);
        } else if (mark instanceof Box box) {
            tag("rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
            filled(box.fill()).append("/>\n");
        } else if (mark instanceof Circle circle) {
            tag("circle", "cx", circle.x(), "cy", circle.y(), "r", circle.radius());
            filled(circle.fill()).append(" fill-opacity=\"0.55\"/>\n");
        } else if (mark instanceof Stroke line) {
            tag("line", "x1", line.x1(), "y1", line.y1(), "x2", line.x2(), "y2", line.y2());
            svg.append(" class=\"line-").append(word(line.line())).append("\"/>\n");
        } else if (mark instanceof Label label) {
            tag("text", "x", label.x(), "y", label.y(), "font-size", label.size());
            filled(label.ink()).append(" text-anchor=\"").append(label.anchor()).append("\">");
            svg.append(escaped(label.text())).append("</text>\n");
        }
    }

    private void area(Area area) {
        svg.append("<path d=\"");
        for (double[] ring : area.rings()) {
            for (int i = 0; i < ring.length; i += 2) {
                svg.append(i == 0 ? 'M' : 'L')
                        .append(number(ring[i]))
                        .append(' ')
                        .append(number(ring[i + 1]));
            }
            svg.append('Z');
        }
        svg.append("\" class=\"fill-")
                .append(word(area.fill()))
                .append(" line-")
                .append(word(area.line()))
                .append("\" fill-rule=\"evenodd\"/>\n");
    }

    private void tag(String name, Object... attributes) {
        svg.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            svg.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(number((double) attributes[i + 1]))
                    .append('"');
        }
    }

    private StringBuilder filled(Ink ink) {
        return svg.append(" class=\"fill-").append(word(ink)).append('"');
    }

    private static String word(Ink ink) {
        return ink.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
