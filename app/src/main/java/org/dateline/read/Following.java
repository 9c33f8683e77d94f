package org.dateline.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows addresses for one reading: what is reached twice is read once, and so no list leads round in a circle. */
final class Following {
    private final @Nullable Web web;
    private final boolean always;
    private final Limits limits;
    private final Set<String> reached = new HashSet<>();

    Following(ReadingOptions options) {
        this.web = options.web();
        this.always = options.follows();
        this.limits = options.limits();
    }

    /** Whether anything is fetched at all. */
    boolean fetches() {
        return web != null;
    }

    /** Whether the addresses in what is read now are followed: where it was fetched itself, or the user said so. */
    boolean follows(Shelf shelf) {
        return web != null && (always || shelf.fetched() != null);
    }

    /** Fetches and reads what lies at an address, from which so many lists lead back to what the user gave. */
    void follow(String address, String name, int depth, Shelf shelf) {
        Optional<Fetched> fetched = isReached(address) ? Optional.empty() : fetch(address, name, shelf);
        if (fetched.isEmpty()) {
            return;
        }
        try (Input input = Input.fetched(fetched.get(), depth, limits)) {
            shelf.of(fetched.get()).entry(input);
        } catch (IOException e) {
            shelf.problem(Codes.UNREADABLE, name, "it cannot be read: " + e.getMessage());
        }
    }

    /** What lies at an address; nothing where it cannot be had, which is then a problem. */
    Optional<Fetched> fetch(String address, String name, Shelf shelf) {
        if (web == null) {
            return Optional.empty();
        }
        if (reached.size() > limits.of(Limit.ADDRESSES)) {
            shelf.problem(
                    Codes.TOO_LARGE,
                    name,
                    "more than " + limits.of(Limit.ADDRESSES)
                            + " addresses; this one is not followed (--limit addresses=N allows more)");
            return Optional.empty();
        }
        try {
            return Optional.of(web.fetch(address));
        } catch (RefusedException e) {
            shelf.problem(e.code(), name, e.reason());
            return Optional.empty();
        }
    }

    /** Whether the address was reached before; from now on it was. */
    boolean isReached(String address) {
        return !reached.add(Addresses.plain(address));
    }
}
