package org.dateline.read.page;

import org.jsoup.nodes.Element;

/** A block of text, the element that holds it, and how many of its characters are links. */
record Block(String text, Element holder, int linked) {
    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    /** The name of the nearest element that is no mere style. */
    String kind() {
        for (Element e = holder; e != null; e = e.parent()) {
            switch (e.normalName()) {
                case "p",
                        "li",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "blockquote",
                        "pre",
                        "td",
                        "th",
                        "dd",
                        "dt",
                        "div",
                        "section",
                        "article",
                        "body" -> {
                    return e.normalName();
                }
                default -> {}
            }
        }
        return "body";
    }
}
