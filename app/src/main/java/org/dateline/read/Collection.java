package org.dateline.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Article;
import org.dateline.model.Problem;

/** Keeps what is read: articles in input order, each id once, and the problems. For inputs that fit into memory. */
final class Collection implements Intake {
    private final List<Article> articles = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> inputById = new HashMap<>();

    @Override
    public void article(Article article, Provenance provenance) {
        String before = inputById.putIfAbsent(article.id(), provenance.input());
        if (before == null) {
            articles.add(article);
        } else {
            problem(new Problem(
                    Codes.DUPLICATE_ID,
                    provenance.input(),
                    "the article " + article.id() + " was read from " + before + " already"));
        }
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    Articles articles() {
        return new Articles(articles, problems);
    }
}
