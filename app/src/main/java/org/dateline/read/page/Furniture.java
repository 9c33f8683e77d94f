package org.dateline.read.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds what no reader would call the article: scripts, menus, comments, lists of other stories, cookie walls, captions.
 * A name that tells of furniture is not believed where it stands on the element that holds most of the page's prose.
 */
final class Furniture {
    private static final String MACHINERY =
            "script, style, noscript, template, svg, iframe, object, embed, canvas, button, select, input, textarea, label,"
                    + " nav, dialog, map, audio, video, picture, figure, figcaption, footer, aside, math annotation";
    /** An element with this share of a page's prose is its article, whatever its name says. */
    private static final double MOST = 0.4;

    private static final Pattern HIDDEN =
            Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

    /** Names of furniture wherever they stand. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:^|[ _-])(?:comments?|commentlist|respond|disqus|livefyre|share|sharing|sharedaddy|addthis|social|socials|"
                    + "related|recommend(?:ed|ations?)?|recirc(?:ulation)?|promo(?:s|tion|box)?|newsletters?|subscribe|subscription|signup|"
                    + "sidebar|cookies?|consent|gdpr|advert(?:s|isement|ising)?|ads?|adsense|sponsor(?:s|ed)?|breadcrumbs?|pagination|pager|paging|"
                    + "byline|bylines|author|authors|bio|caption|captions|credits?|copyright|tags?|taglist|keywords|popular|trending|outbrain|taboola|zergnet|"
                    + "footer|masthead|menu|navbar|navigation|widgets?|toolbar|tools|print|popup|modal|overlay|teasers?|"
                    + "gallery|slideshow|carousel|player|jp-relatedposts|readmore|morelink|skip|timestamp|dateline|"
                    + "pubdate|postmeta|entry-meta|post-meta|article-meta|rating|ratings|poll|quiz|login|register|search|hidden|sr-only|"
                    + "screen-reader-text|visually-hidden|visuallyhidden|disclaimer|disclosure|callout|infobox|toc|noprint|navbox|references|reflist|"
                    + "headline|kicker|subscribers?|trinity|most-read|mostread|nextprev|prevnext|follow|feedback|topics|keypoints|key-points|rollover|tooltip|popover)(?:[ _-]|$)");

    private Furniture() {}

    /** Takes what is never text out of a page's body, which is changed. */
    static void removeMachinery(Element body) {
        body.select(MACHINERY).remove();
    }

    /** The elements of a body that are furniture; {@code spared} ones are not. */
    static Set<Element> in(Element body, Set<Element> spared) {
        Set<Element> furniture = Elements.set();
        Prose prose = new Prose(body, furniture);
        collect(body, prose, prose.characters(body), spared, furniture);
        return furniture;
    }

    private static void collect(Element element, Prose prose, int whole, Set<Element> spared, Set<Element> furniture) {
        for (Element child : element.children()) {
            if (isHidden(child)
                    || prose.characters(child) < MOST * whole && !spared.contains(child) && isNamed(child)) {
                furniture.add(child);
            } else {
                collect(child, prose, whole, spared, furniture);
            }
        }
    }

    private static boolean isNamed(Element element) {
        return NAMES.matcher(names(element)).find();
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    /** The class and id of an element, in lower case, camel case taken apart. */
    static String names(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("role") + " "
                + element.attr("data-component");
        if (names.isBlank()) {
            return "";
        }
        return names.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
