package org.dateline.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.dateline.model.Ruling;

/** Which footnotes bear out what the accounts of an incident tell. */
final class Citations {
    private static final String RULING = "ruling:";

    private final Dossier dossier;
    private final Footnotes footnotes;
    private final Map<String, Article> articles = new LinkedHashMap<>();

    Citations(Dossier dossier, Footnotes footnotes) {
        this.dossier = dossier;
        this.footnotes = footnotes;
        for (Extraction told : dossier.told()) {
            told.accounts().forEach(account -> articles.put(account.id(), told.article()));
        }
    }

    Dossier dossier() {
        return dossier;
    }

    /** All accounts of it. */
    List<Account> accounts() {
        return dossier.told().stream().flatMap(told -> told.accounts().stream()).toList();
    }

    /** All articles that tell of it. */
    List<Integer> all() {
        return of(articles.keySet());
    }

    /** The articles of some of its accounts. */
    List<Integer> of(Collection<String> accounts) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String account : accounts) {
            Article article = articles.get(account);
            if (article != null) {
                numbers.add(footnotes.of(article, dossier.sameTextAs().get(article.id())));
            }
        }
        return List.copyOf(numbers);
    }

    /** The last ruling from which a field, or a part of it, comes. */
    Optional<Integer> ruling(String field) {
        return dossier.incident().fieldFrom().entrySet().stream()
                .filter(from -> from.getKey().equals(field) || from.getKey().startsWith(field + "."))
                .map(Map.Entry::getValue)
                .filter(from -> from.startsWith(RULING))
                .map(from -> from.substring(RULING.length()))
                .flatMap(id ->
                        dossier.rulings().stream().filter(ruling -> ruling.id().equals(id)))
                .max((a, b) -> a.at().compareTo(b.at()))
                .map(footnotes::of);
    }

    /** The number of a ruling. */
    int of(Ruling ruling) {
        return footnotes.of(ruling);
    }
}
