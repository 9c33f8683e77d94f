package org.dateline.protect;

import java.util.List;
import java.util.Set;

/** Words that tell that a name is an institution's, or that its bearer speaks for one and is no private person. */
final class Offices {
    private static final Set<String> HELD = Set.of(
            "admiral",
            "ambassador",
            "attorney",
            "bishop",
            "brigadier",
            "captain",
            "chairman",
            "chairwoman",
            "chancellor",
            "chief",
            "colonel",
            "col",
            "commander",
            "commandant",
            "commissioner",
            "congressman",
            "constable",
            "coroner",
            "corporal",
            "councillor",
            "deputy",
            "detective",
            "diplomat",
            "director",
            "emir",
            "envoy",
            "general",
            "gen",
            "governor",
            "inspector",
            "judge",
            "king",
            "lawmaker",
            "legislator",
            "lieutenant",
            "lt",
            "maj",
            "major",
            "marshal",
            "mayor",
            "minister",
            "mp",
            "official",
            "officer",
            "pope",
            "premier",
            "president",
            "prince",
            "prosecutor",
            "secretary",
            "senator",
            "sergeant",
            "sheriff",
            "spokesman",
            "spokesperson",
            "spokeswoman",
            "superintendent",
            "undersecretary",
            "vice");

    private static final Set<String> INSTITUTIONS = Set.of(
            "administration",
            "agency",
            "alliance",
            "army",
            "association",
            "authority",
            "bank",
            "brigade",
            "brigades",
            "cabinet",
            "center",
            "centre",
            "church",
            "club",
            "college",
            "command",
            "commission",
            "committee",
            "company",
            "congress",
            "corporation",
            "corps",
            "council",
            "court",
            "crescent",
            "cross",
            "department",
            "embassy",
            "federation",
            "force",
            "forces",
            "foundation",
            "front",
            "government",
            "group",
            "hospital",
            "house",
            "inc",
            "institute",
            "ltd",
            "league",
            "mission",
            "ministry",
            "movement",
            "nations",
            "navy",
            "network",
            "news",
            "newspaper",
            "observatory",
            "office",
            "organisation",
            "organization",
            "parliament",
            "party",
            "police",
            "post",
            "press",
            "prison",
            "radio",
            "school",
            "science",
            "senate",
            "service",
            "services",
            "society",
            "state",
            "states",
            "station",
            "television",
            "times",
            "tribune",
            "tv",
            "union",
            "united",
            "university",
            "watch");

    /** Offices so public that whoever holds them is named even as a victim. */
    private static final Set<String> PUBLIC = Set.of(
            "ambassador",
            "chancellor",
            "congressman",
            "emir",
            "governor",
            "king",
            "lawmaker",
            "legislator",
            "mayor",
            "minister",
            "mp",
            "pope",
            "premier",
            "president",
            "prince",
            "senator");

    /** What is often a speaker and has a name that reads as a person's. */
    private static final Set<String> KNOWN = Set.of(
            "afp",
            "agence",
            "amnesty",
            "associated",
            "bbc",
            "cnn",
            "daesh",
            "hamas",
            "haram",
            "hezbollah",
            "human",
            "interfax",
            "international",
            "isis",
            "jazeera",
            "presse",
            "qaeda",
            "qaida",
            "reuters",
            "rights",
            "shabaab",
            "taliban",
            "tass",
            "xinhua");

    /** Words for numbers and the like, which have a capital where a sentence begins. */
    private static final Set<String> FUNCTION = Set.of(
            "all", "another", "both", "few", "five", "four", "her", "his", "its", "many", "most", "my", "one", "other",
            "our", "several", "six", "some", "someone", "ten", "that", "their", "these", "this", "those", "three",
            "two");

    /** Days and months, which a capital alone would make names. */
    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Offices() {}

    /** Whether words say that somebody holds an office of state, or a seat in a parliament. */
    static boolean arePublic(List<String> folded) {
        return folded.stream().anyMatch(PUBLIC::contains);
    }

    /** Whether a word is an office's. */
    static boolean isHeld(String folded) {
        return HELD.contains(folded);
    }

    /** Whether a word with a capital is no name at all. */
    static boolean isFunction(String folded) {
        return FUNCTION.contains(folded);
    }

    /** Whether words say that somebody holds an office, or speaks for an institution. */
    static boolean areHeld(List<String> folded) {
        return folded.stream().anyMatch(word -> HELD.contains(word) || INSTITUTIONS.contains(word));
    }

    /** Whether words are of the name of an institution, or of a day, and not of a person. */
    static boolean areNoPerson(List<String> folded) {
        return folded.stream()
                .anyMatch(word -> INSTITUTIONS.contains(word) || CALENDAR.contains(word) || KNOWN.contains(word));
    }
}
