package org.dateline.read.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The title of a page without the name of its site. */
final class PageTitle {
    private static final Pattern PARTED =
            Pattern.compile("\\s+[|\\u2013\\u2014\\u00bb\\u00ab\\u00b7/>-]\\s+|\\s+::\\s+|\\s*\\|\\s*");
    private static final Pattern HOST = Pattern.compile("https?://([^/\\s]+)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WORDS = 3;
    private static final double NEARLY_ALL = 0.75;

    private PageTitle() {}

    /** The title as a reader sees it: the only headline where the page's head agrees or is silent, else the head's. */
    static Optional<Finding> of(Document page, String site) {
        String head = page.title().strip();
        List<String> headlines = page.select("h1").eachText().stream()
                .filter(text -> !text.isBlank())
                .toList();
        for (String headline : headlines) {
            if (head.isEmpty()
                    || same(head).contains(same(headline)) && (words(headline) >= WORDS || partsFrom(head, headline))) {
                return Optional.of(new Finding(headline, "h1"));
            }
        }
        if (head.isEmpty()) {
            return Optional.ofNullable(page.selectFirst("h2"))
                    .map(Element::text)
                    .filter(t -> !t.isBlank())
                    .map(t -> new Finding(t, "h2"));
        }
        return Optional.of(new Finding(withoutSite(head, page, site), "title"));
    }

    /** The first headline, where it says in other words what a title says that no other place of the page gives. */
    static Optional<Finding> reworded(Document page, String title) {
        return page.select("h1").eachText().stream()
                .filter(text -> !text.isBlank())
                .limit(1)
                .filter(headline -> isReworded(headline, title))
                .map(headline -> new Finding(headline, "h1"))
                .findFirst();
    }

    /** Whether nearly all words of a headline are in the head's title, which shortens some and adds others to be found by. */
    private static boolean isReworded(String headline, String head) {
        Set<String> known = NO_WORD.splitAsStream(head.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<String> own = NO_WORD.splitAsStream(headline.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        long shared = own.stream().filter(known::contains).count();
        return own.size() > WORDS && shared >= NEARLY_ALL * own.size();
    }

    /** Whether a head's title is a headline, a mark, and something more. */
    private static boolean partsFrom(String head, String headline) {
        Matcher parts = PARTED.matcher(head);
        return head.startsWith(headline) && parts.find() && parts.start() == headline.length();
    }

    /** A title without what stands before or after it for the site: where a headline shows where it ends, or the site's name. */
    static String withoutSite(String title, Document page, String site) {
        String whole = title.strip().replaceAll("\\s+", " ");
        Matcher parts = PARTED.matcher(whole);
        int first = -1;
        int last = -1;
        int lastEnd = -1;
        int firstEnd = -1;
        boolean dash = false;
        while (parts.find()) {
            if (first < 0) {
                first = parts.start();
                firstEnd = parts.end();
            }
            last = parts.start();
            lastEnd = parts.end();
            dash = parts.group().strip().equals("-");
        }
        if (last < 0) {
            return whole;
        }
        for (String headline : page.select("h1").eachText()) {
            if (partsFrom(whole, headline)) {
                return headline;
            }
        }
        String front = whole.substring(0, last);
        String back = whole.substring(lastEnd);
        if (isSite(back, site, page)) {
            return front.strip();
        }
        if (isSite(whole.substring(0, first), site, page)) {
            return whole.substring(firstEnd).strip();
        }
        return !dash && words(back) <= WORDS && words(front) > WORDS ? front.strip() : whole;
    }

    private static boolean isSite(String part, String site, Document page) {
        String name = same(part);
        if (name.isEmpty()) {
            return true;
        }
        String host = same(HOST.matcher(page.select("meta[property=og:url]").attr("content") + " "
                        + page.select("link[rel=canonical]").attr("href"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(" ")));
        return !site.isBlank()
                        && (same(site).contains(name)
                                || name.contains(same(site))
                                        && name.length() <= 2 * same(site).length())
                || host.contains(name.replaceAll("com$", "")) && name.length() > 3;
    }

    static String same(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
