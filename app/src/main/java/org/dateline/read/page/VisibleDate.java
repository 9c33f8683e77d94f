package org.dateline.read.page;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The day of publication as a reader sees it: beside the headline, in a time element or a short line of its own. */
final class VisibleDate {
    private static final int LINE = 120;
    private static final String LINES =
            "[class~=(?i)(?:date|time|publish|posted|byline|meta|info)], [id~=(?i)(?:date|publish|posted|byline)]";

    private VisibleDate() {}

    /** The first time element that holds a day: one for the publication where the page says which. */
    static Optional<Finding> time(Document page) {
        for (String selector :
                new String[] {"time[pubdate], time[class~=(?i)publi|entry-date|post]", "article time", "time"}) {
            for (Element time : page.select(selector)) {
                Optional<String> date = LooseDate.parse(time.attr("datetime")).or(() -> LooseDate.parse(time.text()));
                if (date.isPresent() && !time.className().contains("updated") && !isLink(time)) {
                    return date.map(day -> new Finding(day, "time element"));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Finding> line(Document page) {
        for (Element element : page.body().select(LINES)) {
            String text = element.text();
            if (!text.isEmpty() && text.length() <= LINE && !isLink(element)) {
                Optional<String> date = LooseDate.parse(text);
                if (date.isPresent()) {
                    return date.map(day -> new Finding(day, "visible line"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLink(Element element) {
        return element.closest("aside, nav, footer, li") != null;
    }
}
