package org.dateline.read.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names of elements, their class and id, say of them. Within a page the same names come again and again: each is read once. */
final class Names {
    /** What a name tells: furniture, the body of an article, or what may be one. */
    record Meaning(boolean furniture, boolean body, boolean looseBody) {}

    private static final Meaning NOTHING = new Meaning(false, false, false);

    /** Names of furniture wherever they stand. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:^|[ _-])(?:comments?|commentlist|respond|disqus|livefyre|share|sharing|sharedaddy|addthis|social|socials|"
                    + "related|recommend(?:ed|ations?)?|recirc(?:ulation)?|promo(?:s|tion|box)?|newsletters?|subscribe|subscription|signup|"
                    + "sidebar|cookies?|consent|gdpr|advert(?:s|isement|ising)?|ads?|adsense|sponsor(?:s|ed)?|breadcrumbs?|pagination|pager|paging|"
                    + "byline|bylines|author|authors|bio|caption|captions|credits?|copyright|tags?|taglist|keywords|popular|trending|outbrain|taboola|zergnet|"
                    + "footer|masthead|menu|navbar|navigation|widgets?|toolbar|tools|print|popup|modal|overlay|teasers?|"
                    + "gallery|slideshow|carousel|player|jp-relatedposts|readmore|morelink|skip|timestamp|dateline|"
                    + "pubdate|postmeta|entry-meta|post-meta|article-meta|rating|ratings|poll|quiz|login|register|search|hidden|sr-only|"
                    + "screen-reader-text|visually-hidden|visuallyhidden|disclaimer|disclosure|callout|infobox|toc|noprint|navbox|references|reflist|"
                    + "headline|kicker|subscribers?|trinity|most-read|mostread|nextprev|prevnext|follow|feedback|topics|keypoints|key-points|rollover|tooltip|popover)(?:[ _-]|$)");

    private static final Pattern BODY =
            Pattern.compile("(?:^|[ _-])(?:article|story|post|entry|news)-?(?:body|content|text|copy)(?:[ _-]|$)");
    private static final Pattern LOOSE_BODY = Pattern.compile(
            "(?:^|[ _-])(?:(?:body|page|main|content)-?(?:copy|content|body|text)|rich-?text)(?:[ _-]|$)");

    private final Map<String, Meaning> read = new HashMap<>();

    Meaning of(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("role") + " "
                + element.attr("data-component");
        return names.isBlank() ? NOTHING : read.computeIfAbsent(names, Names::meaning);
    }

    private static Meaning meaning(String names) {
        String words = names.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return new Meaning(
                FURNITURE.matcher(words).find(),
                BODY.matcher(words).find(),
                LOOSE_BODY.matcher(words).find());
    }
}
