package org.dateline.link;

import java.util.List;
import org.dateline.model.Article;

/**
 * Whose words an article prints. Articles of one outlet are one source, however many they are; so are those of many outlets that
 * credit one agency, though each has cut and headed them in its own way.
 */
public final class Outlet {
    private Outlet() {}

    /** The name of the agency that it credits, folded; else the publisher's; else the host of the address; else the article stands for itself. */
    public static String of(Article article) {
        for (String name : List.of(Names.fold(article.agency()), Names.fold(article.publisher()))) {
            if (!name.isEmpty()) {
                return "outlet " + name;
            }
        }
        String uri = article.uri() == null ? "" : article.uri();
        int host = uri.indexOf("://");
        if (host > 0) {
            String rest = uri.substring(host + 3);
            String name = rest.split("[/?#:]", 2)[0];
            if (!name.isEmpty() && uri.startsWith("http")) {
                return "host " + (name.startsWith("www.") ? name.substring(4) : name);
            }
        }
        return "article " + article.id();
    }
}
