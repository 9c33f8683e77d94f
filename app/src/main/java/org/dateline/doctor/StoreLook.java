package org.dateline.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.store.Inspection;
import org.dateline.store.StoreException;
import org.dateline.store.Stores;
import org.jspecify.annotations.Nullable;

/** The store: whether it opens, is whole and can be written; the room beside it; and the clock, by what it says was last. */
final class StoreLook {
    private static final String STORE = "store";
    private static final String SEE = "docs/store.md, When something goes wrong, has the way back";

    /** What a log and a sort take beside the file. */
    private static final long ROOM = 200L << 20;

    private static final Duration ASTRAY = Duration.ofMinutes(5);
    private static final Pattern POSTGRESQL = Pattern.compile("PostgreSQL (\\d+).*");
    private static final int OLDEST_POSTGRESQL = 14;

    private final String location;
    private final Clock clock;
    private final List<Finding> found = new ArrayList<>();

    StoreLook(String location, Clock clock) {
        this.location = location;
        this.clock = clock;
    }

    List<Finding> look(boolean thorough) {
        try {
            seen(Stores.inspect(location, thorough), thorough);
        } catch (StoreException e) {
            found.add(Finding.fault(STORE, String.valueOf(e.getMessage()), SEE));
        }
        if (!location.startsWith("jdbc:")) {
            room(Path.of(location).toAbsolutePath());
        }
        return found;
    }

    private void seen(Inspection seen, boolean thorough) {
        String shown = Stores.shown(location) + " (" + seen.database() + ")";
        if (!seen.there()) {
            found.add(Finding.good(STORE, "there is none yet at " + shown + ": dateline add makes it"));
            return;
        }
        found.add(opened(seen, shown));
        Matcher server = POSTGRESQL.matcher(seen.database());
        if (server.matches() && Integer.parseInt(server.group(1)) < OLDEST_POSTGRESQL) {
            found.add(Finding.fault(
                    "database", seen.database(), "PostgreSQL " + OLDEST_POSTGRESQL + " or newer is needed"));
        }
        found.add(
                seen.damage().isEmpty()
                        ? Finding.good(
                                "integrity", thorough ? "every page and record is whole" : "not looked at (--quick)")
                        : Finding.fault(
                                "integrity",
                                String.join("; ", seen.damage()),
                                "let nothing write to it, keep your backups, and go back to the last one: " + SEE));
        found.add(
                seen.audit().isEmpty()
                        ? Finding.good("audit", "the chain is whole")
                        : Finding.fault(
                                "audit",
                                String.join("; ", seen.audit()),
                                "somebody, or something, changed the audit: compare with the digest that you noted,"
                                        + " and with your backups"));
        String unwritable = seen.unwritable();
        found.add(
                unwritable == null
                        ? Finding.good("writing", "it can be written")
                        : Finding.fault("writing", unwritable, SEE));
        clock(seen.last());
    }

    private static Finding opened(Inspection seen, String shown) {
        if (seen.version() > seen.known()) {
            return Finding.fault(
                    STORE,
                    shown + " has tables of version " + seen.version() + ", this program knows up to " + seen.known(),
                    "update the program");
        }
        return seen.version() < seen.known()
                ? Finding.warning(
                        STORE,
                        shown + " has tables of version " + seen.version() + " of " + seen.known(),
                        "back it up: the next command brings it up to date, and older programs cannot open it then")
                : Finding.good(STORE, shown + ", tables of version " + seen.version());
    }

    private void clock(@Nullable Instant last) {
        Instant now = clock.instant();
        found.add(
                last != null && last.isAfter(now.plus(ASTRAY))
                        ? Finding.fault(
                                "clock",
                                "it is " + now + " by this machine, and the store was last written at " + last,
                                "set the clock of this machine, or see whose clock was ahead: dateline audit")
                        : Finding.good("clock", now.toString()));
    }

    private void room(Path file) {
        Path folder = file.getParent() == null ? file : file.getParent();
        Folders.unwritable(folder)
                .ifPresent(why -> found.add(Finding.fault(
                        "folder",
                        "nothing can be written beside the store, in " + folder + ": " + why,
                        "make the folder writable: two files beside the store belong to it")));
        long free = Folders.free(folder);
        long wanted = ROOM + size(file);
        String told = String.format(Locale.ROOT, "%,d MB free beside the store", free >> 20);
        found.add(
                free >= wanted
                        ? Finding.good("disk", told)
                        : Finding.warning(
                                "disk",
                                told,
                                String.format(
                                        Locale.ROOT,
                                        "make room: upgrades, relinking and forgetting may take %,d MB for a while",
                                        wanted >> 20)));
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
