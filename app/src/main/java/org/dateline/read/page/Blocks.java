package org.dateline.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The blocks of text in an element, in order: paragraphs, headings, items, lines parted by two breaks. */
final class Blocks {
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "mark",
            "nobr",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "data",
            "del",
            "center-inline");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int linked;
    private int breaks;
    private Element holder;
    private final Set<Element> gone;

    private Blocks(Element root, Set<Element> gone) {
        this.holder = root;
        this.gone = gone;
    }

    static List<Block> of(Element root, Set<Element> gone) {
        Blocks blocks = new Blocks(root, gone);
        blocks.walk(root, false);
        blocks.end();
        return blocks.blocks;
    }

    private void walk(Element element, boolean inLink) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                append(text.getWholeText(), inLink, element);
            } else if (child instanceof Element inner && !gone.contains(inner)) {
                String name = inner.normalName();
                if (name.equals("br")) {
                    lineBreak();
                } else if (INLINE.contains(name)) {
                    walk(inner, inLink || name.equals("a"));
                } else if (name.equals("tr") && Prose.isTableOfRows(table(inner))) {
                    end();
                    append(String.join(" | ", inner.children().eachText()), false, inner);
                    end();
                } else {
                    end();
                    walk(inner, inLink);
                    end();
                }
            }
        }
    }

    private static Element table(Element row) {
        Element table = row.closest("table");
        return table == null ? row : table;
    }

    private void append(String text, boolean inLink, Element element) {
        int before = line.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b') {
                if (line.length() > 0
                        && line.charAt(line.length() - 1) != ' '
                        && line.charAt(line.length() - 1) != '\n') {
                    line.append(' ');
                }
            } else {
                line.append(c);
                breaks = 0;
            }
        }
        if (inLink) {
            linked += line.length() - before;
        }
        holder = element;
    }

    private void lineBreak() {
        breaks++;
        if (breaks > 1) {
            end();
        } else if (line.length() > 0) {
            line.append('\n');
        }
    }

    private void end() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            blocks.add(new Block(text, holder, linked));
        }
        line.setLength(0);
        linked = 0;
        breaks = 0;
    }
}
