package org.dateline.read.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article: the one the page marks as its body, else one that is named so, else the one that
 * stands around the title, else the smallest that holds nearly all paragraphs.
 */
final class BodyFinder {
    private static final double NEARLY_ALL = 0.75;
    private static final double ALL = 0.97;
    private static final double BESIDE = 0.05;
    private static final int MARKED_LEAST = 140;
    private static final double NAMED_LEAST = 0.25;
    private static final double LOOSELY_NAMED_LEAST = 0.4;

    private final Prose prose;
    private final Element body;

    private BodyFinder(Element body, Set<Element> gone) {
        this.body = body;
        this.prose = new Prose(body, gone);
    }

    static Element find(Element body, @Nullable Element titled, Set<Element> gone, Names names) {
        BodyFinder finder = new BodyFinder(body, gone);
        List<Element> all = body.getAllElements();
        Element marked = finder.largest(all, BodyFinder::isMarked);
        if (marked != null && finder.prose.paragraphs(marked) >= MARKED_LEAST) {
            return marked;
        }
        Element named = finder.largest(all, e -> !e.equals(body) && names.of(e).body());
        if (named != null && finder.holds(named, NAMED_LEAST)) {
            return finder.descend(named, ALL);
        }
        if (titled != null && finder.prose.paragraphs(titled) >= MARKED_LEAST) {
            return finder.descend(titled, NEARLY_ALL);
        }
        Element loosely =
                finder.largest(all, e -> !e.equals(body) && names.of(e).looseBody());
        return loosely != null && finder.holds(loosely, LOOSELY_NAMED_LEAST)
                ? finder.descend(loosely, ALL)
                : finder.descend(body, NEARLY_ALL);
    }

    /** The article element around the page's only headline of the first order, null where there is none. */
    static @Nullable Element titled(Element body) {
        List<Element> headlines = body.select("h1");
        return headlines.size() == 1 ? headlines.get(0).closest("article") : null;
    }

    /** The elements that stand around what the page itself marks or names as its article, and these. */
    static Set<Element> around(Element body, @Nullable Element titled, Names names) {
        Set<Element> around = Elements.set();
        for (Element element : body.getAllElements()) {
            if (isMarked(element)
                    || element.equals(titled)
                    || element.hasClass("twitter-tweet")
                    || names.of(element).body()
                    || names.of(element).looseBody()) {
                for (Element e = element; e != null && around.add(e); ) {
                    e = e.parent();
                }
            }
        }
        return around;
    }

    private static boolean isMarked(Element element) {
        return element.attr("itemprop").contains("articleBody")
                || element.attr("property").contains("articleBody");
    }

    private boolean holds(Element element, double share) {
        return prose.paragraphs(element) >= share * prose.paragraphs(body);
    }

    private Element descend(Element from, double share) {
        Element here = from;
        while (true) {
            Element best = largest(here.children(), e -> true);
            if (best == null
                    || isText(best)
                    || prose.paragraphs(best) < share * prose.paragraphs(here)
                    || standsAmongParagraphs(best, here)) {
                return here;
            }
            here = best;
        }
    }

    /** Whether paragraphs of weight stand beside an element: then it is a part of the article and not the whole. */
    private boolean standsAmongParagraphs(Element element, Element parent) {
        int beside = 0;
        for (Element child : parent.children()) {
            if (!child.equals(element) && child.normalName().equals("p")) {
                beside += prose.paragraphs(child);
            }
        }
        return beside > BESIDE * prose.paragraphs(parent);
    }

    private @Nullable Element largest(List<Element> elements, Predicate<Element> wanted) {
        Element largest = null;
        int most = 0;
        for (Element element : elements) {
            int paragraphs = prose.paragraphs(element);
            if (paragraphs > most && wanted.test(element)) {
                most = paragraphs;
                largest = element;
            }
        }
        return largest;
    }

    private static boolean isText(Element element) {
        return switch (element.normalName()) {
            case "p", "pre", "blockquote", "ul", "ol", "table", "td" -> true;
            default -> false;
        };
    }
}
