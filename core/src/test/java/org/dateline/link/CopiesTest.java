package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.Article;
import org.junit.jupiter.api.Test;

class CopiesTest {
    @Test
    void findsAnExactCopyHoweverShort() {
        assertThat(copies("Shots near the bridge.", "Shots near the bridge.")).containsExactly(Map.entry("1", "0"));
    }

    @Test
    void findsAReprintWithAFewWordsChanged() {
        String reprint = text(0, 100).replace("w50", "changed");
        assertThat(copies(text(0, 100), reprint)).containsExactly(Map.entry("1", "0"));
    }

    @Test
    void findsACutReprint() {
        assertThat(copies(text(0, 400), text(0, 60))).containsExactly(Map.entry("1", "0"));
    }

    @Test
    void takesNoRoundUpForACopyOfTheBriefInIt() {
        assertThat(copies(text(0, 60), text(0, 400))).isEmpty();
    }

    @Test
    void takesNoSharedParagraphForACopy() {
        assertThat(copies(text(0, 100), text(0, 50) + " " + text(500, 600))).isEmpty();
    }

    @Test
    void findsEveryReprintAmongThousandsOfArticles() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            texts.add(text(i * 1000, i * 1000 + 300));
        }
        for (int i = 0; i < 100; i++) {
            texts.add(text(0, 300) + " end");
        }
        assertThat(copies(texts.toArray(String[]::new)))
                .hasSize(100)
                .allSatisfy((copy, original) -> assertThat(original).isEqualTo("0"));
    }

    @Test
    void takesEmptyTextsForNoCopies() {
        assertThat(copies("", " ", "")).isEmpty();
    }

    private static String text(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    private static Map<String, String> copies(String... texts) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            articles.add(new Article("" + i, null, null, null, null, null, null, "sha of " + texts[i], texts[i]));
        }
        return Originals.of(
                        articles, Copies.among(articles.stream().map(Text::new).toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().id()));
    }
}
