package org.dateline.read.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article that a page describes as linked data (JSON-LD, schema.org). */
final class LinkedArticle {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final int LONGEST = 1 << 20;
    /** What older pages put around a script, and no JSON. */
    private static final Pattern WRAPPING =
            Pattern.compile("^\\s*(?:<!--|(?://\\s*)?<!\\[CDATA\\[)|(?:-->|(?://\\s*)?]]>)\\s*;?\\s*$");

    private final JsonNode node;

    private LinkedArticle(JsonNode node) {
        this.node = node;
    }

    static Optional<LinkedArticle> of(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            if (script.data().length() <= LONGEST) {
                tree(script.data()).ifPresent(tree -> collect(tree, 0, articles));
            }
        }
        return articles.stream()
                .filter(article -> article.hasNonNull("headline") || article.hasNonNull("datePublished"))
                .findFirst()
                .map(LinkedArticle::new);
    }

    /** The tree, nothing where a page's data is broken: then the page's other marks count. */
    private static Optional<JsonNode> tree(String data) {
        try {
            return Optional.of(JSON.readTree(WRAPPING.matcher(data).replaceAll("")));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void collect(JsonNode node, int depth, List<JsonNode> articles) {
        if (depth > 4) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, depth + 1, articles));
        } else if (node.isObject()) {
            if (types(node).matches(".*(?:Article|Posting|Report|Review|LiveBlog).*")) {
                articles.add(node);
            }
            for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")) {
                if (node.has(key)) {
                    collect(node.get(key), depth + 1, articles);
                }
            }
        }
    }

    private static String types(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isArray() ? type.toString() : type.asText("");
    }

    Optional<String> text(String key) {
        return plain(node.path(key));
    }

    Optional<String> author() {
        return names(node.path("author")).or(() -> names(node.path("creator")));
    }

    Optional<String> publisher() {
        return names(node.path("publisher")).or(() -> names(node.path("sourceOrganization")));
    }

    private static Optional<String> names(JsonNode node) {
        if (node.isArray()) {
            String all = StreamSupport.stream(node.spliterator(), false)
                    .flatMap(item -> names(item).stream())
                    .distinct()
                    .collect(Collectors.joining(", "));
            return all.isEmpty() ? Optional.empty() : Optional.of(all);
        }
        JsonNode name = node.isObject() ? node.path("name") : node;
        return name.isArray() ? names(name) : plain(name).filter(text -> !text.contains("://"));
    }

    private static Optional<String> plain(JsonNode value) {
        if (!value.isTextual() || value.asText().isBlank()) {
            return Optional.empty();
        }
        String text = value.asText();
        String clean = text.indexOf('&') < 0 && text.indexOf('<') < 0
                ? text
                : Jsoup.parse(text).text();
        return Optional.of(clean.strip().replaceAll("\\s+", " ")).filter(t -> !t.isEmpty());
    }
}
