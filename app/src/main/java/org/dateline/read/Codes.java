package org.dateline.read;

/** The codes of the problems that reading can meet. They are stable; docs/cli.md says what each means. */
public final class Codes {
    /** There is no such file or folder. */
    public static final String NO_SUCH_INPUT = "no-such-input";
    /** It is there and cannot be read: no permission, or the disk failed. */
    public static final String UNREADABLE = "unreadable";
    /** Nothing is in it: no byte, only white space, or a folder without an article. */
    public static final String EMPTY_INPUT = "empty-input";
    /** Its bytes are no text. */
    public static final String NOT_TEXT = "not-text";
    /** A known format that is not read (yet): an archive, a picture, a PDF, a web page. */
    public static final String UNSUPPORTED_FORMAT = "unsupported-format";
    /** Longer than an article can be. */
    public static final String TOO_LARGE = "too-large";
    /** A line or file that should be JSON and is not. */
    public static final String BAD_JSON = "bad-json";
    /** A JSON object without a text. */
    public static final String JSON_WITHOUT_TEXT = "json-without-text";
    /** A field beside the text that is of the wrong type; the article is read without it. */
    public static final String BAD_METADATA = "bad-metadata";
    /** A day of publication that is no day; the article is read without it. */
    public static final String BAD_DATE = "bad-date";
    /** The id, or the very text, of an article that was read before. */
    public static final String DUPLICATE_ID = "duplicate-id";

    /** It unpacks to far more than its size, or than is allowed: what is made to hurt, not to be read. */
    public static final String UNPACKS_TO_TOO_MUCH = "unpacks-to-too-much";
    /** It lies in too many archives, one in the other. */
    public static final String TOO_DEEP = "too-deep";
    /** An archive or a record of one that is damaged or cut off; what came before it, and can be found after it, is read. */
    public static final String DAMAGED = "damaged";
    /** A web page in which there is no article. */
    public static final String NO_ARTICLE = "no-article";
    /** A list of addresses, or an entry that holds no text: the articles must be fetched. */
    public static final String NEEDS_FETCHING = "needs-fetching";

    /** An address that should be a feed, a sitemap or a list, and is none. */
    public static final String NO_FEED = "no-feed";

    /** A table of which no column is known to hold the text. */
    public static final String NO_TEXT_COLUMN = "no-text-column";
    /** An article in a language that is not read; it is kept, and marked as not read. */
    public static final String OTHER_LANGUAGE = "other-language";

    private Codes() {}
}
