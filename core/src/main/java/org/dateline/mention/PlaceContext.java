package org.dateline.mention;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.PlaceKind;
import org.dateline.knowledge.PlaceWords;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.dateline.text.Zone;

/** Judges from the words around a name whether a place is meant: plainly so, perhaps, or something else. */
final class PlaceContext {
    private final PlaceWords words;
    private final PersonNames persons;
    private final NameNeighbours neighbours;
    private final Set<Integer> withUnit;
    private final Set<Integer> beside;

    /**
     * @param starts where any of the names begins
     * @param withUnit where the names begin after which a comma and a larger unit stand, which contains a place of that name
     * @param beside where the names begin that stand right beside that of a place which they contain or which contains them
     */
    PlaceContext(
            PlaceWords words, PersonNames persons, Set<Integer> starts, Set<Integer> withUnit, Set<Integer> beside) {
        this.words = words;
        this.persons = persons;
        this.neighbours = new NameNeighbours(words, starts);
        this.withUnit = withUnit;
        this.beside = beside;
    }

    /** Judges a name; names are to be given in text order. */
    Verdict judge(NameSpan span) {
        if (span.demonym()) {
            return demonym(span);
        }
        if (neighbours.isOfOrganisation(span)) {
            return Verdict.no("en.place.organisation");
        }
        if (neighbours.isJoined(span)) {
            return Verdict.no("en.place.longer-name");
        }
        if (isAbbreviation(span) && !span.isCountry()) {
            return isAfterComma(span) || !isPostal(span) && isLocative(span)
                    ? Verdict.yes("en.place.abbreviation")
                    : Verdict.no("en.place.no-abbreviation");
        }
        if (span.single() && !span.first().isName() && !isFamous(span)) {
            return Verdict.no("en.place.no-name");
        }
        if (beside.contains(span.start())) {
            return Verdict.yes("en.place.beside");
        }
        Optional<Verdict> neighbour = neighbours.judge(span);
        if (neighbour.isPresent()) {
            return neighbour.get();
        }
        if (span.isCountry()) {
            return isGivenNameOfPerson(span) ? Verdict.no("en.place.person") : Verdict.yes("en.place.country");
        }
        return isPerson(span) ? Verdict.no("en.place.person") : around(span);
    }

    private Verdict demonym(NameSpan span) {
        boolean ofOther = span.isBeforeName() && words.is("other-things", span.formAfter(1));
        boolean inName = span.isAfterName() && !words.is("days-and-months", span.formBefore(1));
        return span.first().isVerb() || ofOther || inName
                ? Verdict.no("en.place.no-demonym")
                : Verdict.yes("en.place.demonym");
    }

    private static boolean isAbbreviation(NameSpan span) {
        return span.name().endsWith(".") || isPostal(span);
    }

    private static boolean isPostal(NameSpan span) {
        return span.single()
                && span.name().length() == 2
                && span.name().equals(span.name().toUpperCase(Locale.ROOT));
    }

    private static boolean isAfterComma(NameSpan span) {
        return span.formBefore(1).equals(",") && PlaceNameScanner.isCapital(span.formBefore(2));
    }

    /** Famous enough to be read as a place where the parser takes it for no name. */
    private static boolean isFamous(NameSpan span) {
        return span.isCountry()
                || span.candidates().stream()
                        .anyMatch(c -> c.known() && c.kind() != PlaceKind.QUARTER || c.kind() == PlaceKind.CAPITAL);
    }

    /** "Chad Miller", "Jordan Ellis": a country's name that is a given name, before another name. */
    private boolean isGivenNameOfPerson(NameSpan span) {
        return span.single()
                && words.isGivenName(span.first().form())
                && span.isBeforeName()
                && !words.is("civic", span.formAfter(1));
    }

    private boolean isPerson(NameSpan span) {
        String first = span.first().form();
        if (!span.single()) {
            return words.isGivenName(first) && persons.has(span.last().form()) && !span.isKnown();
        }
        if (span.isProminent()) {
            return false;
        }
        String before = span.formBefore(1);
        if (words.is("titles", before) && !words.is("part-of", before)) {
            return true;
        }
        if (persons.has(first)) {
            return !withUnit.contains(span.start());
        }
        return words.is("speaking", span.formAfter(1))
                || words.is("speaking-before", before)
                || words.isGivenName(first) && !isLocative(span) && !isBeforePlaceNoun(span);
    }

    private Verdict around(NameSpan span) {
        if (span.sentence().zone() == Zone.TITLE) {
            return Verdict.maybe("en.place.same-name");
        }
        if (withUnit.contains(span.start())) {
            return Verdict.yes("en.place.with-unit");
        }
        if (isLocative(span)) {
            return Verdict.yes("en.place.locative");
        }
        if (span.formBefore(1).equals("of") && words.is("part-of", span.formBefore(2))) {
            return Verdict.yes("en.place.part-of");
        }
        if (span.single() && words.is("common", span.name())) {
            return Verdict.no("en.place.common-word");
        }
        if (span.loose()) {
            return Verdict.no("en.place.loose");
        }
        if (isBeforePlaceNoun(span)) {
            return Verdict.yes("en.place.place-noun");
        }
        return span.endsInItsKind() ? Verdict.yes("en.place.unit") : Verdict.maybe("en.place.same-name");
    }

    /** "A Madison apartment", "the Aville police": what stands in a place or is of it. */
    private boolean isBeforePlaceNoun(NameSpan span) {
        Token after = span.after(1);
        return after != null
                && after.isNoun()
                && (words.is("place-nouns", after.form()) && !isFirst(span) || words.is("local-forces", after.form()));
    }

    /** Whether it opens the sentence, where any word has a capital. */
    private static boolean isFirst(NameSpan span) {
        return span.from() == 0
                || span.from() == 1 && !Character.isLetter(span.formBefore(1).charAt(0));
    }

    /** Whether a word that says where stands right before it: "in", "near", "northern". */
    private boolean isLocative(NameSpan span) {
        Token before = span.before(1);
        if (before == null) {
            return false;
        }
        boolean direction = words.is("directions", before.form()) && span.before(2) != null;
        boolean half = words.is("half-locative", before.form())
                && before.relation() == Relation.PREPOSITION
                && !persons.has(span.first().form())
                && !words.isGivenName(span.first().form());
        return direction || half || words.is("locative", before.form());
    }
}
