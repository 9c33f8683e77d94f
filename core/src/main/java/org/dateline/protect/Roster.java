package org.dateline.protect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that are withheld in some articles, and what stands for each.
 *
 * <p>In a text into which evidence points, each word of a name becomes one of the same length ("Mohammed" is {@code Person·1}):
 * every offset stays true, for everybody, whether they see names or not. A name that is a value by itself becomes
 * {@code Person 1}. A word that several of them bear says only {@code Person}.
 */
final class Roster {
    /** Nobody. */
    static final Roster EMPTY = new Roster(List.of());

    private static final int TELLING = 4;
    private static final int JOINED = 8;
    private static final int TELLING_IN_ADDRESS = 5;
    private static final Pattern HUMPS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern SITE = Pattern.compile("^(?i:https?://[^/?#\\s]+)");
    private static final Pattern BETWEEN =
            Pattern.compile("(?:[\\s\\u00a0-]|(?i:\\b(?:al|el|bin|ibn|bint|abu|de|la|van|von|der)\\b)|\\b\\p{Lu}\\.)+");

    /** A person or a place, and its number. */
    private record Bearer(String label, String key, Set<String> parts, int number) {
        String value() {
            return label + " " + number;
        }
    }

    private record Hit(int start, int end, List<Bearer> bearers) {}

    private final List<Bearer> bearers;
    private final Map<String, List<Bearer>> byWord = new HashMap<>();

    private Roster(List<Bearer> bearers) {
        this.bearers = List.copyOf(bearers);
        for (Bearer bearer : bearers) {
            bearer.parts()
                    .forEach(part -> byWord.computeIfAbsent(part, key -> new ArrayList<>())
                            .add(bearer));
            if (bearer.key().contains(" ")) {
                byWord.computeIfAbsent(bearer.key().replace(" ", ""), key -> new ArrayList<>())
                        .add(bearer);
            }
        }
    }

    /** Persons and places, each under the number that its fullest name has. */
    static Roster of(List<PersonalName> persons, List<PersonalName> places, Numbering numbering) {
        List<Bearer> all = new ArrayList<>();
        number("Person", persons, numbering, all);
        number("Place", places, numbering, all);
        return all.isEmpty() ? EMPTY : new Roster(all);
    }

    /** Names of which one has all words of the other are one's. */
    private static void number(String label, List<PersonalName> names, Numbering numbering, List<Bearer> all) {
        List<PersonalName> fullest = names.stream()
                .sorted(Comparator.comparing(
                                (PersonalName name) -> -name.parts().size())
                        .thenComparing(PersonalName::key))
                .toList();
        Map<String, Set<String>> known = new LinkedHashMap<>();
        for (PersonalName name : fullest) {
            boolean within = known.values().stream().anyMatch(parts -> parts.containsAll(name.parts()));
            if (!within) {
                known.put(name.key(), new LinkedHashSet<>(name.parts()));
            }
        }
        List<String> order = names.stream()
                .map(name -> known.keySet().stream()
                        .filter(key -> known.getOrDefault(key, Set.of()).containsAll(name.parts()))
                        .findFirst()
                        .orElseThrow())
                .distinct()
                .toList();
        Set<Integer> taken = new HashSet<>();
        for (String key : order) {
            int number = numbering.of(label + " " + key, taken);
            taken.add(number);
            all.add(new Bearer(label, key, known.getOrDefault(key, Set.of()), number));
        }
    }

    boolean isEmpty() {
        return bearers.isEmpty();
    }

    /** A text of the same length. */
    String text(String text) {
        StringBuilder out = new StringBuilder(text);
        for (Hit hit : hits(text)) {
            out.replace(hit.start(), hit.end(), mask(hit));
        }
        return out.toString();
    }

    private static String mask(Hit hit) {
        int length = hit.end() - hit.start();
        String label = hit.bearers().get(0).label();
        String number =
                hit.bearers().size() == 1 ? String.valueOf(hit.bearers().get(0).number()) : "";
        if (number.length() >= length) {
            number = "";
        }
        int letters = Math.min(label.length(), length - number.length());
        return label.substring(0, letters) + "·".repeat(length - letters - number.length()) + number;
    }

    /** A value by itself, into which nothing points. */
    String value(String text) {
        List<Hit> hits = hits(text);
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int i = 0; i < hits.size(); ) {
            int next = i + 1;
            while (next < hits.size()
                    && BETWEEN.matcher(text.substring(
                                    hits.get(next - 1).end(), hits.get(next).start()))
                            .matches()) {
                next++;
            }
            out.append(text, done, hits.get(i).start()).append(whole(hits.subList(i, next)));
            done = hits.get(next - 1).end();
            i = next;
        }
        return out.append(text.substring(done)).toString();
    }

    /** Whoever bears most of the words. */
    private static String whole(List<Hit> run) {
        Map<Bearer, Integer> counts = new LinkedHashMap<>();
        run.forEach(hit -> hit.bearers().forEach(bearer -> counts.merge(bearer, 1, Integer::sum)));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Bearer> likely = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return likely.size() == 1 ? likely.get(0).value() : likely.get(0).label();
    }

    /** An address: where it holds a name, only its site stays. */
    String address(String address) {
        String plain = decoded(address);
        String letters = Words.fold(plain);
        boolean named = !hits(plain).isEmpty()
                || byWord.keySet().stream()
                        .anyMatch(word -> word.length() >= TELLING_IN_ADDRESS && letters.contains(word));
        if (!named) {
            return address;
        }
        Matcher site = SITE.matcher(address);
        return site.find() && hits(site.group()).isEmpty() ? site.group() + "/withheld" : "withheld";
    }

    /** With what per cent signs stand for, as UTF-8. */
    private static String decoded(String address) {
        ByteBuffer bytes = ByteBuffer.allocate(address.getBytes(StandardCharsets.UTF_8).length);
        int done = 0;
        Matcher escape = ESCAPE.matcher(address);
        while (escape.find()) {
            bytes.put(address.substring(done, escape.start()).getBytes(StandardCharsets.UTF_8));
            bytes.put((byte) Integer.parseInt(escape.group(1), 16));
            done = escape.end();
        }
        bytes.put(address.substring(done).getBytes(StandardCharsets.UTF_8));
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private List<Hit> hits(String text) {
        if (bearers.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Words.Word word : Words.of(text)) {
            if (!add(text, word.start(), word.end(), word.folded(), hits)) {
                int at = word.start();
                for (String hump : HUMPS.split(text.substring(word.start(), word.end()), -1)) {
                    add(text, at, at + hump.length(), Words.fold(hump), hits);
                    at += hump.length();
                }
            }
        }
        return hits;
    }

    /** Those of whose name two words stand in one, as in "#omaralrashid". */
    private List<Bearer> joined(String folded) {
        return folded.length() < JOINED
                ? List.of()
                : bearers.stream()
                        .filter(bearer -> bearer.parts().stream()
                                        .filter(part -> part.length() > 2 && folded.contains(part))
                                        .count()
                                > 1)
                        .toList();
    }

    private boolean add(String text, int start, int end, String folded, List<Hit> hits) {
        List<Bearer> found = byWord.containsKey(folded) ? byWord.getOrDefault(folded, List.of()) : joined(folded);
        boolean named =
                !found.isEmpty() && (folded.length() >= TELLING || Character.isUpperCase(text.codePointAt(start)));
        if (named) {
            hits.add(new Hit(start, end, found));
        }
        return named;
    }
}
