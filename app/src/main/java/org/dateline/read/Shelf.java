package org.dateline.read;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.model.Published;
import org.jspecify.annotations.Nullable;

/** Where readers put what they read. It checks each article, gives it its id and hands it on; it keeps nothing. */
final class Shelf {
    private static final int ID_LENGTH = 16;

    private final ArticleFields defaults;
    private final Limits limits;
    private final Map<String, String> columns;
    private final Intake intake;
    private final BiConsumer<Input, Shelf> reading;
    private final Following following;
    private final @Nullable Fetched fetched;

    /** A shelf on which articles that do not say their day, title, ... take those of the options; {@code reading} reads entries. */
    Shelf(ReadingOptions options, Intake intake, BiConsumer<Input, Shelf> reading) {
        this.reading = reading;
        this.following = new Following(options);
        this.fetched = null;
        this.defaults = new ArticleFields(null, null, null, options.title(), null, options.published(), null);
        this.limits = options.limits();
        this.columns = options.columns();
        this.intake = intake;
    }

    private Shelf(Shelf shelf, Fetched fetched) {
        this.reading = shelf.reading;
        this.following = shelf.following;
        this.fetched = fetched;
        this.defaults = shelf.defaults;
        this.limits = shelf.limits;
        this.columns = shelf.columns;
        this.intake = shelf.intake;
    }

    /** The same shelf for what is read of something fetched. */
    Shelf of(Fetched source) {
        return new Shelf(this, source);
    }

    /** What its articles were fetched with, null where they lay on this machine. */
    @Nullable
    Fetched fetched() {
        return fetched;
    }

    Intake intake() {
        return intake;
    }

    Following following() {
        return following;
    }

    Limits limits() {
        return limits;
    }

    /** The column of a table for each field of which the user says it. */
    Map<String, String> columns() {
        return columns;
    }

    /** Reads what was in an input. */
    void entry(Input entry) {
        reading.accept(entry, this);
    }

    void problem(String code, String input, String message) {
        intake.problem(new Problem(code, input, message));
    }

    /** Puts an article on the shelf; {@code input} names the file or line that it comes from. */
    void article(String input, String text, ArticleFields given) {
        article(input, text, given, Map.of());
    }

    /** Puts an article on the shelf of which is known where each field was found. */
    void article(String input, String text, ArticleFields given, Map<String, String> found) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            problem(Codes.EMPTY_INPUT, input, "there is no word in it");
        } else if (text.length() > limits.of(Limit.TEXT)) {
            problem(
                    Codes.TOO_LARGE,
                    input,
                    "the text has " + text.length() + " characters, an article at most " + limits.of(Limit.TEXT));
        } else if (!Charsets.isText(text)) {
            problem(Codes.NOT_TEXT, input, "it holds control characters or broken characters, and is no text");
        } else {
            ArticleFields fields = given.or(defaults);
            String language = Languages.of(text, fields.language());
            String sha256 = Addresses.sha256(text.getBytes(StandardCharsets.UTF_8));
            String id = fields.id() == null ? sha256.substring(0, ID_LENGTH) : fields.id();
            Article article = new Article(
                    id,
                    fields.uri(),
                    fields.publisher(),
                    fields.title(),
                    fields.byline(),
                    published(input, fields.published()),
                    language,
                    sha256,
                    text);
            if (!Languages.isRead(article)) {
                problem(
                        Codes.OTHER_LANGUAGE,
                        input,
                        "it is in another language than English (" + language + "): kept, and not read");
            }
            intake.article(article, new Provenance(input, found, fetched));
        }
    }

    private @Nullable Published published(String input, @Nullable String date) {
        if (date == null) {
            return null;
        }
        try {
            return PublicationDate.parse(date);
        } catch (DateTimeException e) {
            problem(Codes.BAD_DATE, input, "\"" + date + "\" is no day of publication; read without it");
            return null;
        }
    }
}
