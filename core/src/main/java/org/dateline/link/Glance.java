package org.dateline.link;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dateline.link.DateLikeness.Dates;
import org.dateline.link.Span.Ground;
import org.dateline.model.Where;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;

/**
 * What of an account can be compared in some dozens of nanoseconds: days and places as numbers, and of names a bit each. By it
 * most pairs are told to be hopeless that meet in the files: a score that all else could not lift over the threshold. It errs only
 * for the pair, so whoever asks gets the same links as by comparing all.
 */
final class Glance {
    private static final int SHARED_WORDS = 3;
    private static final int TWO = 2;
    private static final int MOST_FIGURES = 3;
    private static final int MOST_WEAPONS = 2;
    /** Sums in another order may differ in their last digits. */
    private static final double ROUNDING = 1e-6;

    /** The square of the chord between two points of a globe of radius 1 beyond which they are far for certain. */
    private static final double FAR =
            4 * Math.pow(Math.sin((PlaceLikeness.FAR_KM + 1) / PlaceLikeness.EARTH_KM / 2), 2);

    private static final double NEAR_AT_MOST = most(
            Sign.FACILITY_SAME,
            Sign.TOWN_SAME,
            Sign.TOWN_SAME_FACILITY_OTHER,
            Sign.TARGET_SAME,
            Sign.SPELT_ALIKE,
            Sign.PLACES_NEAR,
            Sign.CITY_AND_FACILITY_NEAR,
            Sign.PROVINCE_SAME);
    private static final double TOWN_AT_MOST = most(Sign.TOWN_NAMED, Sign.TOWN_NAMED_BESIDE_ANOTHER);
    private static final double SAME_AT_MOST = most(Sign.TYPE_SAME, Sign.TYPE_TOLD_BY_OTHER);
    private static final double TITLE_AT_MOST = most(Sign.TITLE_WORD_SHARED, Sign.TITLE_WORDS_SHARED);
    private static final double WORDS_AT_MOST = most(Sign.WORDS_FEW, Sign.WORDS_SOME, Sign.WORDS_MANY);
    private static final double FIGURE_AT_MOST =
            most(Sign.FIGURE_SMALL_SAME, Sign.FIGURE_SAME, Sign.FIGURE_LARGE_SAME, Sign.FIGURE_UNUSUAL_SAME);

    /** A kept one that begins otherwise was made of other fields or types, and says nothing. */
    private static final String FORM = Integer.toHexString(EventFamilies.all().hashCode() ^ 1) + ":";

    private static final int DAYS = 0;
    private static final int MARKS = 1;
    private static final int SPOT = 2;
    private static final int HEIGHT = 3;
    private static final int TYPE = 4;
    private static final int TYPES = 5;
    private static final int TOWN = 6;
    private static final int WORDS = 7;
    private static final int ATTACKERS = 8;
    private static final int VICTIMS = 9;
    private static final int KINDS = 10;
    private static final int WEAPONS = 11;
    private static final int HEADINGS = 12;
    private static final int NUMBERS = 13;
    private static final int NAMES = 14;
    private static final int TITLES = 15;
    private static final int STREETS = 16;
    private static final int AGES = 17;
    private static final int SIZE = 18;

    private static final int PRECISE = 1 << 8;
    private static final int ON_GLOBE = 1 << 9;
    private static final int COPIED = 1 << 10;
    private static final int GROUND = 0xF;
    private static final int TYPE_FROM = 16;
    private static final int COUNT = 0xFF;
    private static final List<Ground> GROUNDS = List.of(Ground.values());

    /** All of it; a million accounts are a million of these. */
    private final long[] seen;

    private Glance(long[] seen) {
        this.seen = seen;
    }

    /**
     * Of an account.
     *
     * @param copied whether its article is a copy of another, or has one
     */
    Glance(Telling telling, boolean copied) {
        this(new long[SIZE]);
        dates(telling.span());
        String told = telling.account().what().type();
        seen[MARKS] |= (copied ? COPIED : 0) | (EventFamilies.number(told) & COUNT) << TYPE_FROM;
        seen[TYPE] = Bits.of(told);
        seen[TYPES] = Bits.of(telling.account().what().types());
        place(telling.spot());
        seen[WORDS] = Bits.of(telling.names());
        seen[ATTACKERS] = Bits.ofPlayers(telling.cast().attackers());
        seen[VICTIMS] = Bits.ofPlayers(telling.cast().victims());
        seen[KINDS] = Bits.of(telling.cast().victimKinds());
        seen[WEAPONS] =
                Bits.of(telling.account().weapons().stream().map(With::kind).toList());
        int figures = figures(telling.tallies());
        Details details = telling.details();
        seen[NAMES] = Bits.of(details.names());
        seen[TITLES] = Bits.of(details.titleWords());
        seen[STREETS] = Bits.of(details.streets());
        seen[AGES] = Bits.of(details.ages());
        seen[HEIGHT] |= count(telling.names().size(), 0)
                | count(figures, 1)
                | count(details.names().size(), 2)
                | count(details.ages().size(), 3);
    }

    private void dates(@Nullable Span span) {
        if (span != null) {
            seen[DAYS] = span.from().toEpochDay() << 32 | span.to().toEpochDay() & 0xFFFFFFFFL;
            seen[MARKS] = 1L + GROUNDS.indexOf(span.ground());
        }
    }

    private void place(Spot spot) {
        Where where = spot.where();
        seen[MARKS] |= where.country() == null ? 0 : (where.country().hashCode() | 1L << 31) << 32;
        if (spot.precise()) {
            seen[MARKS] |= PRECISE;
            seen[TOWN] = where.name() == null ? 0 : Bits.of(ProperWords.ofTown(where.name()));
        }
        if (where.lat() != null && where.lon() != null) {
            double lat = Math.toRadians(where.lat());
            double lon = Math.toRadians(where.lon());
            seen[MARKS] |= ON_GLOBE;
            seen[SPOT] = floats(Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon));
            seen[HEIGHT] = floats(Math.sin(lat), 0);
        }
    }

    private static long floats(double high, double low) {
        return (long) Float.floatToIntBits((float) high) << 32 | Float.floatToIntBits((float) low) & 0xFFFFFFFFL;
    }

    private int figures(List<Tally> tallies) {
        int figures = 0;
        for (Tally tally : tallies) {
            if (FigureLikeness.isCompared(tally)) {
                figures++;
                seen[HEADINGS] |= Bits.of(tally.heading());
                seen[NUMBERS] |= Bits.of(tally);
            }
        }
        return figures;
    }

    private static long count(int size, int place) {
        return (long) Math.min(COUNT, size) << 8 * place;
    }

    private int count(Glance other, int place) {
        return (int) Math.min(seen[HEIGHT] >>> 8 * place & COUNT, other.seen[HEIGHT] >>> 8 * place & COUNT);
    }

    /** As it is kept beside its account. */
    String kept() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE * Long.BYTES);
        bytes.asLongBuffer().put(seen);
        return FORM + Base64.getEncoder().encodeToString(bytes.array());
    }

    /** One that was kept; empty where another version of the program saw other things. */
    static Optional<Glance> of(String kept) {
        if (!kept.startsWith(FORM)) {
            return Optional.empty();
        }
        long[] seen = new long[SIZE];
        ByteBuffer.wrap(Base64.getDecoder().decode(kept.substring(FORM.length())))
                .asLongBuffer()
                .get(seen);
        return Optional.of(new Glance(seen));
    }

    private static double most(Sign... signs) {
        double most = 0;
        for (Sign sign : signs) {
            most = Math.max(most, sign.points());
        }
        return most;
    }

    /** The most that two accounts can have in points, by all that can be seen of them here. */
    double most(Glance other) {
        double common = Sign.PRIOR.points()
                + place(other)
                + date(other).points()
                + type(other)
                + town(other)
                + actors(other)
                + figures(other)
                + words(other)
                + details(other)
                + weapons(other);
        return (both(other, COPIED) ? common + Sign.COPIED.points() : common) + ROUNDING;
    }

    private boolean both(Glance other, int mark) {
        return (seen[MARKS] & other.seen[MARKS] & mark) != 0;
    }

    private boolean share(Glance other, int what) {
        return (seen[what] & other.seen[what]) != 0;
    }

    private double place(Glance other) {
        int mine = (int) (seen[MARKS] >>> 32);
        int theirs = (int) (other.seen[MARKS] >>> 32);
        if (mine != 0 && theirs != 0 && mine != theirs) {
            return Sign.COUNTRY_OTHER.points();
        }
        if (both(other, PRECISE) && both(other, ON_GLOBE)) {
            double dx = high(SPOT) - other.high(SPOT);
            double dy = Float.intBitsToFloat((int) seen[SPOT]) - Float.intBitsToFloat((int) other.seen[SPOT]);
            double dz = high(HEIGHT) - other.high(HEIGHT);
            return dx * dx + dy * dy + dz * dz > FAR ? Sign.PLACES_FAR.points() : NEAR_AT_MOST;
        }
        return NEAR_AT_MOST;
    }

    private float high(int what) {
        return Float.intBitsToFloat((int) (seen[what] >>> 32));
    }

    private Sign date(Glance other) {
        return DateLikeness.sign(days(), other.days());
    }

    private Dates days() {
        int ground = (int) seen[MARKS] & GROUND;
        return new Dates(seen[DAYS] >> 32, (int) seen[DAYS], ground == 0 ? null : GROUNDS.get(ground - 1));
    }

    private double type(Glance other) {
        int mine = (byte) (seen[MARKS] >>> TYPE_FROM);
        int theirs = (byte) (other.seen[MARKS] >>> TYPE_FROM);
        if (mine == theirs) {
            return EventFamilies.isSeldom(mine) ? Sign.TYPE_SAME_AND_SELDOM.points() : SAME_AT_MOST;
        }
        return (seen[TYPES] & other.seen[TYPE]) != 0 || (other.seen[TYPES] & seen[TYPE]) != 0
                ? SAME_AT_MOST
                : EventFamilies.compare(mine, theirs).points();
    }

    private double town(Glance other) {
        return names(other) || other.names(this) ? TOWN_AT_MOST : 0;
    }

    /** Whether its article may name the other's town. */
    private boolean names(Glance other) {
        return other.seen[TOWN] != 0 && (seen[WORDS] & other.seen[TOWN]) == other.seen[TOWN];
    }

    private double actors(Glance other) {
        double points = share(other, ATTACKERS) ? Sign.PERPETRATOR_SAME.points() : 0;
        points += either(other, VICTIMS, Sign.VICTIM_SAME, Sign.VICTIM_OTHER);
        return points + either(other, KINDS, Sign.VICTIM_KIND_SAME, Sign.VICTIM_KIND_OTHER);
    }

    /** Where both have some: what it says to share some, or for certain to share none. */
    private double either(Glance other, int what, Sign shared, Sign apart) {
        if (seen[what] == 0 || other.seen[what] == 0) {
            return 0;
        }
        return (share(other, what) ? shared : apart).points();
    }

    private double figures(Glance other) {
        if (!share(other, HEADINGS)) {
            return 0;
        }
        int compared = Math.min(MOST_FIGURES, count(other, 1));
        return compared * (share(other, NUMBERS) ? FIGURE_AT_MOST : Sign.FIGURE_FITS.points());
    }

    private double words(Glance other) {
        return share(other, WORDS) && count(other, 0) >= SHARED_WORDS ? WORDS_AT_MOST : 0;
    }

    private double details(Glance other) {
        double points = share(other, TITLES) ? TITLE_AT_MOST : 0;
        if (share(other, NAMES)) {
            int shared = count(other, 2);
            points += (shared == 1 ? Sign.NAME_SHARED : shared == TWO ? Sign.TWO_NAMES_SHARED : Sign.MANY_NAMES_SHARED)
                    .points();
        }
        points += share(other, STREETS) ? Sign.STREET_SHARED.points() : 0;
        return points + either(other, AGES, count(other, 3) == 1 ? Sign.AGE_SHARED : Sign.AGES_SHARED, Sign.AGES_OTHER);
    }

    private double weapons(Glance other) {
        double shared = MOST_WEAPONS * Sign.WEAPON_SAME.points();
        return seen[WEAPONS] == 0 || other.seen[WEAPONS] == 0
                ? 0
                : share(other, WEAPONS) ? shared : Sign.WEAPON_OTHER.points();
    }
}
