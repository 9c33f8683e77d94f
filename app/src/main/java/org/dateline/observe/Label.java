package org.dateline.observe;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a metric or a log line: the program's own words. Whatever else comes is left out, not shortened. */
final class Label {
    /** In the place of what may not be shown. */
    static final String OTHER = "other";

    /** Such as {@code http-404}, {@code too-large}: codes are lower case, and no name is. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){0,7}");

    private static final Pattern SITE = Pattern.compile("[a-z0-9.:\\[\\]-]{1,100}");
    private static final int LONGEST = 48;
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private Label() {}

    static String code(String code) {
        return code.length() <= LONGEST && CODE.matcher(code).matches() ? code : OTHER;
    }

    /** Whoever asks may call a method as they like. */
    static String method(String method) {
        return METHODS.contains(method) ? method : OTHER;
    }

    /** Of an address the site alone: a path, or what is searched for, tells what an article is about. */
    static String site(String address) {
        try {
            String host = new URI(address).getHost();
            String plain = host == null ? OTHER : host.toLowerCase(Locale.ROOT);
            return SITE.matcher(plain).matches() ? plain : OTHER;
        } catch (URISyntaxException e) {
            return OTHER;
        }
    }
}
