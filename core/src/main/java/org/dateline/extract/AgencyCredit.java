package org.dateline.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.knowledge.Source;
import org.dateline.knowledge.Sources;
import org.dateline.model.Article;
import org.dateline.text.Dateline;
import org.dateline.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whose words an article prints, as it says itself: in its dateline, its byline, a line at its head or end, or because its
 * publisher is an agency. The trap: an agency that is quoted or that contributed is not credited with the whole.
 */
final class AgencyCredit {
    /** So many lines at the head and at the end of a text may be a credit. */
    private static final int LINES = 4;

    private static final int LONGEST_LINE = 120;
    private static final int MOST_NAME_WORDS = 4;

    /** What stands between the persons and outlets of a byline. */
    private static final Pattern PARTS = Pattern.compile(
            "[,;:/|()\\[\\]&\u2013\u2014]+|(?<= )-+(?= )|(?i:(?<!\\S)(?:by|from|in|at|for|via|source|agency|credit)(?!\\S))");

    private static final Pattern ROLE = Pattern.compile(
            "(?i)^(?:the\\s+)?(?:staff\\s+)?|[\\s.]*(?:\\s(?:staff|news|newswires?|wires?|service|writers?|correspondents?|reporters?|bureau))*[\\s.]*$");

    private static final Pattern HAS_ROLE =
            Pattern.compile("(?i).*\\s(?:writers?|correspondents?|reporters?|staff)\\.?$");

    private static final Pattern PARTLY =
            Pattern.compile("(?i).*\\b(?:contribut|additional|with inputs?|inputs from|reporting by).*");

    /** "... the road. - Reuters", "... the road. (AFP)", "... the road./Xinhua". */
    private static final Pattern AT_END = Pattern.compile(
            ".*(?:[.!?\"\u201D]\\s*(?:--?|[\u2013\u2014/])\\s*|[.!?\"\u201D]\\s*[(\\[])(?<name>\\p{L}[\\p{L}. '-]{1,40}?)[)\\]]?[.]?\\s*");

    private static final Pattern RIGHTS = Pattern.compile(
            "(?i)(?:\u00A9|\\(c\\)|copyright)\\s*(?:\u00A9|\\(c\\))?\\s*(?:\\d{4}(?:-\\d{4})?\\s*)?(?:by\\s+)?(?:the\\s+)?(?<name>\\p{L}[\\p{L}. '-]*)");

    /** An agency that is not on the list: by its name's form, or by its letters. */
    private static final Pattern LIKELY = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}'-]*\\s)+(?:News|Agency|Press|News Agency|News Service|Wire|Newswire)|\\p{Lu}{2,6}");

    /** Letters in brackets after a place that say where it is. */
    private static final Set<String> PLACES =
            Set.of("US", "USA", "UK", "UN", "EU", "UAE", "DRC", "CAR", "DC", "NY", "NSW", "KSA", "KRG", "IDP");

    private final Sources sources;

    private AgencyCredit(Sources sources) {
        this.sources = sources;
    }

    /** The name of the agency, null where the article credits none. */
    static @Nullable String of(Document document, Sources sources) {
        AgencyCredit credit = new AgencyCredit(sources);
        Article article = document.article();
        return credit.dateline(document.dateline())
                .or(() -> credit.byline(article.byline()))
                .or(() -> credit.lines(document.text()))
                .or(() -> credit.wire(article.publisher()))
                .orElse(null);
    }

    private Optional<String> dateline(@Nullable Dateline dateline) {
        if (dateline == null || dateline.agency() == null) {
            return Optional.empty();
        }
        String written = dateline.agency().strip();
        boolean likely = dateline.placeEnd() > dateline.placeStart()
                && LIKELY.matcher(written).matches()
                && !PLACES.contains(written);
        return Stream.concat(Stream.of(written), PARTS.splitAsStream(written))
                .map(name -> sources.named(withoutRole(name)).map(AgencyCredit::usualName))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> likely ? Optional.of(written) : Optional.empty());
    }

    private Optional<String> byline(@Nullable String byline) {
        if (byline == null || PARTLY.matcher(byline).matches()) {
            return Optional.empty();
        }
        return PARTS.splitAsStream(byline)
                .map(part -> wire(part).or(() -> HAS_ROLE.matcher(part).matches() ? endOf(part) : Optional.empty()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "JANE DOE Associated Press Writer": the agency is the last words of the name. */
    private Optional<String> endOf(String part) {
        List<String> words = List.of(withoutRole(part).split("\\s+", -1));
        for (int from = Math.max(1, words.size() - MOST_NAME_WORDS); from < words.size(); from++) {
            Optional<String> found = wire(String.join(" ", words.subList(from, words.size())));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> lines(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Stream<String> head = lines.stream().limit(LINES).filter(AgencyCredit::isShort);
        List<String> tail = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        return head.map(this::byline)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> tail.stream()
                        .map(this::closing)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_LINE && !line.matches(".*\\p{Ll}{2,}[.!?]");
    }

    private Optional<String> closing(String line) {
        if (PARTLY.matcher(line).matches()) {
            return Optional.empty();
        }
        String end = line.substring(Math.max(0, line.length() - LONGEST_LINE));
        Matcher atEnd = AT_END.matcher(end);
        Matcher rights = RIGHTS.matcher(line);
        Optional<String> whole = isShort(line) ? byline(line) : Optional.empty();
        return whole.or(() -> atEnd.matches() ? wire(atEnd.group("name")) : Optional.empty())
                .or(() -> rights.lookingAt() ? beginning(rights.group("name")) : Optional.empty());
    }

    /** "Associated Press. All rights reserved": the agency is the first words. */
    private Optional<String> beginning(String words) {
        List<String> all = List.of(words.split("[\\s.]+", -1));
        for (int length = Math.min(MOST_NAME_WORDS, all.size()); length > 0; length--) {
            Optional<String> found = wire(String.join(" ", all.subList(0, length)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The agency of just this name, the words for its staff left out. */
    private Optional<String> wire(@Nullable String name) {
        return name == null
                ? Optional.empty()
                : sources.named(name)
                        .or(() -> sources.named(withoutRole(name)))
                        .filter(Source::isWire)
                        .map(AgencyCredit::usualName);
    }

    private static String withoutRole(String name) {
        return ROLE.matcher(name.strip()).replaceAll("").strip();
    }

    private static String usualName(Source source) {
        return source.names().get(0);
    }
}
