package org.dateline.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Finds what no reader would call the article: scripts, menus, comments, lists of other stories, cookie walls, captions.
 * A name that tells of furniture is not believed where it stands on the element that holds most of the page's prose.
 */
final class Furniture {
    private static final Set<String> MACHINERY = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "canvas",
            "button",
            "select",
            "input",
            "textarea",
            "label",
            "nav",
            "dialog",
            "map",
            "audio",
            "video",
            "picture",
            "figure",
            "figcaption",
            "footer",
            "aside",
            "annotation");
    /** An element with this share of a page's prose is its article, whatever its name says. */
    private static final double MOST = 0.4;

    private static final Pattern HIDDEN =
            Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

    private Furniture() {}

    /** Takes what is never text out of a page's body, which is changed. */
    static void removeMachinery(Element body) {
        List<Element> machinery = new ArrayList<>();
        body.traverse((node, depth) -> {
            if (node instanceof Element element && MACHINERY.contains(element.normalName())) {
                machinery.add(element);
            }
        });
        machinery.forEach(Node::remove);
    }

    /** The elements of a body that are furniture; {@code spared} ones are not. */
    static Set<Element> in(Element body, Set<Element> spared, Names names) {
        Set<Element> furniture = Elements.set();
        Prose prose = new Prose(body, furniture);
        collect(body, prose, prose.characters(body), spared, names, furniture);
        return furniture;
    }

    private static void collect(
            Element element, Prose prose, int whole, Set<Element> spared, Names names, Set<Element> furniture) {
        for (Element child : element.children()) {
            if (isHidden(child)
                    || prose.characters(child) < MOST * whole
                            && !spared.contains(child)
                            && names.of(child).furniture()) {
                furniture.add(child);
            } else {
                collect(child, prose, whole, spared, names, furniture);
            }
        }
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN.matcher(element.attr("style")).find();
    }
}
