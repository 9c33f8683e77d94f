package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.dateline.read.page.LooseDate;
import org.dateline.read.page.Page;
import org.jspecify.annotations.Nullable;

/** One message: its text is an article, and so is each document attached to it. Of a page saved as a message the page is. */
final class Message {
    private static final Set<String> ATTACHED = Set.of(
            "application/pdf",
            "application/zip",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "message/rfc822");
    private static final int HEADERS = 1000;
    private static final int LINE = 1 << 20;

    private final Input box;
    private final String name;
    private final @Nullable String uri;
    private final Shelf shelf;
    private final Map<String, String> top = new HashMap<>();
    private @Nullable String plain;
    private byte @Nullable [] page;
    private String pageCharset = "";
    private @Nullable String pageAddress;

    Message(Input box, String name, @Nullable String uri, Shelf shelf) {
        this.box = box;
        this.name = name;
        this.uri = uri;
        this.shelf = shelf;
    }

    void read(InputStream message) throws IOException {
        MimeConfig limits = MimeConfig.custom()
                .setMaxHeaderCount(HEADERS)
                .setMaxHeaderLen(LINE)
                .setMaxLineLen(LINE)
                .build();
        MimeTokenStream parts = new MimeTokenStream(limits);
        parts.setRecursionMode(RecursionMode.M_NO_RECURSE);
        parts.parse(message);
        try {
            Map<String, String> headers = new HashMap<>();
            boolean first = true;
            EntityState state = parts.getState();
            while (state != EntityState.T_END_OF_STREAM) {
                switch (state) {
                    case T_START_HEADER -> headers = new HashMap<>();
                    case T_FIELD ->
                        headers.putIfAbsent(
                                parts.getField().getName().toLowerCase(Locale.ROOT),
                                parts.getField().getBody() == null
                                        ? ""
                                        : parts.getField().getBody().strip());
                    case T_END_HEADER -> {
                        if (first) {
                            top.putAll(headers);
                            first = false;
                        }
                    }
                    case T_BODY -> part(parts, headers);
                    default -> {}
                }
                state = parts.next();
            }
        } catch (MimeException e) {
            shelf.problem(Codes.DAMAGED, name, "it is a damaged message: " + Problems.firstLine(e));
        }
        shelve();
    }

    private void part(MimeTokenStream parts, Map<String, String> headers) throws IOException {
        String type = parts.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        String charset = parts.getBodyDescriptor().getCharset() == null
                ? ""
                : parts.getBodyDescriptor().getCharset();
        String disposition = headers.getOrDefault("content-disposition", "").toLowerCase(Locale.ROOT);
        boolean attached = disposition.startsWith("attachment");
        if (ATTACHED.contains(type) || attached && type.equals("text/html")) {
            shelf.entry(box.entry(name + " attachment", null, type, charset, parts.getDecodedInputStream()));
        } else if (!attached && type.equals("text/plain") && plain == null) {
            plain = new String(bytes(parts), known(charset));
        } else if (!attached && type.equals("text/html") && page == null) {
            page = bytes(parts);
            pageCharset = charset;
            pageAddress = headers.get("content-location");
        }
    }

    private byte[] bytes(MimeTokenStream parts) throws IOException {
        try (InputStream body = parts.getDecodedInputStream()) {
            return body.readNBytes(shelf.limits().bytes(Limit.PAGE));
        }
    }

    private void shelve() throws IOException {
        String snapshot = top.getOrDefault("snapshot-content-location", pageAddress);
        if (page != null && snapshot != null && snapshot.matches("(?i)https?://.*")) {
            HtmlReader.shelve(HtmlReader.document(page, pageCharset), name, snapshot, ArticleFields.NONE, shelf);
            return;
        }
        String text =
                plain != null && !plain.isBlank() ? plain.replace("\r\n", "\n").strip() : html();
        if (text.isBlank()) {
            shelf.problem(Codes.EMPTY_INPUT, name, "there is no text in this message");
            return;
        }
        Map<String, String> found = new HashMap<>();
        ArticleFields fields = new ArticleFields(
                null,
                uri,
                null,
                header("subject", "title", found),
                header("from", "byline", found),
                LooseDate.parse(top.getOrDefault("date", "")).orElse(null),
                null);
        if (fields.published() != null) {
            found.put("published", "mail date");
        }
        shelf.article(name, text, fields, found);
    }

    private String html() throws IOException {
        return page == null
                ? ""
                : Page.fragment(HtmlReader.document(page, pageCharset).body().html());
    }

    private @Nullable String header(String header, String field, Map<String, String> found) {
        // Without a monitor the library fails over a word whose encoding is broken.
        String value = DecoderUtil.decodeEncodedWords(
                        top.getOrDefault(header, ""), DecodeMonitor.SILENT, StandardCharsets.UTF_8)
                .strip();
        if (value.isEmpty()) {
            return null;
        }
        found.put(field, "mail " + header);
        return value.replaceAll("\\s+", " ");
    }

    private static Charset known(String charset) {
        try {
            return charset.isEmpty() || charset.equalsIgnoreCase("us-ascii")
                    ? StandardCharsets.UTF_8
                    : Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
