package org.dateline.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds lists of other stories: three or more elements of one make, each a linked headline with at most a few sentences. */
final class Teasers {
    private static final int FEW = 3;
    private static final int LONGEST = 600;
    private static final int HEADLINE = 12;
    /** A card is made of few elements: and what is deep need not be searched again at each of its levels. */
    private static final int ELEMENTS = 100;

    private Teasers() {}

    /** The elements of a body that are such, those that are gone already not looked at. */
    static List<Element> in(Element body, Set<Element> gone) {
        List<Element> teasers = new ArrayList<>();
        collect(body, new Prose(body, gone), gone, teasers);
        return teasers;
    }

    private static void collect(Element element, Prose prose, Set<Element> gone, List<Element> teasers) {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        for (Element child : element.children()) {
            if (!gone.contains(child) && isTeaser(child, prose)) {
                groups.computeIfAbsent(child.normalName() + "." + firstName(child), k -> new ArrayList<>())
                        .add(child);
            }
        }
        List<Element> listed = new ArrayList<>();
        groups.values().stream().filter(group -> group.size() >= FEW).forEach(listed::addAll);
        teasers.addAll(listed);
        for (Element child : element.children()) {
            if (!listed.contains(child) && !gone.contains(child)) {
                collect(child, prose, gone, teasers);
            }
        }
    }

    private static String firstName(Element element) {
        String names = element.className().strip();
        int space = names.indexOf(' ');
        return space < 0 ? names : names.substring(0, space);
    }

    /** Whether a link that is a headline, and little else, is in an element. */
    private static boolean isTeaser(Element element, Prose prose) {
        switch (element.normalName()) {
            case "p", "blockquote", "table", "tbody", "tr", "td", "br", "a", "h1", "h2", "h3" -> {
                return false;
            }
            default -> {}
        }
        if (prose.characters(element) > LONGEST || prose.elements(element) > ELEMENTS) {
            return false;
        }
        Element link = element.selectFirst(
                "h1 a, h2 a, h3 a, h4 a, h5 a, a h1, a h2, a h3, a h4, a h5, a[class*=title], a[class*=headline]");
        return link != null && link.text().length() >= HEADLINE;
    }
}
