package org.dateline.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files of the formats that are no text, made of words of our own. */
public final class Samples {
    /** A sentence that is English and news. */
    public static final String NEWS =
            "Gunmen killed three guards of the salt works near Korvane on Tuesday, the police said, and fled by boat.";

    private Samples() {}

    /** A page with one article. */
    public static String page(String sentence) {
        return "<!doctype html><html lang='en'><head><title>Three guards die</title></head><body><nav><a href='/'>Home</a></nav>"
                + "<article><h1>Three guards die</h1><p>" + sentence + "</p></article></body></html>";
    }

    public static byte[] gzip(byte[] bytes) {
        return written(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
        });
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        });
    }

    public static byte[] tar(Map<String, byte[]> entries) {
        return written(out -> {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                byte[] header = new byte[512];
                put(header, 0, entry.getKey());
                put(header, 124, String.format("%011o", entry.getValue().length));
                put(header, 156, "0");
                put(header, 257, "ustar");
                out.write(header);
                out.write(entry.getValue());
                out.write(new byte[(512 - entry.getValue().length % 512) % 512]);
            }
            out.write(new byte[1024]);
        });
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    public static byte[] docx(String title, List<String> paragraphs) {
        StringBuilder body = new StringBuilder("<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\"><w:body>");
        paragraphs.forEach(p -> body.append("<w:p><w:r><w:t>").append(p).append("</w:t></w:r></w:p>"));
        String core = "<?xml version=\"1.0\"?><cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"urn:dc\"><dc:title>"
                + title + "</dc:title><dc:creator>Field office</dc:creator></cp:coreProperties>";
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put(
                "word/document.xml", bytes(body.append("</w:body></w:document>").toString()));
        parts.put("docProps/core.xml", bytes(core));
        return zip(parts);
    }

    public static byte[] pdf(String title, String line) {
        return written(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                document.getDocumentInformation().setTitle(title);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.newLineAtOffset(40, 700);
                    content.showText(line);
                    content.endText();
                }
                document.save(out);
            }
        });
    }

    /** A record of a page that was served. */
    public static byte[] warcRecord(String address, String page) {
        byte[] http = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page);
        return written(out -> {
            out.write(bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
                    + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length
                    + "\r\n\r\n"));
            out.write(http);
            out.write(bytes("\r\n\r\n"));
        });
    }

    public static byte[] joined(byte[]... parts) {
        return written(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.write(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }
}
