package org.dateline.model;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided in review. Rulings are only ever added; one that is taken back stays, with the ruling that takes it
 * back. They are an input to linking and are never overwritten by reading again.
 *
 * @param id unique and ordered by time of ruling
 * @param a the accounts ruled on: all of the incident as it was then, or one
 * @param b the other side of {@code SAME} and {@code DIFFERENT}, else empty
 * @param field what is corrected, as a path of the record ({@code when.from}, {@code where.name}, {@code figures.killed.all.best}); null where nothing is
 * @param value the right value as written, null with {@code CORRECTED} where the field is unknown
 * @param because the person's reason, null where none was given
 * @param by who ruled
 * @param takesBack id of the ruling that no longer holds, null but for {@code TAKEN_BACK}
 * @param words those that the person points to, null where to none
 */
public record Ruling(
        String id,
        RulingKind kind,
        List<Anchor> a,
        List<Anchor> b,
        @Nullable String field,
        @Nullable String value,
        @Nullable String because,
        String by,
        Instant at,
        @Nullable String takesBack,
        @Nullable Passage words)
        implements Serializable {
    /** Copies the lists. */
    public Ruling {
        a = List.copyOf(a);
        b = List.copyOf(b);
    }

    /** Whether an account of one of these articles is ruled on. */
    public boolean isOnOneOf(Set<String> articles) {
        return Stream.concat(a.stream(), b.stream()).map(Anchor::article).anyMatch(articles::contains);
    }

    /** A ruling that points to no words. */
    public Ruling(
            String id,
            RulingKind kind,
            List<Anchor> a,
            List<Anchor> b,
            @Nullable String field,
            @Nullable String value,
            @Nullable String because,
            String by,
            Instant at,
            @Nullable String takesBack) {
        this(id, kind, a, b, field, value, because, by, at, takesBack, null);
    }
}
