package org.dateline.mention;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dateline.knowledge.Candidate;
import org.dateline.knowledge.PlaceKind;
import org.dateline.knowledge.PlaceWords;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.dateline.text.Zone;
import org.jspecify.annotations.Nullable;

/** Judges from the words around a name whether a place is meant: plainly so, perhaps, or something else. */
final class PlaceContext {
    private static final Set<String> DAYS_AND_MONTHS = Set.of(
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
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> DIRECTIONS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "upper",
            "lower",
            "downtown",
            "greater",
            "northeast",
            "northwest",
            "southeast",
            "southwest");
    private static final long BIG = 500_000;

    private final PlaceWords words;
    private final PersonNames persons;

    private final Set<Integer> withUnit;
    private final Set<Integer> beside;
    private final Set<Integer> organisations = new HashSet<>();

    /**
     * @param withUnit where the names begin after which a comma and a larger unit stand, which contains a place of that name
     * @param beside where the names begin that stand right beside that of a place which they contain or which contains them
     */
    PlaceContext(PlaceWords words, PersonNames persons, Set<Integer> withUnit, Set<Integer> beside) {
        this.beside = beside;
        this.words = words;
        this.persons = persons;
        this.withUnit = withUnit;
    }

    /** How surely a name means a place, and the rule that says so. */
    record Verdict(Sureness sureness, String rule) {}

    /** How surely. */
    enum Sureness {
        /** Something else is meant. */
        NO,
        /** A place if the document elsewhere says so, or if the place is well known. */
        MAYBE,
        /** A place. */
        YES
    }

    Verdict judge(NameSpan span) {
        if (span.demonym()) {
            return demonym(span);
        }
        if (isOfOrganisation(span)) {
            organisations.add(span.last().start());
            return no("en.place.organisation");
        }
        if (isPartOfName(span)) {
            return no("en.place.longer-name");
        }
        Candidate best = span.candidates().get(0);
        boolean country = span.candidates().stream().anyMatch(c -> c.kind() == PlaceKind.COUNTRY);
        boolean abbreviation = span.name().endsWith(".") || isPostal(span);
        if (abbreviation && !country) {
            return afterComma(span) || !isPostal(span) && isLocative(span)
                    ? yes("en.place.abbreviation")
                    : no("en.place.no-abbreviation");
        }
        if (span.single() && !country && !span.first().isName() && !isUnitName(span)) {
            return no("en.place.no-name");
        }
        if (beside.contains(span.start())) {
            return yes("en.place.beside");
        }
        Verdict neighbour = neighbours(span, country);
        if (neighbour != null) {
            return neighbour;
        }
        if (country) {
            return isGivenNameOfPerson(span) ? no("en.place.person") : yes("en.place.country");
        }
        if (isPerson(span, isProminent(best))) {
            return no("en.place.person");
        }
        return around(span);
    }

    /** "Chad Miller", "Jordan Ellis": a country's name that is a given name, before another name. */
    private boolean isGivenNameOfPerson(NameSpan span) {
        Token after = span.after(1);
        return span.single()
                && words.isGivenName(span.first().form())
                && after != null
                && after.isName()
                && isCapitalAdjacent(span, after)
                && !words.is("civic", after.form());
    }

    /** "Islamic State of Iraq and the Levant", "al Qaeda in Mesopotamia". */
    private boolean isOfOrganisation(NameSpan span) {
        int distance = "the".equals(form(span.before(1))) ? 2 : 1;
        Token link = span.before(distance);
        Token head = span.before(distance + 1);
        if (link == null || head == null) {
            return false;
        }
        if (link.form().equals("and") && organisations.contains(head.start())) {
            return true;
        }
        Token more = span.before(distance + 2);
        boolean plainState = head.form().equals("State")
                && (more == null
                        || !PlaceNameScanner.isCapital(more.form())
                        || more.lemma().equals("the"));
        return Set.of("of", "in", "for").contains(link.form())
                && head.isName()
                && PlaceNameScanner.isCapital(head.form())
                && words.is("organisations", head.form())
                && !plainState;
    }

    private static String form(@Nullable Token token) {
        return token == null ? "" : token.form();
    }

    /** "Wal-Mart", "Stevens & Wilkinson", "St. John's School": joined to another capitalised word. */
    private boolean isPartOfName(NameSpan span) {
        Token after = span.after(1);
        Token then = span.after(2);
        if (form(span.before(1)).equals("&") || form(after).equals("&")) {
            return true;
        }
        if (after == null || then == null || !PlaceNameScanner.isCapital(then.form())) {
            return false;
        }
        boolean prominent = isProminent(span.candidates().get(0))
                || span.candidates().get(0).kind() == PlaceKind.COUNTRY;
        boolean joined = after.form().equals("-") && after.start() == span.end() && then.start() == after.end();
        boolean shop = after.tag().equals("POS")
                && then.isName()
                && words.is("other-things", lastOfRun(span, 2).form());
        return !prominent && (joined || shop);
    }

    /** The last of the capitalised tokens that begin so far after the name. */
    private static Token lastOfRun(NameSpan span, int distance) {
        Token last = span.last();
        for (int i = distance; ; i++) {
            Token token = span.after(i);
            if (token == null || !token.isName() || !PlaceNameScanner.isCapital(token.form())) {
                return last;
            }
            last = token;
        }
    }

    private Verdict demonym(NameSpan span) {
        Token after = span.after(1);
        Token before = span.before(1);
        boolean verb = span.first().isVerb();
        boolean ofOther = after != null
                && after.isName()
                && isCapitalAdjacent(span, after)
                && words.is("other-things", after.form());
        boolean inName = before != null
                && before.isName()
                && before.end() + 1 >= span.start()
                && !DAYS_AND_MONTHS.contains(before.form().toLowerCase(Locale.ROOT));
        return verb || ofOther || inName ? no("en.place.no-demonym") : yes("en.place.demonym");
    }

    private static boolean isPostal(NameSpan span) {
        return span.single()
                && span.name().length() == 2
                && span.name().equals(span.name().toUpperCase(Locale.ROOT));
    }

    private static boolean isUnitName(NameSpan span) {
        return span.candidates().stream()
                .anyMatch(c -> c.known() && c.kind() != PlaceKind.QUARTER || c.kind() == PlaceKind.CAPITAL);
    }

    private static boolean isKnown(NameSpan span) {
        return span.candidates().stream().anyMatch(Candidate::known);
    }

    private static boolean isProminent(Candidate best) {
        return best.kind() == PlaceKind.CAPITAL
                || best.kind() == PlaceKind.ADMIN1 && best.known()
                || best.kind() == PlaceKind.REGION
                || best.kind() == PlaceKind.CONTINENT
                || best.population() >= BIG && best.usual();
    }

    /** What the capitalised words right beside the name make of it; null where they leave it open. */
    private @Nullable Verdict neighbours(NameSpan span, boolean country) {
        Token after = span.after(1);
        if (after != null && isCapitalAdjacent(span, after) && after.isName()) {
            String next = after.form().toLowerCase(Locale.ROOT);
            boolean open = DAYS_AND_MONTHS.contains(next) || words.is("civic", next) || words.is("titles", next);
            if (words.is("other-things", next) && !words.is("civic", next)) {
                return no("en.place.other-thing");
            }
            if (isUnitWord(span)) {
                return yes("en.place.unit");
            }
            if (!open && !country) {
                return no("en.place.longer-name");
            }
            if (words.is("civic", next) && !isAfterCapital(span) && !isPerson(span, true)) {
                return yes("en.place.civic");
            }
        }
        Token before = span.before(1);
        if (before != null && isAfterCapital(span)) {
            String previous = before.form().toLowerCase(Locale.ROOT);
            boolean open = DAYS_AND_MONTHS.contains(previous) || DIRECTIONS.contains(previous);
            boolean person =
                    words.is("titles", previous) || words.isGivenName(previous) || PersonNames.isInitial(before.form());
            if (person) {
                return no("en.place.person");
            }
            if (!open) {
                return no("en.place.longer-name");
            }
        }
        return null;
    }

    private static boolean isCapitalAdjacent(NameSpan span, Token after) {
        return PlaceNameScanner.isCapital(after.form()) && after.start() - span.end() <= 1;
    }

    private static boolean isAfterCapital(NameSpan span) {
        Token before = span.before(1);
        return before != null
                && before.isName()
                && PlaceNameScanner.isCapital(before.form())
                && span.start() - before.end() <= 1;
    }

    private boolean isPerson(NameSpan span, boolean prominent) {
        String first = span.first().form();
        Token before = span.before(1);
        Token after = span.after(1);
        if (before != null
                && words.is("titles", before.form())
                && !words.is("part-of", before.form())
                && span.single()
                && !prominent) {
            return true;
        }
        if (!span.single()) {
            return words.isGivenName(first) && persons.has(span.last().form()) && !isKnown(span);
        }
        if (persons.has(first) && !prominent) {
            return !withUnit.contains(span.start());
        }
        boolean speaks = after != null && words.is("speaking", after.form()) && !prominent;
        boolean spoken = before != null && words.is("speaking-before", before.form());
        boolean given = words.isGivenName(first) && !isLocative(span);
        return speaks || spoken && !prominent || given && !prominent;
    }

    private Verdict around(NameSpan span) {
        if (isHeadline(span)) {
            return maybe("en.place.same-name");
        }
        if (withUnit.contains(span.start())) {
            return yes("en.place.with-unit");
        }
        if (isLocative(span)) {
            return yes("en.place.locative");
        }
        if (isPart(span)) {
            return yes("en.place.part-of");
        }
        boolean common = span.single() && words.is("common", span.name());
        if (common) {
            return no("en.place.common-word");
        }
        if (span.loose()) {
            return no("en.place.loose");
        }
        Token after = span.after(1);
        if (after != null && after.isNoun() && words.is("place-nouns", after.form()) && !isFirst(span)) {
            return yes("en.place.place-noun");
        }
        if (isUnitWord(span)) {
            return yes("en.place.unit");
        }
        return maybe("en.place.same-name");
    }

    /** "Adams County", "Helmand Province": the unit's word is part of the name. */
    private static boolean isUnitWord(NameSpan span) {
        return !span.single()
                && (span.candidates().get(0).kind().isUnit()
                        || span.candidates().get(0).kind().facility().isPresent());
    }

    private static boolean isFirst(NameSpan span) {
        return span.from() == 0
                || span.from() == 1
                        && !Character.isLetter(
                                span.sentence().tokens().get(0).form().charAt(0));
    }

    boolean isLocative(NameSpan span) {
        Token before = span.before(1);
        if (before == null) {
            return false;
        }
        int distance = 1;
        if (DIRECTIONS.contains(before.form().toLowerCase(Locale.ROOT)) && span.before(2) != null) {
            return true;
        }
        if (before.form().equalsIgnoreCase("the")) {
            distance = 2;
            before = span.before(2);
        }
        if (before == null) {
            return false;
        }
        String word = before.form().toLowerCase(Locale.ROOT);
        if (words.is("locative", word) && distance == 1) {
            return true;
        }
        boolean half = Set.of("to", "from", "at", "through").contains(word);
        return half
                && distance == 1
                && before.relation() == Relation.PREPOSITION
                && !persons.has(span.first().form())
                && !words.isGivenName(span.first().form());
    }

    private boolean isPart(NameSpan span) {
        Token before = span.before(1);
        Token part = span.before(2);
        return before != null && part != null && before.form().equals("of") && words.is("part-of", part.form());
    }

    private static boolean afterComma(NameSpan span) {
        Token before = span.before(1);
        Token name = span.before(2);
        return before != null && name != null && (before.form().equals(",") && PlaceNameScanner.isCapital(name.form()));
    }

    private static boolean isHeadline(NameSpan span) {
        return span.sentence().zone() == Zone.TITLE;
    }

    private static Verdict yes(String rule) {
        return new Verdict(Sureness.YES, rule);
    }

    private static Verdict maybe(String rule) {
        return new Verdict(Sureness.MAYBE, rule);
    }

    private static Verdict no(String rule) {
        return new Verdict(Sureness.NO, rule);
    }
}
