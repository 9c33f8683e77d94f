package org.dateline.fetch;

import java.time.Duration;
import org.dateline.read.Limits;
import org.jspecify.annotations.Nullable;

/**
 * How to fetch.
 *
 * @param version of the program, for its name to servers
 * @param contact a mail or web address at which the operators of a site reach who fetches, null where none is given
 * @param privateAddresses whether hosts of this machine and of private networks may be asked
 * @param delay between two requests to one host, more where its robots.txt asks for more
 * @param patience how long to wait, rather than refuse, where a server asks to be left alone
 */
public record FetchOptions(
        String version,
        @Nullable String contact,
        boolean privateAddresses,
        Duration delay,
        Duration patience,
        Limits limits) {
    /** The name that robots.txt knows the program by. */
    static final String NAME = "dateline";

    /** What suits other people's servers: a second between requests, and no address but public ones. */
    public static FetchOptions polite(String version, @Nullable String contact) {
        return new FetchOptions(
                version, contact, false, Duration.ofSeconds(1), Duration.ofSeconds(10), Limits.STANDARD);
    }

    /** The same with private addresses allowed, or not. */
    public FetchOptions allowing(boolean anyAddress) {
        return new FetchOptions(version, contact, anyAddress, delay, patience, limits);
    }

    /** The same with another delay between two requests to one host. */
    public FetchOptions every(Duration between) {
        return new FetchOptions(version, contact, privateAddresses, between, patience, limits);
    }

    /** The same within other limits. */
    public FetchOptions within(Limits others) {
        return new FetchOptions(version, contact, privateAddresses, delay, patience, others);
    }

    /** The name that servers are told. */
    String userAgent() {
        return "Dateline/" + version + " (reads news reports; contact: " + (contact == null ? "not given" : contact)
                + ")";
    }
}
