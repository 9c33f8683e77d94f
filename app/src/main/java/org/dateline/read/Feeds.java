package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The door for those who watch: what a feed, a sitemap or a list of them holds, without reading the articles. */
public final class Feeds {
    private static final int LONGEST_NAME = 120;

    private Feeds() {}

    /** The entries of what was fetched: RSS, Atom, JSON Feed, or a sitemap of pages.
     *
     * @throws RefusedException where it is none of these
     */
    public static Feed of(Fetched fetched, Limits limits) throws RefusedException {
        try (Input input = Input.fetched(fetched, 0, limits)) {
            byte[] bytes = fetched.bytes();
            if (new AddressListReader().reads(input)) {
                return new Feed(
                        null,
                        AddressListReader.listed(bytes).stream()
                                .map(AddressListReader.Listed::item)
                                .filter(Objects::nonNull)
                                .toList());
            }
            if (new FeedReader().reads(input)) {
                return FeedReader.feed(bytes);
            }
            if (new JsonFeedReader().reads(input)) {
                return JsonFeedReader.feed(bytes);
            }
            throw new RefusedException(Codes.NO_FEED, "there is no feed or sitemap at this address");
        } catch (JsonProcessingException e) {
            throw new RefusedException(Codes.BAD_JSON, JsonArticle.fault(e));
        } catch (RefusedException e) {
            throw e;
        } catch (IOException e) {
            throw new RefusedException(Codes.UNREADABLE, "it cannot be read: " + e.getMessage());
        }
    }

    /** The address of the first feed that a page names as its own; nothing where it is no page, or names none. */
    public static Optional<String> namedBy(Fetched page, Limits limits) throws RefusedException {
        try (Input input = Input.fetched(page, 0, limits)) {
            if (!new HtmlReader().reads(input)) {
                return Optional.empty();
            }
            org.jsoup.nodes.Document document =
                    HtmlReader.document(page.bytes(), page.how().charset());
            document.setBaseUri(page.how().finalUri());
            for (Element link : document.select("link[rel~=(?i)alternate][href]")) {
                String type = link.attr("type").toLowerCase(Locale.ROOT);
                if (type.contains("rss") || type.contains("atom") || type.contains("feed+json")) {
                    return Optional.of(link.absUrl("href")).filter(address -> !address.isEmpty());
                }
            }
            return Optional.empty();
        } catch (RefusedException e) {
            throw e;
        } catch (IOException e) {
            throw new RefusedException(Codes.UNREADABLE, "it cannot be read: " + e.getMessage());
        }
    }

    /** The addresses of a list of sources: OPML, or one address a line, where what follows a # is passed over.
     *
     * @throws RefusedException where there is none in it
     */
    public static List<String> sources(byte[] bytes) throws RefusedException {
        String text =
                Charsets.decode(bytes).orElseThrow(() -> new RefusedException(Codes.NOT_TEXT, "its bytes are no text"));
        List<String> addresses;
        try {
            addresses = text.stripLeading().startsWith("<")
                    ? AddressListReader.listed(bytes).stream()
                            .map(AddressListReader.Listed::address)
                            .toList()
                    : lines(text).toList();
        } catch (IOException e) {
            throw new RefusedException(Codes.UNREADABLE, "it cannot be read: " + e.getMessage());
        }
        if (addresses.isEmpty()) {
            throw new RefusedException(Codes.NO_FEED, "there is no address in this list");
        }
        for (String address : addresses) {
            if (!Addresses.isAddress(address)) {
                String shown = address.length() > LONGEST_NAME ? address.substring(0, LONGEST_NAME) + "..." : address;
                throw new RefusedException(Codes.NO_FEED, "\"" + shown + "\" is no address");
            }
        }
        return addresses;
    }

    private static Stream<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("(?:^|\\s)#.*$", "").strip())
                .filter(line -> !line.isEmpty());
    }
}
