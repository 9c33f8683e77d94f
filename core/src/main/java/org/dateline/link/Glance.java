package org.dateline.link;

import java.util.Collection;
import org.dateline.link.Cast.Player;
import org.dateline.link.DateLikeness.Dates;
import org.dateline.model.Where;
import org.dateline.model.With;

/**
 * What of an account can be compared in some dozens of nanoseconds: days and places as numbers, and of names a bit each. By it
 * most pairs are told to be hopeless that meet in the files: a score that all else could not lift over the threshold. It errs only
 * for the pair, so whoever asks gets the same links as by comparing all.
 */
final class Glance {
    /** Two bits of one name are the same in every account; those of two names may be, too. */
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private static final int TO_BIT = 58;
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

    private final Dates dates;
    private final int type;
    private final boolean seldom;
    private final long typeBit;
    private final long types;
    private final int country;
    private final boolean precise;
    private final boolean onGlobe;
    private final double x;
    private final double y;
    private final double z;
    private final long townWords;
    private final long words;
    private final int wordCount;
    private final long attackers;
    private final long victims;
    private final long kinds;
    private final long weapons;
    private final long headings;
    private final long numbers;
    private final int figureCount;
    private final long names;
    private final int nameCount;
    private final long titles;
    private final long streets;
    private final long ages;
    private final int ageCount;
    private final boolean copied;

    /**
     * Of an account.
     *
     * @param copied whether its article is a copy of another, or has one
     */
    Glance(Telling telling, boolean copied) {
        this.copied = copied;
        dates = Dates.of(telling.span());
        String told = telling.account().what().type();
        type = EventFamilies.number(told);
        seldom = EventFamilies.SELDOM.contains(told);
        typeBit = bit(told);
        types = bits(telling.account().what().types());
        Where where = telling.spot().where();
        country = where.country() == null ? 0 : where.country().hashCode() | 1 << 31;
        precise = telling.spot().precise();
        onGlobe = where.lat() != null && where.lon() != null;
        double lat = Math.toRadians(where.lat() == null ? 0 : where.lat());
        double lon = Math.toRadians(where.lon() == null ? 0 : where.lon());
        x = Math.cos(lat) * Math.cos(lon);
        y = Math.cos(lat) * Math.sin(lon);
        z = Math.sin(lat);
        townWords = precise && where.name() != null ? bits(ProperWords.ofTown(where.name())) : 0;
        words = bits(telling.names());
        wordCount = telling.names().size();
        attackers = players(telling.cast().attackers());
        victims = players(telling.cast().victims());
        kinds = bits(telling.cast().victimKinds());
        weapons = bits(telling.account().weapons().stream().map(With::kind).toList());
        long under = 0;
        long same = 0;
        int figures = 0;
        for (Tally tally : telling.tallies()) {
            if (FigureLikeness.isCompared(tally)) {
                figures++;
                under |= bit(tally.heading());
                same |= bit(tally.heading().hashCode() * MIX
                        + String.valueOf(tally.number()).hashCode());
            }
        }
        headings = under;
        numbers = same;
        figureCount = figures;
        Details details = telling.details();
        names = bits(details.names());
        nameCount = details.names().size();
        titles = bits(details.titleWords());
        streets = bits(details.streets());
        ages = bits(details.ages());
        ageCount = details.ages().size();
    }

    private static long players(Collection<Player> players) {
        long bits = 0;
        for (Player player : players) {
            if (player.who().actor() != null) {
                bits |= bit(player.who().actor());
            }
            // Two names that may be one end in the same word.
            for (String name : player.names()) {
                bits |= bit(name.substring(name.lastIndexOf(' ') + 1));
            }
        }
        return bits;
    }

    private static long bits(Collection<String> words) {
        long bits = 0;
        for (String word : words) {
            bits |= bit(word);
        }
        return bits;
    }

    private static long bit(String word) {
        return bit(word.hashCode());
    }

    private static long bit(long hash) {
        return 1L << (hash * MIX >>> TO_BIT);
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
                + DateLikeness.sign(dates, other.dates).points()
                + type(other)
                + town(other)
                + actors(other)
                + figures(other)
                + words(other)
                + details(other)
                + weapons(other);
        return (copied && other.copied ? common + Sign.COPIED.points() : common) + ROUNDING;
    }

    private double place(Glance other) {
        if (country != 0 && other.country != 0 && country != other.country) {
            return Sign.COUNTRY_OTHER.points();
        }
        if (precise && other.precise && onGlobe && other.onGlobe) {
            double dx = x - other.x;
            double dy = y - other.y;
            double dz = z - other.z;
            return dx * dx + dy * dy + dz * dz > FAR ? Sign.PLACES_FAR.points() : NEAR_AT_MOST;
        }
        return NEAR_AT_MOST;
    }

    private double type(Glance other) {
        if (type == other.type) {
            return seldom ? Sign.TYPE_SAME_AND_SELDOM.points() : SAME_AT_MOST;
        }
        return (types & other.typeBit) != 0 || (other.types & typeBit) != 0
                ? SAME_AT_MOST
                : EventFamilies.compare(type, other.type).points();
    }

    private double town(Glance other) {
        return names(other) || other.names(this) ? TOWN_AT_MOST : 0;
    }

    /** Whether its article may name the other's town. */
    private boolean names(Glance other) {
        return other.townWords != 0 && (words & other.townWords) == other.townWords;
    }

    private double actors(Glance other) {
        double points = (attackers & other.attackers) != 0 ? Sign.PERPETRATOR_SAME.points() : 0;
        points += either(victims, other.victims, Sign.VICTIM_SAME, Sign.VICTIM_OTHER);
        return points + either(kinds, other.kinds, Sign.VICTIM_KIND_SAME, Sign.VICTIM_KIND_OTHER);
    }

    /** Where both have some: what it says to share some, or for certain to share none. */
    private static double either(long mine, long theirs, Sign shared, Sign apart) {
        if (mine == 0 || theirs == 0) {
            return 0;
        }
        return ((mine & theirs) != 0 ? shared : apart).points();
    }

    private double figures(Glance other) {
        if ((headings & other.headings) == 0) {
            return 0;
        }
        int compared = Math.min(MOST_FIGURES, Math.min(figureCount, other.figureCount));
        return compared * ((numbers & other.numbers) == 0 ? Sign.FIGURE_FITS.points() : FIGURE_AT_MOST);
    }

    private double words(Glance other) {
        return (words & other.words) != 0 && Math.min(wordCount, other.wordCount) >= SHARED_WORDS ? WORDS_AT_MOST : 0;
    }

    private double details(Glance other) {
        double points = 0;
        if ((names & other.names) != 0) {
            int shared = Math.min(nameCount, other.nameCount);
            points += (shared == 1 ? Sign.NAME_SHARED : shared == TWO ? Sign.TWO_NAMES_SHARED : Sign.MANY_NAMES_SHARED)
                    .points();
        }
        if ((titles & other.titles) != 0) {
            points += TITLE_AT_MOST;
        }
        if ((streets & other.streets) != 0) {
            points += Sign.STREET_SHARED.points();
        }
        Sign ofAges = Math.min(ageCount, other.ageCount) == 1 ? Sign.AGE_SHARED : Sign.AGES_SHARED;
        return points + either(ages, other.ages, ofAges, Sign.AGES_OTHER);
    }

    private double weapons(Glance other) {
        double shared = MOST_WEAPONS * Sign.WEAPON_SAME.points();
        return weapons == 0 || other.weapons == 0
                ? 0
                : (weapons & other.weapons) != 0 ? shared : Sign.WEAPON_OTHER.points();
    }
}
