package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Article;

/**
 * Which article is the original of each copy: the earliest with which it forms a pair and which is itself no copy. So a text that
 * was changed bit by bit from paper to paper has more than one original.
 */
final class Originals {
    private final Map<String, Article> byId = new HashMap<>();
    private final Map<String, Set<String>> copies = new HashMap<>();

    private Originals() {}

    /** For each copy its original. All articles of a group of copies must be given. */
    static Map<String, Article> of(Collection<Article> articles, Collection<CopyPair> pairs) {
        Originals originals = new Originals();
        articles.forEach(article -> originals.byId.put(article.id(), article));
        pairs.forEach(originals::note);
        return originals.find(articles);
    }

    private void note(CopyPair pair) {
        copies.computeIfAbsent(pair.a(), id -> new HashSet<>()).add(pair.b());
        copies.computeIfAbsent(pair.b(), id -> new HashSet<>()).add(pair.a());
    }

    private Map<String, Article> find(Collection<Article> articles) {
        Set<String> passed = new HashSet<>();
        Map<String, Article> found = new LinkedHashMap<>();
        List<Article> sorted = new ArrayList<>(articles);
        sorted.sort(Chronology.EARLIEST_FIRST);
        for (Article article : sorted) {
            copies.getOrDefault(article.id(), Set.of()).stream()
                    .filter(passed::contains)
                    .map(byId::get)
                    .min(Chronology.EARLIEST_FIRST)
                    .ifPresentOrElse(original -> found.put(article.id(), original), () -> passed.add(article.id()));
        }
        return found;
    }
}
