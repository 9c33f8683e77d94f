package org.dateline.link;

import java.util.List;
import java.util.Set;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * One account as linking sees it: with its article, the original of that article (itself where it is no copy), its place in the
 * order of all, and what is derived from it once.
 */
record Telling(
        int order,
        Article article,
        Article original,
        Account account,
        @Nullable Span span,
        Spot spot,
        Cast cast,
        List<Tally> tallies,
        Set<String> names) {

    static Telling of(int order, Article article, Article original, Account account, Set<String> names) {
        return new Telling(
                order,
                article,
                original,
                account,
                Span.of(account, article),
                Spot.of(account),
                Cast.of(account),
                Tally.of(account),
                names);
    }

    /** What sort of thing is told: only accounts of one sort are ever one incident. A denial tells of what others assert. */
    Modality sort() {
        return switch (account.modality()) {
            case ASSERTED, REPORTED, ALLEGED, DENIED -> Modality.ASSERTED;
            default -> account.modality();
        };
    }

    /** Its span where that has no more days than these, else null. */
    @Nullable
    Span spanWithin(long days) {
        return span == null || span.days() > days ? null : span;
    }

    /** Who vouches for it: the outlet of the original text. */
    String source() {
        return Outlet.of(original);
    }
}
