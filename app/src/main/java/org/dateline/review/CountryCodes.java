package org.dateline.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries by ISO 3166 alpha-2 code (and XK for Kosovo) or by their English name. */
public final class CountryCodes {
    private static final Map<String, String> NAMES = Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), CountryCodes::name, (a, b) -> a));

    private CountryCodes() {}

    /** The code that a code or name means, empty where there is no such country. */
    public static Optional<String> find(String country) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        if (NAMES.containsKey(code)) {
            return Optional.of(code);
        }
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(country.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The same.
     *
     * @throws ReviewException where there is no such country
     */
    public static String code(String country) {
        return find(country)
                .orElseThrow(() -> new ReviewException("there is no country \"" + country
                        + "\": give a code such as IQ, or" + " its name" + Likest.question(country, names())));
    }

    private static List<String> names() {
        return List.copyOf(new TreeMap<>(NAMES).values());
    }

    /** The English name of a code; the code itself where there is no such country. */
    public static String english(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private static String name(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }
}
