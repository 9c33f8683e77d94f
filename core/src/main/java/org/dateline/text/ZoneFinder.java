package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/** Says of each paragraph of a view what part of the article it is. */
final class ZoneFinder {
    /** So many lines from the head a title or byline may stand. */
    private static final int HEAD = 12;

    private static final int LONGEST_HEADLINE = 200;
    private static final int MOST_HEADLINE_WORDS = 25;
    private static final int MOST_HEADLINES = 3;
    private static final int FEWEST_BODY_WORDS = 8;
    private static final int FEWEST_TITLE_WORDS = 4;

    private ZoneFinder() {}

    /** The paragraphs of the view in order, each with its zone; blank ones are left out. */
    static List<Line> zones(String view, Article article) {
        List<Line> lines = lines(view);
        List<Line> zoned = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            zoned.add(lines.get(i).as(plain(view, lines, i, article)));
        }
        headlines(view, zoned);
        links(view, zoned);
        return zoned;
    }

    private static List<Line> lines(String view) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from <= view.length()) {
            int feed = view.indexOf('\n', from);
            int to = feed < 0 ? view.length() : feed;
            int start = from;
            int end = to;
            while (start < end && view.charAt(start) <= ' ') {
                start++;
            }
            while (end > start && view.charAt(end - 1) <= ' ') {
                end--;
            }
            if (end > start) {
                lines.add(new Line(start, end, Zone.BODY));
            }
            from = to + 1;
        }
        return lines;
    }

    /** The zone of a line as far as its own words, its neighbours and what is known of the article tell. */
    private static Zone plain(String view, List<Line> lines, int i, Article article) {
        Line line = lines.get(i);
        String words = view.substring(line.start(), Math.min(line.end(), line.start() + 400));
        if (i < HEAD && line.end() - line.start() <= LONGEST_HEADLINE + HEAD) {
            if (isTitle(words, article.title()) || isRepeated(view, lines, i)) {
                return Zone.TITLE;
            }
        }
        if (Furniture.isCaption(words, line.end() - line.start() > words.length())) {
            return Zone.CAPTION;
        }
        boolean outer = i < HEAD || i >= lines.size() - 4;
        boolean signed = i > 0 || words.regionMatches(true, 0, "by ", 0, 3);
        if (outer && ((signed && Furniture.isByline(words)) || isSame(words, article.byline()))) {
            return Zone.BYLINE;
        }
        return Furniture.isFurniture(words) ? Zone.FURNITURE : Zone.BODY;
    }

    private static boolean isTitle(String words, @Nullable String title) {
        if (title == null || title.isBlank()) {
            return false;
        }
        String line = normal(words);
        String whole = normal(title);
        return line.equals(whole)
                || (line.length() == 2 * whole.length() && line.equals(whole + whole))
                || (whole.length() > 20 && line.startsWith(whole + " |"))
                || (line.length() > 20 && (whole.startsWith(line + " |") || whole.startsWith(line + " -")));
    }

    private static boolean isSame(String words, @Nullable String other) {
        return other != null && !other.isBlank() && normal(words).equals(normal(other));
    }

    private static boolean isRepeated(String view, List<Line> lines, int i) {
        if (i >= HEAD / 3) {
            return false;
        }
        String words = normal(text(view, lines.get(i)));
        return words.length() >= 10
                && ((i > 0 && words.equals(normal(text(view, lines.get(i - 1)))))
                        || (i + 1 < lines.size() && words.equals(normal(text(view, lines.get(i + 1))))));
    }

    /** Lines before the first paragraph of running text that do not end as sentences do are headlines. */
    private static void headlines(String view, List<Line> lines) {
        int body = 0;
        int found = 0;
        while (body < lines.size() && body < HEAD) {
            Line line = lines.get(body);
            if (line.zone() == Zone.BODY && !isHeadline(view, line)) {
                break;
            }
            found += line.zone() == Zone.BODY ? 1 : 0;
            body++;
        }
        if (body >= lines.size() || body >= HEAD || found > MOST_HEADLINES || !isRunningText(view, lines.get(body))) {
            return;
        }
        for (int i = 0; i < body; i++) {
            if (lines.get(i).zone() == Zone.BODY) {
                lines.set(i, lines.get(i).as(Zone.TITLE));
            }
        }
    }

    /** The headlines under "Related stories:" are of other articles, up to the next line of running text. */
    private static void links(String view, List<Line> lines) {
        boolean under = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean label = Furniture.isOverLinks(text(view, line));
            boolean link = under && line.zone() == Zone.BODY && isHeadline(view, line);
            if (label || link) {
                lines.set(i, line.as(Zone.FURNITURE));
            }
            under = label || link || under && line.zone() == Zone.FURNITURE;
        }
    }

    private static boolean isHeadline(String view, Line line) {
        if (line.end() - line.start() > LONGEST_HEADLINE
                || wordCount(view, line) > MOST_HEADLINE_WORDS
                || DatelineFinder.at(view, line.start(), line.end()) != null) {
            return false;
        }
        int last = line.end() - 1;
        while (last > line.start() && "\"')".indexOf(view.charAt(last)) >= 0) {
            last--;
        }
        return ".!:;,-".indexOf(view.charAt(last)) < 0
                || view.startsWith("...", Math.max(0, last - 2))
                || isTitleCase(view.substring(line.start(), line.end()));
    }

    /** Whether nearly every longer word has a capital, as in American headlines, and not all is in capitals. */
    private static boolean isTitleCase(String line) {
        int capitals = 0;
        int longer = 0;
        for (Word word : Word.of(line)) {
            if (word.text().length() > 3) {
                longer++;
                capitals += Character.isUpperCase(word.text().charAt(0)) ? 1 : 0;
            }
        }
        return longer >= FEWEST_TITLE_WORDS
                && capitals >= 0.85 * longer
                && line.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean isRunningText(String view, Line line) {
        return wordCount(view, line) >= FEWEST_BODY_WORDS || DatelineFinder.at(view, line.start(), line.end()) != null;
    }

    private static int wordCount(String view, Line line) {
        int count = 0;
        boolean inside = false;
        for (int i = line.start(); i < line.end() && count <= MOST_HEADLINE_WORDS; i++) {
            boolean blank = view.charAt(i) <= ' ';
            count += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return count;
    }

    private static String text(String view, Line line) {
        return view.substring(line.start(), Math.min(line.end(), line.start() + LONGEST_HEADLINE + 100));
    }

    /** A headline as it is compared: small letters, plain quotes, single blanks, no stop at its end. */
    private static String normal(String text) {
        String plain = RepairedText.of(text, List.of(new EntityRepair(), new CharacterRepair()))
                .view();
        String small = plain.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }
}
