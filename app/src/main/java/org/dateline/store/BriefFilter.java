package org.dateline.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.model.Review;
import org.dateline.store.IncidentQuery.AtLeast;
import org.dateline.store.IncidentQuery.Box;
import org.dateline.store.IncidentQuery.Near;

/** Which briefs a query asks for; what only the database knows, words and parts of names, it is asked. */
final class BriefFilter {
    private static final double WHOLE_WAY = 180;

    private final IncidentQuery query;
    private final Dialect dialect;
    private final Function<Condition, BitSet> numbers;
    private final List<Predicate<Brief>> wanted = new ArrayList<>();

    private BriefFilter(IncidentQuery query, Dialect dialect, Function<Condition, BitSet> numbers) {
        this.query = query;
        this.dialect = dialect;
        this.numbers = numbers;
        place();
        time();
        kind();
    }

    /**
     * Those asked for, in the order given.
     *
     * @param numbers the numbers that a SELECT gives
     */
    static List<Brief> of(List<Brief> all, IncidentQuery query, Dialect dialect, Function<Condition, BitSet> numbers) {
        List<Predicate<Brief>> wanted = new BriefFilter(query, dialect, numbers).wanted;
        if (wanted.isEmpty()) {
            return all;
        }
        Predicate<Brief> every = wanted.stream().reduce(Predicate::and).orElseThrow();
        List<Brief> found = new ArrayList<>();
        for (Brief brief : all) {
            if (every.test(brief)) {
                found.add(brief);
            }
        }
        return found;
    }

    private void place() {
        if (!query.countries().isEmpty()) {
            Set<String> codes = new HashSet<>(QuerySql.codes(query));
            wanted.add(brief -> brief.country() != null && codes.contains(brief.country()));
        }
        if (!query.admin1s().isEmpty()) {
            Set<String> names = new HashSet<>(QuerySql.folded(query.admin1s()));
            wanted.add(brief -> brief.admin1() != null && names.contains(brief.admin1()));
        }
        if (query.near() != null) {
            wanted.add(near(query.near()));
        }
        if (query.box() != null) {
            wanted.add(within(query.box()));
        }
    }

    /** By the haversine of the angle between the points. */
    private static Predicate<Brief> near(Near near) {
        double degrees = near.km() / QuerySql.KILOMETRES_A_DEGREE;
        if (degrees >= WHOLE_WAY) {
            return Brief::isPlaced;
        }
        double half = Math.sin(Math.toRadians(degrees) / 2);
        return brief -> {
            double lat = Math.sin(Math.toRadians(brief.lat() - near.lat()) / 2);
            double lon = Math.sin(Math.toRadians(brief.lon() - near.lon()) / 2);
            double cosines = Math.cos(Math.toRadians(brief.lat())) * Math.cos(Math.toRadians(near.lat()));
            return lat * lat + cosines * lon * lon <= half * half;
        };
    }

    /** What has no point is in no box: nothing compares with what is not a number. */
    static Predicate<Brief> within(Box box) {
        boolean across = box.west() > box.east();
        return brief -> brief.lat() >= box.south()
                && brief.lat() <= box.north()
                && (across
                        ? brief.lon() >= box.west() || brief.lon() <= box.east()
                        : brief.lon() >= box.west() && brief.lon() <= box.east());
    }

    private void time() {
        if (query.from() != null) {
            long from = query.from().toEpochDay();
            wanted.add(brief -> brief.last() != Brief.NONE && brief.last() >= from);
        }
        if (query.to() != null) {
            long to = query.to().toEpochDay();
            wanted.add(brief -> brief.first() != Brief.NONE && brief.first() <= to);
        }
        if (query.changedSince() != null) {
            String since = Times.kept(query.changedSince());
            wanted.add(brief -> brief.changed().compareTo(since) >= 0);
        }
    }

    private void kind() {
        if (!query.types().isEmpty()) {
            wanted.add(brief -> !Collections.disjoint(brief.types(), query.types()));
        }
        if (query.figure() != null) {
            wanted.add(figure(query.figure()));
        }
        if (!query.review().isEmpty()) {
            Set<String> states = query.review().stream().map(Review::word).collect(Collectors.toSet());
            wanted.add(brief -> states.contains(brief.review()));
        }
        if (!query.sources().isEmpty()) {
            Set<String> outlets = new HashSet<>(QuerySql.folded(query.sources()));
            wanted.add(brief -> isToldBy(brief, outlets));
        }
        QuerySql.named(query, dialect).forEach(select -> wanted.add(among(numbers.apply(select))));
    }

    private static boolean isToldBy(Brief brief, Set<String> outlets) {
        for (Brief.Teller teller : brief.tellers()) {
            if (outlets.contains(teller.outlet())) {
                return true;
            }
        }
        return false;
    }

    private Predicate<Brief> figure(AtLeast figure) {
        return figure.of().equals("killed")
                ? brief -> brief.killed() != Brief.NONE && brief.killed() >= figure.number()
                : among(numbers.apply(QuerySql.counting(figure)));
    }

    private static Predicate<Brief> among(BitSet nums) {
        return brief -> nums.get((int) brief.num());
    }
}
