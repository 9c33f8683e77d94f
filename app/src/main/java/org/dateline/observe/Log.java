package org.dateline.observe;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.OutputStreamAppender;
import org.dateline.model.Term;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * The program's log. A line is an event by its own name, with numbers, words of the program, sites and kinds of error: there is no
 * way to put a text into it, so that no word of an article gets there.
 *
 * <pre>{@code Log.error("job-failed").number("job", 3).fault(error).write();}</pre>
 */
public final class Log {
    /** The logger of all that is said here; libraries have others. */
    static final String NAME = "dateline";

    private static final ch.qos.logback.classic.Logger LOG =
            (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(NAME);

    private final LoggingEventBuilder line;
    private final String event;

    private Log(LoggingEventBuilder line, String event) {
        this.line = line;
        this.event = event;
    }

    /** Something that a person should look at. */
    public static Log error(String event) {
        return new Log(LOG.atError(), event);
    }

    /** Something that was refused or could not be had. */
    public static Log warning(String event) {
        return new Log(LOG.atWarn(), event);
    }

    /** Something that went as it should. */
    public static Log info(String event) {
        return new Log(LOG.atInfo(), event);
    }

    /** What only whoever works on the program wants to know. */
    public static Log debug(String event) {
        return new Log(LOG.atDebug(), event);
    }

    /** From here on a line is an object of JSON, and what goes well is told, too. */
    public static void asJson() {
        lines().useJson(true);
        LOG.setLevel(Level.INFO);
    }

    /** From here on a line is for a person, and only errors are told: how it begins. */
    public static void asText() {
        lines().useJson(false);
        LOG.setLevel(Level.ERROR);
    }

    private static LogLines lines() {
        LoggerContext context = LOG.getLoggerContext();
        OutputStreamAppender<?> console = (OutputStreamAppender<?>)
                context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
        return (LogLines) console.getEncoder();
    }

    /** With a number. */
    public Log number(String key, long number) {
        return with(key, number);
    }

    /** With a word of the program. */
    public Log word(String key, Term word) {
        return with(key, word.word());
    }

    /** With a code, such as that of a problem. */
    public Log code(String key, String code) {
        return with(key, Label.code(code));
    }

    /** With an id that the program itself drew or counted: letters and digits. */
    public Log id(String key, String id) {
        return with(key, id.matches("[0-9a-f]{1,32}") ? id : Label.OTHER);
    }

    /** With the method, the route as it stands in the description, and the status of a request. */
    public Log request(String method, String route, int status) {
        return with("method", Label.method(method)).with("route", route).with("status", status);
    }

    /** With the site of an address. */
    public Log site(String address) {
        return with("site", Label.site(address));
    }

    /** With the kind of an error, and where it was; not with its message. */
    public Log fault(Throwable error) {
        return with("fault", Causes.of(error));
    }

    private Log with(String key, Object value) {
        return new Log(line.addKeyValue(key, value), event);
    }

    /** Writes the line. */
    public void write() {
        line.log(event);
    }

    /** What a pair is in text. */
    static String text(KeyValuePair pair) {
        String value = String.valueOf(pair.value);
        return pair.key + "=" + (value.contains(" ") ? "\"" + value + "\"" : value);
    }
}
