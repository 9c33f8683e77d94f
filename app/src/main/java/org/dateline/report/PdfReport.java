package org.dateline.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A report as PDF/UA: tagged, with language, title and outline. It is set in DejaVu, which is embedded and has the letters of
 * most alphabets. Nothing is fetched while it is set.
 */
final class PdfReport {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final String FAMILY = "Report";
    private static final String DRAWING = "application/x-dateline-drawing";
    private static final double WIDTH_MM = 172;
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    static {
        XRLog.setLoggerImpl(new TypesetterLog());
    }

    private PdfReport() {}

    static void write(SituationReport report, OutputStream out) throws IOException {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        put(drawings, "map", MapDrawing.of(report.spots(), Shapes.load()));
        put(drawings, "timeline", TimelineDrawing.of(report.timeline()));
        String page = HtmlPage.of(report, true, object(drawings, "map"), object(drawings, "timeline"));
        Font font = font("");
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Dateline");
        builder.useFont(() -> stream(""), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> stream("-Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useObjectDrawerFactory(new Drawers(drawings, font));
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        builder.run();
    }

    private static void put(Map<String, Drawing> drawings, String name, @Nullable Drawing drawing) {
        if (drawing != null) {
            drawings.put(name, drawing);
        }
    }

    private static String object(Map<String, Drawing> drawings, String name) {
        Drawing drawing = drawings.get(name);
        if (drawing == null) {
            return "";
        }
        String alt =
                drawing.description().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return String.format(
                Locale.ROOT,
                "<object type=\"%s\" data=\"%s\" alt=\"%s\" title=\"%s\" style=\"width: %.1fmm; height: %.1fmm;\"></object>",
                DRAWING,
                name,
                alt,
                alt,
                WIDTH_MM,
                WIDTH_MM * drawing.height() / drawing.width());
    }

    private static InputStream stream(String style) {
        InputStream in = PdfReport.class.getResourceAsStream(FONTS + style + ".ttf");
        if (in == null) {
            throw new IllegalStateException("the program comes without the font " + FONTS + style + ".ttf");
        }
        return in;
    }

    private static Font font(String style) throws IOException {
        try (InputStream in = stream(style)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IOException("the font that comes with the program cannot be read", e);
        }
    }

    /** Paints the drawing that an object of the page names. */
    private record Drawers(Map<String, Drawing> drawings, Font font) implements FSObjectDrawerFactory {
        @Override
        public @Nullable FSObjectDrawer createDrawer(Element element) {
            Drawing drawing = drawings.get(element.getAttribute("data"));
            if (drawing == null) {
                return null;
            }
            return (object, x, y, width, height, device, context, dotsPerPixel) -> {
                device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, paper -> {
                    double scale = width / dotsPerPixel / drawing.width();
                    paper.scale(scale, scale);
                    PaperDrawing.paint(drawing, paper, font);
                });
                return null;
            };
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.getAttribute("type").equals(DRAWING);
        }
    }
}
