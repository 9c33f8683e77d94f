package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A DOCX: its paragraphs, with the title and author of its properties. Notes, headers and comments are left out. */
final class DocxReader implements Reader {
    private static final String BODY = "word/document.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    @Override
    public boolean reads(Input input) {
        return input.begins("PK\3\4")
                && (input.named(".docx")
                        || new String(input.head(), StandardCharsets.ISO_8859_1).contains("[Content_Types].xml"));
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        ZipInputStream zip = new ZipInputStream(new ZipReader.Kept(input.stream()), StandardCharsets.UTF_8);
        for (ZipEntry entry = ZipReader.next(zip); entry != null; entry = ZipReader.next(zip)) {
            Input part = input.entry(input.name(), null, new ZipReader.Kept(zip));
            if (entry.getName().equals(BODY) || entry.getName().equals(PROPERTIES)) {
                parts.put(entry.getName(), part.bytes(shelf.limits(), Limit.DOCUMENT));
            } else {
                part.stream().transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        byte[] body = parts.get(BODY);
        if (body == null) {
            shelf.problem(
                    Codes.UNSUPPORTED_FORMAT,
                    input.name(),
                    "it is an office document without a text, such as a table or slides");
            return;
        }
        try {
            Map<String, String> properties = properties(parts.get(PROPERTIES));
            ArticleFields fields = new ArticleFields(
                    null,
                    input.uri(),
                    null,
                    properties.get("title"),
                    properties.get("creator"),
                    null,
                    properties.get("language"));
            Map<String, String> found = new HashMap<>();
            properties.forEach(
                    (key, value) -> found.put(key.equals("creator") ? "byline" : key, "document property " + key));
            shelf.article(input.name(), paragraphs(body), fields, found);
        } catch (XMLStreamException e) {
            shelf.problem(Codes.DAMAGED, input.name(), "the document makes no sense: " + Problems.firstLine(e));
        }
    }

    private static String paragraphs(byte[] xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        XMLStreamReader reader = XmlInput.reader(new ByteArrayInputStream(xml));
        boolean inText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (reader.getLocalName()) {
                        case "t" -> inText = true;
                        case "tab" -> text.append('\t');
                        case "br", "cr" -> text.append('\n');
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (reader.getLocalName().equals("p")) {
                        text.append("\n\n");
                    }
                }
                default -> {}
            }
        }
        return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private static Map<String, String> properties(byte @Nullable [] xml) throws XMLStreamException {
        Map<String, String> properties = new HashMap<>();
        if (xml == null) {
            return properties;
        }
        XMLStreamReader reader = XmlInput.reader(new ByteArrayInputStream(xml));
        String name = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                name = reader.getLocalName();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                name = "";
            } else if (event == XMLStreamConstants.CHARACTERS
                    && (name.equals("title") || name.equals("creator") || name.equals("language"))
                    && !reader.getText().isBlank()) {
                properties.put(name, reader.getText().strip());
            }
        }
        return properties;
    }
}
