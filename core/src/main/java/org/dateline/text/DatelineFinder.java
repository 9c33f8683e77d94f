package org.dateline.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the dateline at the head of a line of a view. */
final class DatelineFinder {
    /** A dateline in the view: its own span, that of its place (empty where it names none), and its agency. */
    record Found(
            int start,
            int end,
            int placeStart,
            int placeEnd,
            @Nullable String agency) {}

    private static final int LONGEST = 160;

    private static final String CAPITALS =
            "\\p{Lu}[\\p{Lu}'.]++(?:[ \\-/](?:de |del |la |el |al-|an-|as-|ash-|at-|the )?\\p{Lu}[\\p{Lu}'.]*+){0,4}";
    private static final String NAME =
            "\\p{Lu}[\\p{L}'.]++(?:[ \\-](?:of |the |and |de |del |la |el |al-)?\\p{Lu}[\\p{L}'.]*+){0,4}";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?";
    private static final String DAY = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?";
    private static final String DATE =
            DAY + "(?:" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? " + MONTH
                    + "(?:,? (?:\\d{4}|\\d{2}))?|no date|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})";
    private static final String AGENCY = "\\((?<agency>[^()\\n]{1,60})\\)";
    private static final String DASH = " ?(?:--?|_|>>)(?: ?--)?(?= |\\p{Lu}|\\[|\"|$)";
    private static final String MARKS = "(?: *\\[[^\\]\\n]{1,60}\\])*";

    /** A place in capitals with whatever may follow it, or a place in mixed case with a date or an agency; then a dash. */
    private static final Pattern WITH_PLACE = Pattern.compile("(?:\\[[A-Z ]{2,20}\\] )?(?:(?<loud>" + CAPITALS
            + ")|(?<name>" + NAME + "))"
            + "(?<region>(?:, ?" + NAME + "){0,2}?)(?: \\((?<country>[^()\\n]{2,30})\\)(?=, ))?"
            + "(?:,? (?<date>(?i:" + DATE + "))(?:[,/] ?(?<bare>\\p{Lu}[\\p{L}.]{1,15}(?: \\p{Lu}[\\p{L}.]{1,15})?))?)?"
            + ",?(?: ?" + AGENCY + ")?"
            + "(?:" + DASH + "|(?<colon>:)(?= ))" + MARKS);

    private static final Pattern WITHOUT_PLACE = Pattern.compile(
            "(?:" + AGENCY + "|(?<date>(?i:" + DATE + ")),?(?: ?\\([^()\\n]{1,60}\\))?)" + DASH + MARKS);

    /** Capitalised labels that stand where a dateline may and are none. */
    private static final Set<String> LABELS = Set.of(
            "breaking",
            "breaking news",
            "update",
            "updated",
            "exclusive",
            "watch",
            "video",
            "photo",
            "photos",
            "pictures",
            "opinion",
            "analysis",
            "correction",
            "corrected",
            "report",
            "live",
            "editorial",
            "comment",
            "commentary",
            "factbox",
            "timeline",
            "explainer",
            "interview",
            "feature",
            "note",
            "editor's note",
            "editors' note",
            "graphic",
            "read",
            "read more",
            "see also",
            "related",
            "file",
            "file photo",
            "background",
            "summary",
            "profile",
            "review",
            "poll",
            "alert",
            "warning",
            "news",
            "special report",
            "listen",
            "podcast",
            "question",
            "answer",
            "text",
            "source",
            "sources",
            "contact",
            "date",
            "subject",
            "urgent",
            "developing",
            "just in",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday");

    private DatelineFinder() {}

    /** The dateline with which the line [start, end) of the view opens, null where it has none. */
    static @Nullable Found at(String view, int start, int end) {
        String head = view.substring(start, Math.min(end, start + LONGEST));
        Matcher place = WITH_PLACE.matcher(head);
        if (place.lookingAt() && isDateline(place, head)) {
            boolean loud = place.group("loud") != null;
            int placeStart = loud ? place.start("loud") : place.start("name");
            int placeEnd = loud ? place.end("loud") : place.end("name");
            String agency = place.group("agency") != null ? place.group("agency") : place.group("bare");
            return new Found(start, start + place.end(), start + placeStart, start + placeEnd, agency);
        }
        Matcher bare = WITHOUT_PLACE.matcher(head);
        if (bare.lookingAt() && (bare.group("date") != null || isAgency(bare.group("agency")))) {
            return new Found(start, start + bare.end(), start, start, bare.group("agency"));
        }
        return null;
    }

    private static boolean isDateline(Matcher matcher, String head) {
        boolean loud = matcher.group("loud") != null;
        String name = loud ? matcher.group("loud") : matcher.group("name");
        boolean dated = matcher.group("date") != null;
        boolean agency = matcher.group("agency") != null && isAgency(matcher.group("agency"));
        boolean region = !matcher.group("region").isEmpty();
        if (name == null
                || name.length() < 3
                || LABELS.contains(name.toLowerCase(Locale.ROOT))
                || (matcher.group("agency") != null && !agency)) {
            return false;
        }
        if (matcher.group("colon") != null) {
            return dated || loud && (agency || region || isMixedCase(head, matcher.end()));
        }
        boolean spaced = matcher.end() < head.length() && head.charAt(matcher.end()) == ' ';
        boolean whole = matcher.end() == head.length();
        if (loud && isMixedCase(head, matcher.end())) {
            return dated || agency || spaced || head.startsWith("--", matcher.end() - 2);
        }
        return dated || agency || (region && (whole || (spaced && isMixedCase(head, matcher.end()))));
    }

    /** Whether small letters follow, so that capitals before mean something. */
    private static boolean isMixedCase(String head, int from) {
        return head.substring(from).chars().anyMatch(Character::isLowerCase);
    }

    /** Whether what stands in the brackets looks like an agency's name, not like a remark. */
    private static boolean isAgency(@Nullable String name) {
        return name != null && Character.isUpperCase(name.charAt(0)) && name.split(" ", -1).length <= 6;
    }
}
