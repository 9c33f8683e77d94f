package org.dateline.link;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Role;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes for the entries of a list, with semicolons between: participants as {@code NAME}, {@code NAME (KIND)} or
 * {@code NAME (KIND) <ACTOR>}, weapons as their kinds, responsibility as {@code claim: NAME}, {@code denial: NAME} or {@code accusation:
 * NAME}.
 */
final class Listings {
    private static final Pattern PARTICIPANT =
            Pattern.compile("(?<name>[^<>]*?[^<>\\s])(?:\\s*\\((?<kind>[a-z-]+)\\))?(?:\\s*<(?<actor>[a-z0-9-]+)>)?");
    private static final String KIND = "[a-z0-9]+(-[a-z0-9]+)*";

    private Listings() {}

    private static List<String> entries(String field, @Nullable String value) {
        if (value == null) {
            return List.of();
        }
        List<String> entries = List.copyOf(new LinkedHashSet<>(Arrays.stream(value.split(";", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList()));
        if (entries.isEmpty()) {
            throw new IllegalArgumentException(field + " must have a value");
        }
        return entries;
    }

    /** @throws IllegalArgumentException where a participant is written in another way */
    static List<Who> participants(String field, Role role, @Nullable String value) {
        return entries(field, value).stream()
                .map(entry -> participant(field, role, entry))
                .toList();
    }

    private static Who participant(String field, Role role, String entry) {
        Matcher parts = PARTICIPANT.matcher(entry);
        if (!parts.matches()) {
            throw new IllegalArgumentException(field
                    + " is names with semicolons between, each with its kind and the id of a known actor behind it,"
                    + " such as \"Islamic State (armed-group) <islamic-state>; gunmen\", not \"" + entry + "\"");
        }
        return new Who(
                role,
                parts.group("name"),
                parts.group("actor"),
                List.of(),
                parts.group("kind"),
                null,
                null,
                List.of(),
                List.of());
    }

    /** @throws IllegalArgumentException where a kind is no word */
    static List<With> weapons(@Nullable String value) {
        return entries("weapons", value).stream().map(Listings::weapon).toList();
    }

    private static With weapon(String entry) {
        String kind = entry.toLowerCase(Locale.ROOT).replace(' ', '-');
        if (!kind.matches(KIND)) {
            throw new IllegalArgumentException(
                    "weapons are kinds with semicolons between, such as \"car-bomb; rifle\", not \"" + entry + "\"");
        }
        return new With(kind, kind.replace('-', ' '), null, List.of(), List.of());
    }

    /** @throws IllegalArgumentException where it is not said what somebody does */
    static List<Responsibility> responsibility(@Nullable String value) {
        return entries("responsibility", value).stream()
                .map(Listings::responsible)
                .toList();
    }

    private static Responsibility responsible(String entry) {
        String[] parts = entry.split(":", 2);
        String word = parts[0].strip().toUpperCase(Locale.ROOT);
        ResponsibilityKind kind = Stream.of(ResponsibilityKind.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(null);
        if (kind == null || parts.length < 2 || parts[1].isBlank()) {
            throw new IllegalArgumentException(
                    "responsibility is claim:, denial: or accusation: and a name, several with semicolons between, such as"
                            + " \"claim: al-Shabaab\", not \"" + entry + "\"");
        }
        return new Responsibility(kind, parts[1].strip(), null, List.of());
    }

    /** Whether two are one actor, or one is written as the other or as a name that it goes by. */
    static boolean alike(Who told, Who given) {
        return given.actor() != null
                ? given.actor().equals(told.actor())
                : Stream.concat(Stream.of(told.name()), told.aliases().stream())
                        .anyMatch(name -> Names.fold(name).equals(Names.fold(given.name())));
    }

    static boolean alike(With told, With given) {
        return told.kind().equals(given.kind());
    }

    static boolean alike(Responsibility told, Responsibility given) {
        return told.kind() == given.kind() && Names.fold(told.by()).equals(Names.fold(given.by()));
    }
}
