package org.dateline.read.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article beside the text. Of several places that say it the one comes first that was written for
 * machines and for this article: JSON-LD, then meta tags, then marks in the text, then what a reader sees, then the address.
 */
final class PageFacts {
    private static final List<String> TITLES =
            List.of("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", "headline");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "og:article:published_time",
            "datepublished",
            "date_published",
            "publish-date",
            "publish_date",
            "published_date",
            "publishdate",
            "pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "dc.date.created",
            "published_at",
            "originalpublicationdate",
            "article.published",
            "article_date_original",
            "ptime",
            "pub_date",
            "date",
            "rnews:datepublished");
    private static final List<String> AUTHORS = List.of(
            "author",
            "byl",
            "article:author",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "article:author_name",
            "twitter:creator_name");
    private static final List<String> PUBLISHERS = List.of(
            "og:site_name", "application-name", "dc.publisher", "article:publisher_name", "apple-mobile-web-app-title");
    private static final Pattern ADDRESS_DAY =
            Pattern.compile("[/_-]((?:19|20)\\d\\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\\d|3[01])(?=[/_.?#-]|$)");
    private static final Pattern ADDRESS_RUN =
            Pattern.compile("[/_-]((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_.?#-]|$)");
    private static final Pattern BY = Pattern.compile("(?i)^(?:by|von|par|por|de)\\b[:\\s]+");
    private static final Pattern BYLINE = Pattern.compile("(?i)\\b(?:byline|(?:author|writer)(?:-?name)?)\\b");
    private static final int LONGEST_NAME = 120;

    private final Document page;
    private final Map<String, String> metas = new LinkedHashMap<>();
    private final Optional<LinkedArticle> linked;
    private final String address;

    PageFacts(Document page, String address) {
        this.page = page;
        this.address = address;
        for (Element meta : page.select("meta[content]")) {
            for (String key :
                    List.of(meta.attr("property"), meta.attr("name"), meta.attr("itemprop"), meta.attr("http-equiv"))) {
                if (!key.isBlank() && !meta.attr("content").isBlank()) {
                    metas.putIfAbsent(
                            key.strip().toLowerCase(java.util.Locale.ROOT),
                            meta.attr("content").strip());
                }
            }
        }
        this.linked = LinkedArticle.of(page);
    }

    private Optional<Finding> visibleByline() {
        return page.select("[class*=byline], [class*=Byline], [class*=author], [class*=writer]").stream()
                .filter(element -> BYLINE.matcher(element.className()).find())
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty() && text.length() <= 3 * LONGEST_NAME)
                .findFirst()
                .map(text -> new Finding(text, "visible byline"));
    }

    /** The title on which most places agree, of several such the first. */
    Optional<Finding> title() {
        String site = site();
        List<Finding> said = Stream.of(
                        linked.flatMap(article -> article.text("headline"))
                                .map(title -> new Finding(title, "json-ld headline")),
                        meta(TITLES)
                                .map(found ->
                                        new Finding(PageTitle.withoutSite(found.value(), page, site), found.where())),
                        first("[itemprop=headline]", "mark headline"),
                        PageTitle.of(page, site),
                        headline())
                .flatMap(Optional::stream)
                .toList();
        Finding best = null;
        long most = -1;
        for (Finding finding : said) {
            long agree = said.stream()
                    .filter(other -> PageTitle.same(other.value()).equals(PageTitle.same(finding.value())))
                    .count();
            if (agree > most) {
                most = agree;
                best = finding;
            }
        }
        Optional<Finding> title = Optional.ofNullable(best);
        boolean alone =
                most == 1 && title.stream().anyMatch(found -> found.where().equals("title"));
        return alone ? PageTitle.reworded(page, page.title()).or(() -> title) : title;
    }

    Optional<Finding> published() {
        return linked.flatMap(article -> article.text("datePublished"))
                .flatMap(LooseDate::parse)
                .map(date -> new Finding(date, "json-ld datePublished"))
                .or(() -> DATES.stream()
                        .flatMap(key -> Optional.ofNullable(metas.get(key))
                                .flatMap(LooseDate::parse)
                                .map(date -> new Finding(date, "meta " + key))
                                .stream())
                        .findFirst())
                .or(() -> marked("[itemprop=datePublished], [property=datePublished]", "mark datePublished"))
                .or(() -> linked.flatMap(article -> article.text("dateCreated"))
                        .flatMap(LooseDate::parse)
                        .map(date -> new Finding(date, "json-ld dateCreated")))
                .or(() -> VisibleDate.time(page))
                .or(this::addressDay)
                .or(() -> VisibleDate.line(page));
    }

    Optional<Finding> byline() {
        return linked.flatMap(LinkedArticle::author)
                .map(author -> new Finding(author, "json-ld author"))
                .or(() -> meta(AUTHORS).filter(found -> isName(found.value())))
                .or(() -> first("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]", "mark author"))
                .or(this::visibleByline)
                .map(found ->
                        new Finding(BY.matcher(found.value()).replaceFirst("").strip(), found.where()))
                .filter(found -> isName(found.value()));
    }

    Optional<Finding> publisher() {
        return linked.flatMap(LinkedArticle::publisher)
                .map(name -> new Finding(name, "json-ld publisher"))
                .or(() -> meta(PUBLISHERS));
    }

    Optional<Finding> language() {
        Element html = page.selectFirst("html");
        return Optional.ofNullable(html)
                .map(e -> e.hasAttr("lang") ? e.attr("lang") : e.attr("xml:lang"))
                .map(language -> new Finding(language, "html lang"))
                .filter(found -> !found.value().isBlank())
                .or(() -> linked.flatMap(article -> article.text("inLanguage"))
                        .map(language -> new Finding(language, "json-ld inLanguage")))
                .or(() -> meta(List.of("og:locale", "content-language", "language", "dc.language")))
                .map(found ->
                        new Finding(found.value().split("[,;]", 2)[0].strip().replace('_', '-'), found.where()))
                .filter(found -> found.value().matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"));
    }

    /** The address that the page gives as its own. */
    Optional<Finding> address() {
        return Optional.ofNullable(page.selectFirst("link[rel=canonical][href]"))
                .map(link -> new Finding(link.attr("href").strip(), "link canonical"))
                .or(() -> meta(List.of("og:url")))
                .filter(found -> found.value().matches("(?i)https?://[^\\s]{4,2000}"));
    }

    private Optional<Finding> headline() {
        List<String> headlines = page.select("h1").eachText();
        return headlines.size() == 1 && !headlines.get(0).isBlank()
                ? Optional.of(new Finding(headlines.get(0), "h1"))
                : Optional.empty();
    }

    private String site() {
        return publisher().map(Finding::value).orElse("");
    }

    private Optional<Finding> addressDay() {
        String where = address.isEmpty() ? address().map(Finding::value).orElse("") : address;
        for (Pattern pattern : List.of(ADDRESS_DAY, ADDRESS_RUN)) {
            Matcher found = pattern.matcher(where);
            if (found.find()) {
                return LooseDate.parse(found.group(1) + "-" + found.group(2) + "-" + found.group(3))
                        .map(date -> new Finding(date, "address"));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> marked(String selector, String where) {
        for (Element element : page.select(selector)) {
            for (Function<Element, String> read : List.<Function<Element, String>>of(
                    e -> e.attr("datetime"), e -> e.attr("content"), Element::text)) {
                Optional<String> date = LooseDate.parse(read.apply(element));
                if (date.isPresent()) {
                    return date.map(day -> new Finding(day, where));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> meta(List<String> keys) {
        return keys.stream()
                .filter(metas::containsKey)
                .findFirst()
                .map(key -> new Finding(metas.getOrDefault(key, ""), "meta " + key));
    }

    private Optional<Finding> first(String selector, String where) {
        return page.select(selector).stream()
                .map(element -> element.hasAttr("content") ? element.attr("content") : element.text())
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= 3 * LONGEST_NAME)
                .findFirst()
                .map(text -> new Finding(text, where));
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME && !text.contains("://") && !text.startsWith("@");
    }
}
