package org.dateline.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.json.JsonText;
import org.dateline.model.Review;
import org.dateline.store.IncidentQuery.AtLeast;
import org.dateline.store.IncidentQuery.Box;
import org.dateline.store.IncidentQuery.Near;

/** The SQL of a query: which incidents, and in which order. */
final class QuerySql {
    private static final double EARTH_KILOMETRES = 6371.0088;
    static final double KILOMETRES_A_DEGREE = Math.PI * EARTH_KILOMETRES / 180;
    /** A twelfth of the map. */
    private static final double LARGE_SQUARE_DEGREES = 360 * 180 / 12.0;

    private static final int SHORT_DAYS = 366;
    private static final double WHOLE_WAY = 180;

    /** The haversine of the angle between two points, by their degrees. */
    private static final String HAVERSINE = "SIN(RADIANS(i.lat - ?) / 2) * SIN(RADIANS(i.lat - ?) / 2) +"
            + " COS(RADIANS(i.lat)) * COS(RADIANS(?)) * SIN(RADIANS(i.lon - ?) / 2) * SIN(RADIANS(i.lon - ?) / 2) <= ?";

    private final IncidentQuery query;
    private final Dialect dialect;

    QuerySql(IncidentQuery query, Dialect dialect) {
        this.query = query;
        this.dialect = dialect;
    }

    /** Numbers of all incidents asked for. */
    List<Long> numbers(Session session) {
        Condition where = where();
        return session.list(
                "SELECT i.num FROM incident i WHERE " + where.sql() + " ORDER BY " + order(),
                row -> row.getLong(1),
                where.values());
    }

    /** By what they are sorted. */
    String order() {
        String column = switch (query.order()) {
            case DATE -> "i.first_day";
            case CHANGED -> "i.changed";
            case KILLED -> "i.killed";
            case SOURCES -> "i.sources";
            case PLACE -> "i.place";
        };
        boolean always = query.order() == IncidentQuery.Order.CHANGED || query.order() == IncidentQuery.Order.SOURCES;
        return (always ? "" : column + " IS NULL, ") + column + (query.descending() ? " DESC" : "") + ", i.id";
    }

    /** Which incidents {@code i} are asked for. */
    Condition where() {
        List<Condition> wanted = columns();
        sets().forEach(select -> wanted.add(among(select)));
        return Condition.all(wanted);
    }

    /** What the columns of {@code i} must be. */
    List<Condition> columns() {
        List<Condition> wanted = new ArrayList<>();
        place(wanted);
        time(wanted);
        if (query.figure() != null && isToll(query.figure())) {
            wanted.add(Condition.of("i.killed >= ?", query.figure().number()));
        }
        if (!query.review().isEmpty()) {
            wanted.add(Condition.of(
                    "i.review IN (" + dialect.each() + ")",
                    JsonText.of(query.review().stream().map(Review::word).collect(Collectors.toList()))));
        }
        return wanted;
    }

    /** Selects the numbers of the incidents that other tables tell of; {@code i} must be among each. */
    List<Condition> sets() {
        List<Condition> selects = new ArrayList<>();
        if (query.from() != null && query.to() != null && isShort(query.from(), query.to())) {
            selects.add(within(query.from(), query.to()));
        }
        if (!query.types().isEmpty()) {
            selects.add(Condition.of(
                    "SELECT incident FROM incident_type WHERE type IN (" + dialect.each() + ")",
                    JsonText.of(query.types())));
        }
        if (query.figure() != null && !isToll(query.figure())) {
            selects.add(counting(query.figure()));
        }
        if (!query.sources().isEmpty()) {
            Condition outlet = any("a.outlet", folded(query.sources()));
            selects.add(new Condition(
                    "SELECT c.incident FROM article a JOIN account c ON c.article = a.num WHERE " + outlet.sql()
                            + " AND c.incident IS NOT NULL",
                    outlet.values()));
        }
        selects.addAll(named(query, dialect));
        return selects;
    }

    private void place(List<Condition> wanted) {
        if (!query.countries().isEmpty()) {
            wanted.add(any("i.country", codes(query)));
        }
        if (!query.admin1s().isEmpty()) {
            wanted.add(any("i.admin1", folded(query.admin1s())));
        }
        if (query.near() != null) {
            near(query.near(), wanted);
        }
        if (query.box() != null) {
            wanted.add(box(query.box()));
        }
    }

    /** The countries as they are kept. */
    static List<String> codes(IncidentQuery query) {
        return query.countries().stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** Names of divisions or outlets as they are kept. */
    static List<String> folded(Set<String> names) {
        return names.stream().map(Folded::of).sorted().toList();
    }

    private Condition any(String column, List<String> values) {
        return values.size() == 1
                ? Condition.of(column + " = ?", values.get(0))
                : Condition.of(column + " IN (" + dialect.each() + ")", JsonText.of(values));
    }

    private void near(Near near, List<Condition> wanted) {
        double degrees = near.km() / KILOMETRES_A_DEGREE;
        if (degrees >= WHOLE_WAY) {
            wanted.add(Condition.of("i.lat IS NOT NULL"));
            return;
        }
        wanted.add(around(near, degrees));
        double half = Math.sin(Math.toRadians(degrees) / 2);
        wanted.add(Condition.of(HAVERSINE, near.lat(), near.lat(), near.lat(), near.lon(), near.lon(), half * half));
    }

    /** The box around a circle; about a pole it is the whole cap. */
    private Condition around(Near near, double degrees) {
        double south = near.lat() - degrees;
        double north = near.lat() + degrees;
        if (south <= -90 || north >= 90) {
            return within(south, north, -180, 180);
        }
        double wide =
                Math.toDegrees(Math.asin(Math.sin(Math.toRadians(degrees)) / Math.cos(Math.toRadians(near.lat()))));
        return box(new Box(meridian(near.lon() - wide), south, meridian(near.lon() + wide), north));
    }

    private static double meridian(double lon) {
        return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
    }

    private Condition box(Box box) {
        if (box.west() <= box.east()) {
            return within(box.south(), box.north(), box.west(), box.east());
        }
        return Condition.any(List.of(
                within(box.south(), box.north(), box.west(), 180), within(box.south(), box.north(), -180, box.east())));
    }

    /** The plus keeps an index from being used that would lead to most incidents one by one. */
    private static Condition within(double south, double north, double west, double east) {
        boolean large = (north - south) * (east - west) > LARGE_SQUARE_DEGREES;
        return Condition.of(
                (large ? "+i.lat" : "i.lat") + " BETWEEN ? AND ? AND i.lon BETWEEN ? AND ?", south, north, west, east);
    }

    private void time(List<Condition> wanted) {
        boolean byDay = query.from() != null && query.to() != null && isShort(query.from(), query.to());
        if (query.to() != null && !byDay) {
            wanted.add(Condition.of("i.first_day <= ?", query.to().toString()));
        }
        if (query.from() != null && !byDay) {
            wanted.add(Condition.of("i.last_day >= ?", query.from().toString()));
        }
        if (query.changedSince() != null) {
            wanted.add(Condition.of("i.changed >= ?", Times.kept(query.changedSince())));
        }
    }

    private static boolean isShort(LocalDate from, LocalDate to) {
        return !from.plusDays(SHORT_DAYS).isBefore(to);
    }

    /** A short period finds its incidents by their days, a long one as it goes through them all. What is joined to nothing hides the
     * first day from its index: that of the long ones is the better. */
    private static Condition within(LocalDate from, LocalDate to) {
        return Condition.of(
                "SELECT num FROM incident WHERE first_day BETWEEN ? AND ? UNION SELECT num FROM incident"
                        + " WHERE first_day <> last_day AND last_day >= ? AND first_day || '' < ?",
                from.toString(),
                to.toString(),
                from.toString(),
                from.toString());
    }

    private static boolean isToll(AtLeast figure) {
        return figure.of().equals("killed");
    }

    private static Condition among(Condition select) {
        return new Condition("i.num IN (" + select.sql() + ")", select.values());
    }

    /** Selects the numbers of the incidents with the actors asked for, and of those with the words; each of them is to hold. */
    static List<Condition> named(IncidentQuery query, Dialect dialect) {
        List<Condition> selects = new ArrayList<>();
        if (!query.actors().isEmpty()) {
            selects.add(actors(query.actors()));
        }
        if (query.text() != null) {
            selects.add(text(query.text(), dialect));
        }
        return selects;
    }

    /** Selects the numbers of the incidents with a figure. */
    static Condition counting(AtLeast figure) {
        return Condition.of(
                "SELECT incident FROM incident_total WHERE counted = ? AND number >= ?", figure.of(), figure.number());
    }

    /** Folded text holds letters, digits and spaces alone, so nothing in it is a wild card. */
    private static Condition actors(Set<String> actors) {
        Condition names =
                Condition.any(actors.stream().sorted().map(QuerySql::called).toList());
        return new Condition(
                "SELECT n.incident FROM incident_name n JOIN name p ON p.num = n.name WHERE " + names.sql(),
                names.values());
    }

    private static Condition called(String actor) {
        String folded = Folded.of(actor);
        return Condition.of(
                "(p.kind = 'actor' AND p.name = ?) OR (p.kind = 'name' AND p.name LIKE ?)",
                actor.toLowerCase(Locale.ROOT),
                folded.isEmpty() ? "" : "%" + folded + "%");
    }

    private static Condition text(String text, Dialect dialect) {
        List<String> words = Folded.words(text);
        if (words.isEmpty()) {
            return Condition.of("SELECT num FROM incident WHERE 1 = 0");
        }
        String match = dialect.wanted(words);
        return Condition.of(
                "SELECT incident FROM account WHERE incident IS NOT NULL AND article IN ("
                        + dialect.matching("article_words") + ") UNION ALL " + dialect.matching("incident_words"),
                match,
                match);
    }
}
