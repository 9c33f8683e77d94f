package org.dateline.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.knowledge.PlaceWords;
import org.dateline.model.Article;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * The country that an article is at home in, by words that only its papers use and by the address it stands at. It says which of
 * several towns of a name is meant, never where something happened.
 */
final class LandCues {
    /** One word alone may come from a report on that country in another's papers. */
    private static final int ENOUGH = 2;

    /** The last address in another: archives put theirs before it. */
    private static final Pattern HOST = Pattern.compile("https?://([^/:?#]+)");

    /** A broadcaster's: those of the United States, and theirs alone, begin with K or W (47 CFR 2.302). */
    private static final Pattern CALL_SIGN =
            Pattern.compile("(?:www\\.)?[kw][a-z]{2,3}(?:tv|news|radio)?\\d{0,2}\\.com");

    private final PlaceWords words;

    LandCues(PlaceWords words) {
        this.words = words;
    }

    /** ISO 3166 alpha-2; empty where nothing or more than one country is told. */
    Optional<String> of(Document document) {
        Map<String, Integer> found = new HashMap<>();
        for (Sentence sentence : document.sentences()) {
            String before = "";
            for (Token token : sentence.tokens()) {
                String word = token.form().toLowerCase(Locale.ROOT);
                note(word, found);
                note(before + " " + word, found);
                before = word;
            }
        }
        Set<String> told = new HashSet<>();
        found.forEach((land, cues) -> {
            if (cues >= ENOUGH) {
                told.add(land);
            }
        });
        return told.size() == 1
                ? told.stream().findFirst()
                : told.isEmpty() ? ofAddress(document.article()) : Optional.empty();
    }

    private void note(String words, Map<String, Integer> found) {
        this.words.landOf(words).ifPresent(land -> found.merge(land, 1, Integer::sum));
    }

    private Optional<String> ofAddress(Article article) {
        String uri = article.uri();
        if (uri == null) {
            return Optional.empty();
        }
        String host = "";
        for (Matcher matcher = HOST.matcher(uri); matcher.find(); ) {
            host = matcher.group(1);
        }
        if (CALL_SIGN.matcher(host).matches()) {
            return Optional.of("US");
        }
        int dot = host.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : words.landOf(host.substring(dot).toLowerCase(Locale.ROOT));
    }
}
