package org.dateline.link;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.SpeakerKind;

/** Says from a speaker's name whose word it is; a personal name alone tells nothing. */
final class SpeakerKinds {
    /** The first kind with a word of the name: a "hospital official" speaks for the hospital, "rights officials" for a monitor. */
    private static final Map<SpeakerKind, Set<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                SpeakerKind.HOSPITAL,
                Set.of(
                        "hospital",
                        "hospitals",
                        "doctor",
                        "doctors",
                        "medic",
                        "medics",
                        "medical",
                        "surgeon",
                        "surgeons",
                        "nurse",
                        "nurses",
                        "ambulance",
                        "paramedic",
                        "paramedics",
                        "clinic",
                        "morgue",
                        "coroner",
                        "mortuary"));
        WORDS.put(
                SpeakerKind.MONITOR,
                Set.of(
                        "un",
                        "united",
                        "observatory",
                        "monitor",
                        "monitors",
                        "monitoring",
                        "rights",
                        "amnesty",
                        "watch",
                        "cross",
                        "crescent",
                        "msf",
                        "ngo",
                        "ngos",
                        "charity",
                        "researchers",
                        "observers",
                        "unhcr",
                        "unicef",
                        "unami",
                        "unama",
                        "icrc",
                        "activist",
                        "activists",
                        "recorders"));
        WORDS.put(
                SpeakerKind.WITNESS,
                Set.of(
                        "witness",
                        "witnesses",
                        "eyewitness",
                        "eyewitnesses",
                        "resident",
                        "residents",
                        "villager",
                        "villagers",
                        "survivor",
                        "survivors",
                        "neighbor",
                        "neighbors",
                        "neighbour",
                        "neighbours",
                        "relative",
                        "relatives",
                        "family",
                        "families",
                        "bystander",
                        "bystanders",
                        "locals",
                        "shopkeeper",
                        "driver",
                        "mother",
                        "father",
                        "brother",
                        "sister",
                        "wife",
                        "husband"));
        WORDS.put(
                SpeakerKind.GOVERNMENT,
                Set.of(
                        "police",
                        "policeman",
                        "officer",
                        "officers",
                        "sheriff",
                        "army",
                        "military",
                        "soldier",
                        "soldiers",
                        "troops",
                        "navy",
                        "ministry",
                        "minister",
                        "ministers",
                        "government",
                        "governor",
                        "mayor",
                        "president",
                        "official",
                        "officials",
                        "authorities",
                        "authority",
                        "prosecutor",
                        "prosecutors",
                        "detective",
                        "colonel",
                        "general",
                        "major",
                        "captain",
                        "lieutenant",
                        "brigadier",
                        "security",
                        "department",
                        "office",
                        "state",
                        "administration",
                        "council",
                        "embassy",
                        "intelligence",
                        "command",
                        "commander",
                        "investigators",
                        "chief"));
        WORDS.put(
                SpeakerKind.MEDIA,
                Set.of(
                        "agency",
                        "newspaper",
                        "television",
                        "radio",
                        "news",
                        "reporter",
                        "reporters",
                        "media",
                        "reuters",
                        "journalist",
                        "journalists",
                        "correspondent",
                        "broadcaster",
                        "tv"));
    }

    private SpeakerKinds() {}

    static Optional<SpeakerKind> of(String name) {
        List<String> words = Arrays.asList(Names.fold(name).split(" ", -1));
        return WORDS.entrySet().stream()
                .filter(kind -> words.stream().anyMatch(kind.getValue()::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
