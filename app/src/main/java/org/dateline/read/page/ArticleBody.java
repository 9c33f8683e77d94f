package org.dateline.read.page;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of an article, its paragraphs parted by a blank line. */
final class ArticleBody {
    /** Fewer characters, and what was taken for furniture may have been the article. */
    private static final int SUSPICIOUS = 100;

    private ArticleBody() {}

    /** The text of a page's body, which is changed. */
    static String text(Element body, String title) {
        Element titled = BodyFinder.titled(body);
        Furniture.removeMachinery(body);
        Names names = new Names();
        Set<Element> gone = Furniture.in(body, BodyFinder.around(body, titled, names), names);
        gone.addAll(Teasers.in(body, gone));
        String text = text(body, titled, gone, title, names);
        if (text.length() >= SUSPICIOUS) {
            return text;
        }
        String bold = text(body, null, Elements.set(), title, names);
        return bold.length() > 2 * text.length() ? bold : text;
    }

    private static String text(Element body, @Nullable Element titled, Set<Element> gone, String title, Names names) {
        List<Block> blocks = Blocks.of(BodyFinder.find(body, titled, gone, names), gone);
        return String.join(
                "\n\n",
                Leftovers.without(blocks, title).stream().map(Block::text).toList());
    }
}
