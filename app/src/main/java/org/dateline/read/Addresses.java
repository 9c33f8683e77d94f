package org.dateline.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses of the web as they name articles: two that differ in what only counts visits are one. */
public final class Addresses {
    private static final int ID_LENGTH = 16;
    private static final Pattern SCHEME =
            Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*://|(?:file|data|javascript|mailto):).*");
    private static final Pattern PARTS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern COUNTING = Pattern.compile(
            "(?i)(?:utm_\\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|at_medium|at_campaign|ns_campaign|ns_mchannel|ns_source|cmpid|ocid)(?:=.*)?");

    private Addresses() {}

    /** Whether an input is an address and no file. */
    public static boolean isAddress(String input) {
        return SCHEME.matcher(input).matches();
    }

    /** The address without its fragment and what counts visits, scheme and host in lower case; anything else as it is. */
    public static String plain(String address) {
        Matcher parts = PARTS.matcher(address.strip());
        if (!parts.matches()) {
            return address.strip();
        }
        String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
        String query = parts.group(4) == null ? "" : parts.group(4).substring(1);
        String kept = Arrays.stream(query.split("&", -1))
                .filter(parameter -> !COUNTING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return (parts.group(1) + parts.group(2)).toLowerCase(Locale.ROOT) + path + (kept.isEmpty() ? "" : "?" + kept);
    }

    /** Scheme, host and port of an address; empty where it has none. */
    public static String host(String address) {
        Matcher parts = PARTS.matcher(address.strip());
        return parts.matches() ? (parts.group(1) + parts.group(2)).toLowerCase(Locale.ROOT) : "";
    }

    /** An address as written on a page or in a feed, made whole by where that lies; as it is where it makes no sense. */
    public static String resolved(String base, String address) {
        if (isAddress(address)) {
            return address;
        }
        try {
            return new URI(base).resolve(address.strip().replace(" ", "%20")).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return address;
        }
    }

    /** The id of the article at an address: the first 16 hexadecimal digits of the SHA-256 of the plain address. */
    public static String id(String address) {
        return sha256(plain(address).getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }

    /** In lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
