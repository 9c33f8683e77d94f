package org.dateline.link;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.link.Likeness.Alike;
import org.dateline.model.Extraction;

/**
 * An article among others, for whoever links more of them than one machine holds: under what it is filed, and whether it has to
 * be linked together with another. What no chain of {@link #belongsWith} connects may be linked apart: {@link Linker#link} of
 * the parts gives what it gives of all together. Not for several threads at once.
 */
public final class Neighbour {
    /** Articles that share fewer of their {@link #textKeys} are no copies of each other. */
    public static final int SHARED_TEXT_KEYS = Runs.SHARED_KEYS;

    private final Text text;
    private final List<Telling> tellings;
    private final Map<Telling, Filing> filings = new HashMap<>();

    /** What was read of the article. */
    public Neighbour(Extraction extraction) {
        this.text = new Text(extraction.article());
        this.tellings = Telling.of(extraction, text);
    }

    /** Under what its accounts are filed; empty where none of them may be of an incident. */
    public Set<String> filed() {
        Set<String> filed = new LinkedHashSet<>();
        tellings.forEach(telling -> filed.addAll(filing(telling).filed()));
        return filed;
    }

    /**
     * Under what they ask for their likes. Asking is mutual: where an article asks for what another has filed, the other asks for
     * something that it has filed.
     */
    public Set<String> asked() {
        Set<String> asked = new LinkedHashSet<>();
        tellings.forEach(telling -> asked.addAll(filing(telling).asked()));
        return asked;
    }

    /** Under what its text is filed, to find its copies. */
    public Set<String> textKeys() {
        return text.keys();
    }

    /** Whether one is a copy of the other, or an account of the one is likely of one incident with one of the other. */
    public boolean belongsWith(Neighbour other) {
        boolean copies = text.isCopyOf(other.text);
        return copies
                || tellings.stream()
                        .anyMatch(one -> other.tellings.stream().anyMatch(another -> likely(one, other, another)));
    }

    private boolean likely(Telling one, Neighbour neighbour, Telling another) {
        if (!filing(one).meets(neighbour.filing(another))) {
            return false;
        }
        boolean earlier = Telling.EARLIEST_FIRST.compare(one, another) < 0;
        return Likeness.of(earlier ? one : another, earlier ? another : one)
                .map(Alike::score)
                .filter(score -> score >= Clusters.THRESHOLD)
                .isPresent();
    }

    private Filing filing(Telling telling) {
        return filings.computeIfAbsent(telling, Filing::of);
    }
}
