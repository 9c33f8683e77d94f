package org.dateline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Article;
import org.dateline.model.Published;
import org.dateline.model.Ruling;
import org.jspecify.annotations.Nullable;

/** The footnotes of a report under way: each article and ruling has one number, by the order in which sentences name them. */
final class Footnotes {
    private static final Set<String> OPENED = Set.of("http", "https");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();

    /**
     * The number of an article.
     *
     * @param copyOf the id of the article whose text it has; null where it is its own
     */
    int of(Article article, @Nullable String copyOf) {
        return numbers.computeIfAbsent("article " + article.id(), key -> {
            Published published = article.published();
            String title = article.title();
            String publisher = article.publisher();
            String uri = article.uri();
            boolean opened = uri != null && uri.contains("://") && OPENED.contains(uri.substring(0, uri.indexOf(':')));
            notes.add(new Note(
                    notes.size() + 1,
                    article.id(),
                    title == null || title.isBlank() ? "Article " + article.id() : Words.line(title),
                    publisher == null ? "" : Words.line(publisher),
                    published == null ? "" : Words.day(published.day()),
                    opened ? uri : null,
                    remark(article, copyOf)));
            return notes.size();
        });
    }

    private String remark(Article article, @Nullable String copyOf) {
        String agency = article.agency();
        if (copyOf == null) {
            return agency == null || agency.equals(article.publisher()) ? "" : "Credits " + Words.line(agency) + ".";
        }
        Integer original = numbers.get("article " + copyOf);
        return original == null ? "The same text as article " + copyOf + "." : "The same text as " + original + ".";
    }

    /** The number of a ruling; who ruled is not told. */
    int of(Ruling ruling) {
        return numbers.computeIfAbsent("ruling " + ruling.id(), key -> {
            String field = ruling.field() == null ? "" : " of " + ruling.field();
            String because = ruling.because();
            notes.add(new Note(
                    notes.size() + 1,
                    ruling.id(),
                    "Ruling of a reviewer: " + Words.spaced(ruling.kind().word()) + field,
                    "",
                    Words.day(Words.utc(ruling.at())),
                    null,
                    because == null ? "" : "Reason given: " + Words.line(because)));
            return notes.size();
        });
    }

    List<Note> all() {
        return List.copyOf(notes);
    }
}
