package org.dateline.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Review;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentQuery.AtLeast;
import org.dateline.store.IncidentQuery.Box;
import org.dateline.store.IncidentQuery.Near;
import org.dateline.store.IncidentQuery.Order;
import org.jspecify.annotations.Nullable;

/** Which incidents somebody wants, in words: the options of a command, or the parameters of an address. Both mean the same. */
public final class Filter {
    /** The names of all parameters. */
    public static final List<String> NAMES = List.of(
            "country",
            "admin1",
            "near",
            "box",
            "from",
            "to",
            "type",
            "actor",
            "at-least",
            "review",
            "source",
            "text",
            "updated-since");

    /** What leaves a period and a place whole: totals that sources state can be set beside these. */
    private static final Set<String> WHOLE = Set.of("country", "admin1", "from", "to");

    /** Those that may have several values, repeated or parted by commas. */
    private static final Set<String> MANY = Set.of("country", "admin1", "type", "actor", "review", "source");

    private static final double FARTHEST_KM = 20_038;

    private final Map<String, List<String>> words;
    private final EventTypes known;

    /**
     * A filter.
     *
     * @param words values by name of parameter; others than {@link #NAMES} are not looked at
     */
    public Filter(Map<String, List<String>> words, EventTypes known) {
        this.words = words;
        this.known = known;
    }

    /** Whether something besides period and place narrows the incidents. */
    public boolean narrows() {
        return NAMES.stream()
                .anyMatch(name -> !WHOLE.contains(name)
                        && !words.getOrDefault(name, List.of()).isEmpty());
    }

    /** Everything that is asked for, by date. */
    public IncidentQuery query() {
        return query(Order.DATE, false, 0, Integer.MAX_VALUE);
    }

    /**
     * A page of it.
     *
     * @throws FilterException where a parameter has a value that it cannot have
     */
    public IncidentQuery query(Order order, boolean descending, int offset, int limit) {
        LocalDate from = read("from", Days::first);
        LocalDate to = read("to", Days::last);
        if (from != null && to != null && from.isAfter(to)) {
            throw new FilterException("from", from + " is after " + to + ", the last day asked for");
        }
        return new IncidentQuery(
                countries(),
                named("admin1"),
                read("near", Filter::near),
                read("box", Filter::box),
                from,
                to,
                types(),
                named("actor"),
                read("at-least", Filter::atLeast),
                many("review").stream().map(Filter::state).collect(Collectors.toSet()),
                named("source"),
                one("text"),
                read("updated-since", Filter::instant),
                order,
                descending,
                offset,
                limit);
    }

    private @Nullable String one(String name) {
        List<String> values = words.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new FilterException(
                    name,
                    "is given " + values.size() + " times; only " + String.join(" and ", sorted(MANY)) + " may be");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static List<String> sorted(Set<String> names) {
        return List.copyOf(new TreeSet<>(names));
    }

    private List<String> many(String name) {
        return parted(name).map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }

    private Stream<String> parted(String name) {
        return words.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip);
    }

    private Set<String> named(String name) {
        return parted(name).filter(value -> !value.isEmpty()).collect(Collectors.toSet());
    }

    private Set<String> countries() {
        try {
            return parted("country").map(CountryCodes::code).collect(Collectors.toSet());
        } catch (ReviewException e) {
            throw new FilterException("country", String.valueOf(e.getMessage()));
        }
    }

    /** How a value is read; what cannot be is an {@link IllegalArgumentException} or a {@link ReviewException}. */
    private interface Reading<T> {
        T read(String value);
    }

    private <T> @Nullable T read(String name, Reading<T> reading) {
        String value = one(name);
        try {
            return value == null ? null : reading.read(value);
        } catch (IllegalArgumentException | ReviewException e) {
            throw new FilterException(name, String.valueOf(e.getMessage()));
        }
    }

    private static Near near(String given) {
        List<Double> numbers = numbers(given, 3);
        if (!numbers.isEmpty()) {
            double lat = numbers.get(0);
            double lon = numbers.get(1);
            double km = numbers.get(2);
            if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && km > 0 && km <= FARTHEST_KM) {
                return new Near(lat, lon, km);
            }
        }
        throw new IllegalArgumentException(
                "latitude, longitude and kilometres are wanted, such as 33.29,44.07,50, not \"" + given + "\"");
    }

    private static Box box(String given) {
        List<Double> numbers = numbers(given, 4);
        if (!numbers.isEmpty()) {
            Box box = new Box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
            boolean onEarth = Stream.of(box.west(), box.east()).allMatch(lon -> Math.abs(lon) <= 180)
                    && Stream.of(box.south(), box.north()).allMatch(lat -> Math.abs(lat) <= 90);
            if (onEarth && box.south() <= box.north()) {
                return box;
            }
        }
        throw new IllegalArgumentException(
                "the degrees west, south, east and north are wanted, such as 38,29,49,38, not \"" + given + "\"");
    }

    /** So many decimal numbers parted by commas, none where it is something else. */
    private static List<Double> numbers(String given, int many) {
        List<Double> numbers = new ArrayList<>();
        for (String part : given.split(",", -1)) {
            if (!part.strip().matches("-?\\d{1,5}(\\.\\d{1,15})?")) {
                return List.of();
            }
            numbers.add(Double.parseDouble(part.strip()));
        }
        return numbers.size() == many ? numbers : List.of();
    }

    private static AtLeast atLeast(String given) {
        String[] parts = given.contains(":") ? given.split(":", 2) : new String[] {"killed", given};
        if (!parts[0].strip().matches("[A-Za-z-]{1,40}") || !parts[1].strip().matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "what is counted and a number are wanted, such as killed:5, not \"" + given + "\"");
        }
        return new AtLeast(parts[0].strip().toLowerCase(Locale.ROOT), Long.parseLong(parts[1].strip()));
    }

    private static Instant instant(String given) {
        return given.length() <= 10 ? Days.start(given) : Days.instant(given);
    }

    private static Review state(String word) {
        return Arrays.stream(Review.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new FilterException(
                        "review",
                        "there is no state \"" + word
                                + "\"; an incident is automatic, confirmed, corrected or rejected"));
    }

    /** The types of the words given: a type and all that are more special, or all of a family. */
    private Set<String> types() {
        Set<String> wanted = new LinkedHashSet<>();
        for (String given : many("type")) {
            String word = given.replace(' ', '-');
            List<String> meant = known.all().stream()
                    .filter(type -> type.family().equals(word)
                            || known.lineage(type.id()).stream()
                                    .anyMatch(parent -> parent.id().equals(word)))
                    .map(EventType::id)
                    .toList();
            if (meant.isEmpty()) {
                Set<String> all = new TreeSet<>();
                known.all().forEach(type -> all.addAll(List.of(type.id(), type.family())));
                throw new FilterException(
                        "type",
                        "there is no event type or family \"" + given + "\"" + Likest.question(word, all)
                                + ". There are: " + String.join(", ", all));
            }
            wanted.addAll(meant);
        }
        return wanted;
    }
}
