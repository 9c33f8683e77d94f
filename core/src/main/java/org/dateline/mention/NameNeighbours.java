package org.dateline.mention;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.PlaceKind;
import org.dateline.knowledge.PlaceWords;
import org.dateline.text.Token;

/**
 * What the capitalised words beside a name make of it: a part of a longer name ("Washington Post", "Islamic State of Iraq"), or
 * a place with an office of its own ("Mansfield Police"). Names are to be asked about in text order.
 */
final class NameNeighbours {
    private final PlaceWords words;
    private final Set<Integer> starts;
    private final Set<Integer> organisations = new HashSet<>();

    /** {@code starts}: where any of the document's known names begins. */
    NameNeighbours(PlaceWords words, Set<Integer> starts) {
        this.words = words;
        this.starts = starts;
    }

    /** "Islamic State of Iraq and the Levant", "al Qaeda in the Arabian Peninsula". */
    boolean isOfOrganisation(NameSpan span) {
        int distance = span.formBefore(1).equals("the") ? 2 : 1;
        Token head = span.before(distance + 1);
        if (head == null) {
            return false;
        }
        String link = span.formBefore(distance);
        boolean another = link.equals("and") && organisations.contains(head.start());
        boolean of = (link.equals("of") || link.equals("for")) && words.is("organisations", head.form());
        boolean branch = link.equals("in") && words.is("branches", head.form()) && isWide(span);
        boolean named = head.isName() && PlaceNameScanner.isCapital(head.form());
        boolean found = another || named && (of || branch) && !isState(span, head, distance);
        if (found) {
            organisations.add(span.last().start());
        }
        return found;
    }

    private static boolean isWide(NameSpan span) {
        return !span.best().kind().isSettlement() && span.best().kind() != PlaceKind.COUNTRY;
    }

    /** "the State of Texas" is no organisation; "the Islamic State of Iraq" is one. */
    private static boolean isState(NameSpan span, Token head, int distance) {
        String before = span.formBefore(distance + 2);
        return head.form().equals("State") && (!PlaceNameScanner.isCapital(before) || before.equalsIgnoreCase("the"));
    }

    /** "Wal-Mart", "Stevens & Wilkinson", "St. John's School": joined to another capitalised word. */
    boolean isJoined(NameSpan span) {
        Token after = span.after(1);
        Token then = span.after(2);
        if (span.formBefore(1).equals("&") || span.formAfter(1).equals("&")) {
            return true;
        }
        if (after == null || then == null || !PlaceNameScanner.isCapital(then.form()) || span.isProminent()) {
            return false;
        }
        boolean hyphen = after.form().equals("-")
                && after.start() == span.end()
                && then.start() == after.end()
                && (!starts.contains(then.start()) || isOfThing(span));
        boolean possessive = after.tag().equals("POS") && then.isName() && words.is("other-things", lastOfRun(span, 2));
        return hyphen || possessive;
    }

    /** "Smith-Aville Medical Center" is named for two families, "the Aville-Btown road" runs between two towns. */
    private boolean isOfThing(NameSpan span) {
        String last = lastOfRun(span, 2);
        return words.is("other-things", last) && !words.is("roads", last);
    }

    /** The last of the capitalised names in a row from so far after the name on. */
    private static String lastOfRun(NameSpan span, int distance) {
        String last = "";
        for (int i = distance; ; i++) {
            Token token = span.after(i);
            if (token == null || !token.isName() || !PlaceNameScanner.isCapital(token.form())) {
                return last;
            }
            last = token.form();
        }
    }

    /** What the names right beside it make of it; empty where they leave it open. */
    Optional<Verdict> judge(NameSpan span) {
        Optional<Verdict> after = span.isBeforeName() ? judgeAfter(span) : Optional.empty();
        return after.isEmpty() && span.isAfterName() ? judgeBefore(span) : after;
    }

    private Optional<Verdict> judgeAfter(NameSpan span) {
        String next = span.formAfter(1).toLowerCase(Locale.ROOT);
        boolean civic = words.is("civic", next);
        if (words.is("other-things", next) && !civic) {
            boolean road = span.formBefore(1).equals("-") && words.is("roads", next);
            return Optional.of(road ? Verdict.yes("en.place.road") : Verdict.no("en.place.other-thing"));
        }
        if (span.endsInItsKind()) {
            return Optional.of(Verdict.yes("en.place.unit"));
        }
        if (!civic && !words.is("days-and-months", next) && !words.is("titles", next) && !span.isCountry()) {
            return Optional.of(Verdict.no("en.place.longer-name"));
        }
        boolean place = civic && !span.isAfterName() && !words.is("titles", span.formBefore(1)) && !isSpoken(span);
        return place ? Optional.of(Verdict.yes("en.place.civic")) : Optional.empty();
    }

    private boolean isSpoken(NameSpan span) {
        return words.is("speaking-before", span.formBefore(1));
    }

    private Optional<Verdict> judgeBefore(NameSpan span) {
        String previous = span.formBefore(1);
        if (words.is("titles", previous) || words.isGivenName(previous) || PersonNames.isInitial(previous)) {
            return Optional.of(Verdict.no("en.place.person"));
        }
        boolean open = words.is("days-and-months", previous) || words.is("directions", previous);
        return open ? Optional.empty() : Optional.of(Verdict.no("en.place.longer-name"));
    }
}
