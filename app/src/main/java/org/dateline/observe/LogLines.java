package org.dateline.observe;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;

/**
 * Writes the log, a line each. What {@link Log} says is written whole; of what a library says only who, how grave, and the kinds of
 * the errors: its message may quote what it was given.
 */
public final class LogLines extends EncoderBase<ILoggingEvent> {
    private static final int MOST = 6;
    private static final byte[] NOTHING = new byte[0];

    private final JsonFactory json = new JsonFactory();
    private volatile boolean isJson;

    /** Made by the log's configuration. */
    public LogLines() {}

    void useJson(boolean wanted) {
        isJson = wanted;
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return isJson ? object(event) : text(event).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] object(ILoggingEvent event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator object = json.createGenerator(out)) {
            object.writeStartObject();
            object.writeStringField("time", event.getInstant().toString());
            object.writeStringField("level", event.getLevel().toString().toLowerCase(java.util.Locale.ROOT));
            object.writeStringField("event", isOurs(event) ? event.getMessage() : "library");
            for (KeyValuePair pair : said(event)) {
                if (pair.value instanceof Number number) {
                    object.writeNumberField(pair.key, number.longValue());
                } else {
                    object.writeStringField(pair.key, String.valueOf(pair.value));
                }
            }
            object.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static String text(ILoggingEvent event) {
        return event.getLevel() + " " + (isOurs(event) ? "dateline: " + event.getMessage() : "library:")
                + said(event).stream().map(pair -> " " + Log.text(pair)).collect(Collectors.joining()) + "\n";
    }

    private static boolean isOurs(ILoggingEvent event) {
        return event.getLoggerName().equals(Log.NAME);
    }

    private static List<KeyValuePair> said(ILoggingEvent event) {
        if (isOurs(event)) {
            List<KeyValuePair> pairs = event.getKeyValuePairs();
            return pairs == null ? List.of() : pairs;
        }
        KeyValuePair who = new KeyValuePair("logger", event.getLoggerName());
        IThrowableProxy thrown = event.getThrowableProxy();
        return thrown == null ? List.of(who) : List.of(who, new KeyValuePair("fault", kinds(thrown)));
    }

    private static String kinds(IThrowableProxy thrown) {
        StringBuilder kinds = new StringBuilder(thrown.getClassName());
        IThrowableProxy cause = thrown.getCause();
        for (int i = 1; cause != null && i < MOST; i++) {
            kinds.append(" of ").append(cause.getClassName());
            cause = cause.getCause();
        }
        return kinds.toString();
    }
}
