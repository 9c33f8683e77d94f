package org.dateline.link;

import org.dateline.model.Article;

/** Whose an article is. Articles of one outlet are one source, however many they are. */
public final class Outlet {
    private Outlet() {}

    /** The publisher's name folded; else the host of the address; else the article stands for itself. */
    public static String of(Article article) {
        String publisher = Names.fold(article.publisher());
        if (!publisher.isEmpty()) {
            return "outlet " + publisher;
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
