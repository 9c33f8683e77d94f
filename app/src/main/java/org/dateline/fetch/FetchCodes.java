package org.dateline.fetch;

/**
 * The codes of the problems that fetching can meet, beside those of {@link org.dateline.read.Codes} ({@code too-large},
 * {@code unpacks-to-too-much}). They are stable; docs/cli.md says what each means.
 */
public final class FetchCodes {
    /** The address makes no sense. */
    public static final String BAD_ADDRESS = "bad-address";
    /** It is not of http or https: a file, FTP, ... */
    public static final String NOT_HTTP = "not-http";
    /** Its host is of this machine, of a private network or of no network at all. */
    public static final String NOT_ALLOWED_ADDRESS = "not-allowed-address";
    /** Nobody knows the host. */
    public static final String NO_SUCH_HOST = "no-such-host";
    /** The server takes no connection, or breaks it off. */
    public static final String NO_CONNECTION = "no-connection";
    /** The server cannot prove that it is the one, or speaks no encryption that is safe. */
    public static final String NOT_SECURE = "not-secure";
    /** What came is no answer of HTTP. */
    public static final String BAD_ANSWER = "bad-answer";
    /** The answer did not come whole in time. */
    public static final String TOO_SLOW = "too-slow";
    /** One redirect leads to the next, or round in a circle. */
    public static final String TOO_MANY_REDIRECTS = "too-many-redirects";
    /** The site's robots.txt does not want it. */
    public static final String ROBOTS = "robots";
    /** The server asked to be left alone for a while, and that while is not over. */
    public static final String BACKING_OFF = "backing-off";
    /** A picture, a film, a program: nothing that holds an article. */
    public static final String WRONG_TYPE = "wrong-type";
    /** The server answered with another status than 200; the number follows: {@code http-404}. */
    public static final String HTTP = "http-";

    private FetchCodes() {}
}
