package org.dateline.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where to ask: an address of http or https taken apart, written as servers want it.
 *
 * @param authority scheme, host and port: what robots.txt and politeness go by
 */
record Destination(URI uri, String authority) {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?is)([a-z][a-z0-9+.-]*):(?://(?:[^/?#@]*@)?(\\[[^\\]/?#]*]|[^/?#:]*)(?::(\\d{0,5}))?([^#]*))?.*");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST = 8192;

    /** Takes an address apart. User and password in it are left out: they are sent nowhere. */
    static Destination of(String address) throws FetchRefusal {
        Matcher parts = ADDRESS.matcher(address.strip());
        if (address.length() > LONGEST || !parts.matches()) {
            throw new FetchRefusal(FetchCodes.BAD_ADDRESS, "this is no address: " + shortened(address));
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new FetchRefusal(
                    FetchCodes.NOT_HTTP, "only addresses of http and https are fetched, not " + shortened(address));
        }
        if (parts.group(2) == null || parts.group(2).isEmpty()) {
            throw new FetchRefusal(FetchCodes.BAD_ADDRESS, "there is no host in " + shortened(address));
        }
        try {
            String host = parts.group(2).startsWith("[")
                    ? parts.group(2)
                    : IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String number = parts.group(3);
            int usual = scheme.equals("https") ? HTTPS : HTTP;
            int port = number == null || number.isEmpty() ? usual : Integer.parseInt(number);
            if (port == 0 || port > HIGHEST_PORT) {
                throw new FetchRefusal(FetchCodes.BAD_ADDRESS, "there is no port " + port);
            }
            String authority = scheme + "://" + host + (port == usual ? "" : ":" + port);
            String rest = parts.group(4);
            String path = rest.isEmpty() ? "/" : rest.startsWith("/") ? rest : "/" + rest;
            return new Destination(new URI(authority + escaped(path)), authority);
        } catch (IllegalArgumentException | URISyntaxException e) {
            throw new FetchRefusal(FetchCodes.BAD_ADDRESS, "this is no address: " + shortened(address));
        }
    }

    /** Where a redirect leads from here. */
    Destination redirected(String location) throws FetchRefusal {
        try {
            URI target = new URI(escaped(location.strip()));
            return of(target.isAbsolute() ? location : uri.resolve(target).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new FetchRefusal(FetchCodes.BAD_ADDRESS, "it redirects to no address: " + shortened(location));
        }
    }

    /** What may not stand in an address, written with percent signs, as browsers do. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean bad = b <= ' ' || b >= 0x7F || "\"<>\\^`{|}".indexOf(b) >= 0 || b == '%' && !isEscape(bytes, i);
            if (bad) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", b));
            } else {
                escaped.append((char) b);
            }
        }
        return escaped.toString();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }

    private static String shortened(String address) {
        return address.length() > 120 ? address.substring(0, 120) + "..." : address;
    }
}
