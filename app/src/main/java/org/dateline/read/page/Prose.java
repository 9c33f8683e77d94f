package org.dateline.read.page;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How much running text each element of a tree holds, counted once: the tree must not change while this is used. */
final class Prose {
    private static final int SENTENCE = 60;
    private static final int ROWS = 3;

    /** Characters outside of links, how many of them stand in paragraphs that could be sentences, and how many elements hold them. */
    private record Count(int characters, int paragraphs, int elements) {}

    private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();

    private final Set<Element> gone;

    /** Counts a tree without the elements that are gone from it. */
    Prose(Element root, Set<Element> gone) {
        this.gone = gone;
        count(root);
    }

    /** Characters outside of links. */
    int characters(Element element) {
        return of(element).characters();
    }

    /** Characters in paragraphs long enough to be sentences, and in tables of rows. */
    int paragraphs(Element element) {
        return of(element).paragraphs();
    }

    /** Elements in an element, and itself. */
    int elements(Element element) {
        return of(element).elements();
    }

    private Count of(Element element) {
        return counts.getOrDefault(element, new Count(0, 0, 0));
    }

    private Count count(Element element) {
        int own = 0;
        int characters = 0;
        int paragraphs = 0;
        int elements = 1;
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                own += visible(text);
            } else if (child instanceof Element inner && !gone.contains(inner)) {
                Count count = count(inner);
                elements += count.elements();
                if (!inner.normalName().equals("a")) {
                    characters += count.characters();
                    paragraphs += count.paragraphs();
                }
            }
        }
        characters += own;
        if (element.normalName().equals("p") || own >= SENTENCE || isTableOfRows(element)) {
            paragraphs = characters >= SENTENCE ? characters : 0;
        }
        Count count = new Count(characters, paragraphs, elements);
        counts.put(element, count);
        return count;
    }

    static boolean isTableOfRows(Element element) {
        return element.normalName().equals("table")
                && element.selectFirst("td p, td div, td table, td li") == null
                && element.select("tr").size() > ROWS;
    }

    private static int visible(TextNode text) {
        String whole = text.getWholeText();
        int length = 0;
        boolean space = true;
        for (int i = 0; i < whole.length(); i++) {
            boolean white = Character.isWhitespace(whole.charAt(i));
            if (!white || !space) {
                length++;
            }
            space = white;
        }
        return space && length > 0 ? length - 1 : length;
    }
}
