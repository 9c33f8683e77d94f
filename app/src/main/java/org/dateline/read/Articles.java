package org.dateline.read;

import java.util.List;
import org.dateline.model.Article;
import org.dateline.model.Problem;

/** What reading inputs gives: the articles in input order, each id once, and the problems met. */
public record Articles(List<Article> articles, List<Problem> problems) {
    /** Copies the lists. */
    public Articles {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }
}
