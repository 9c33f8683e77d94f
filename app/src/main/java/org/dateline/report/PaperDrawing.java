package org.dateline.report;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.dateline.report.Drawing.Area;
import org.dateline.report.Drawing.Box;
import org.dateline.report.Drawing.Circle;
import org.dateline.report.Drawing.Ink;
import org.dateline.report.Drawing.Label;
import org.dateline.report.Drawing.Mark;
import org.dateline.report.Drawing.Stroke;

/** Paints a drawing. Words become outlines, so that a figure needs no font of its own. */
final class PaperDrawing {
    private static final float SHINE = 0.55f;
    private static final BasicStroke THIN = new BasicStroke(0.6f);

    private final Graphics2D paper;
    private final Font font;

    private PaperDrawing(Graphics2D paper, Font font) {
        this.paper = paper;
        this.font = font;
    }

    /** Paints it into a space of its own units, scaled by whoever gives the paper. */
    static void paint(Drawing drawing, Graphics2D paper, Font font) {
        paper.clip(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        paper.setStroke(THIN);
        PaperDrawing painter = new PaperDrawing(paper, font);
        drawing.marks().forEach(painter::mark);
    }

    private void mark(Mark mark) {
        if (mark instanceof Area area) {
            Path2D path = path(area);
            ink(area.fill());
            paper.fill(path);
            ink(area.line());
            paper.draw(path);
        } else if (mark instanceof Box box) {
            ink(box.fill());
            paper.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        } else if (mark instanceof Circle circle) {
            double r = circle.radius();
            Ellipse2D round = new Ellipse2D.Double(circle.x() - r, circle.y() - r, 2 * r, 2 * r);
            ink(circle.fill());
            paper.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, SHINE));
            paper.fill(round);
            paper.setComposite(AlphaComposite.SrcOver);
            paper.draw(round);
        } else if (mark instanceof Stroke line) {
            ink(line.line());
            paper.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
        } else if (mark instanceof Label label) {
            label(label);
        }
    }

    private static Path2D path(Area area) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (double[] ring : area.rings()) {
            path.moveTo(ring[0], ring[1]);
            for (int i = 2; i < ring.length; i += 2) {
                path.lineTo(ring[i], ring[i + 1]);
            }
            path.closePath();
        }
        return path;
    }

    private void label(Label label) {
        java.awt.Shape outline = font.deriveFont((float) label.size())
                .createGlyphVector(paper.getFontRenderContext(), label.text())
                .getOutline();
        double width = outline.getBounds2D().getWidth();
        double left = switch (label.anchor()) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
        };
        ink(label.ink());
        paper.translate(label.x() - left, label.y());
        paper.fill(outline);
        paper.translate(left - label.x(), -label.y());
    }

    private void ink(Ink ink) {
        paper.setColor(Color.decode(ink.colour()));
    }
}
