package org.dateline.review;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.knowledge.Actor;
import org.dateline.knowledge.ActorName;
import org.dateline.knowledge.Actors;
import org.dateline.knowledge.Knowledge;
import org.dateline.knowledge.Weapon;
import org.dateline.model.Incident;
import org.dateline.model.Who;

/** What a person writes for those who took part and for weapons, with semicolons between: checked, and put to known actors. */
final class CastEntries {
    private static final Pattern KIND = Pattern.compile("\\(([a-z-]+)\\)\\s*(<[^<>]*>)?$");
    private static final Pattern ACTOR = Pattern.compile("<([^<>]*)>$");

    /** What somebody or something may be who is no known actor. */
    private static final List<String> KINDS = List.of(
            "civilian",
            "person",
            "prisoner",
            "protester",
            "worker",
            "journalist",
            "official",
            "facility",
            "vehicle",
            "infrastructure",
            "building",
            "thing",
            "unknown");

    private CastEntries() {}

    private static List<String> entries(String value) {
        return Arrays.stream(value.split(";", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** "ISIL; gunmen" as "ISIL (armed-group) &lt;islamic-state&gt;; gunmen". */
    static String participants(Incident incident, String value, Knowledge knowledge) {
        Set<String> kinds = new TreeSet<>(KINDS);
        knowledge.actors().all().stream().map(Actor::kind).forEach(kinds::add);
        incident.who().stream().map(Who::kind).filter(Objects::nonNull).forEach(kinds::add);
        return entries(value).stream()
                .map(entry -> participant(entry, kinds, knowledge.actors()))
                .collect(Collectors.joining("; "));
    }

    private static String participant(String entry, Set<String> kinds, Actors actors) {
        Matcher actor = ACTOR.matcher(entry);
        if (actor.find() && actors.find(actor.group(1)).isEmpty()) {
            throw new ReviewException("there is no known actor \"" + actor.group(1) + "\""
                    + Likest.question(
                            actor.group(1), actors.all().stream().map(Actor::id).toList()));
        }
        Matcher kind = KIND.matcher(entry);
        if (kind.find()) {
            if (!kinds.contains(kind.group(1))) {
                throw new ReviewException("nobody is of the kind \"" + kind.group(1) + "\""
                        + Likest.question(kind.group(1), List.copyOf(kinds)) + "; there are "
                        + String.join(", ", kinds));
            }
            return entry;
        }
        return entry.endsWith(">")
                ? entry
                : known(entry, actors)
                        .map(one -> (one.id().equals(entry) ? one.names().get(0) : entry) + " (" + one.kind() + ") <"
                                + one.id() + ">")
                        .orElse(entry);
    }

    private static Optional<Actor> known(String name, Actors actors) {
        return actors.find(name)
                .or(() -> actors.named(name).stream()
                        .filter(one -> !one.local())
                        .map(ActorName::actor)
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    /** Kinds of the weapons list; "Car bomb" as "car-bomb". */
    static String weapons(String value, Knowledge knowledge) {
        Set<String> kinds = new LinkedHashSet<>();
        for (String entry : entries(value)) {
            String kind = entry.toLowerCase(Locale.ROOT).replace(' ', '-');
            if (knowledge.weapons().find(kind).isEmpty()) {
                List<String> all =
                        knowledge.weapons().all().stream().map(Weapon::id).toList();
                throw new ReviewException("there is no weapon \"" + entry + "\"" + Likest.question(kind, all)
                        + ". There are: " + String.join(", ", all));
            }
            kinds.add(kind);
        }
        return String.join("; ", kinds);
    }
}
