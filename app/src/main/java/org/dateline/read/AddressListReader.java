package org.dateline.read;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A list of where articles or feeds are: OPML, a sitemap. It holds no text: each address becomes a problem that says so. */
final class AddressListReader implements Reader {
    @Override
    public boolean reads(Input input) {
        String opening = input.lowerOpening();
        return opening.startsWith("<")
                && (opening.contains("<opml") || opening.contains("<urlset") || opening.contains("<sitemapindex"));
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        Document list = FeedReader.parse(input.bytes(shelf.limits(), Limit.DOCUMENT));
        int number = 0;
        for (Element entry : list.select("outline[xmlUrl], outline[xmlurl], url, sitemap")) {
            number++;
            boolean feed = entry.normalName().equals("outline");
            Element place = entry.selectFirst("loc");
            String address = feed
                    ? entry.hasAttr("xmlUrl") ? entry.attr("xmlUrl") : entry.attr("xmlurl")
                    : place == null ? "" : place.text();
            if (!address.isBlank()) {
                shelf.problem(
                        Codes.NEEDS_FETCHING,
                        input.name() + " entry " + number,
                        (feed ? "a feed" : entry.normalName().equals("url") ? "a page" : "a sitemap")
                                + " to be fetched from " + address.strip());
            }
        }
        if (number == 0) {
            shelf.problem(Codes.EMPTY_INPUT, input.name(), "there is no address in this list");
        }
    }
}
