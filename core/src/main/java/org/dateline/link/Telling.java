package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Focus;
import org.dateline.model.Modality;
import org.dateline.model.Scope;
import org.jspecify.annotations.Nullable;

/** One account as linking sees it: with its article and what is derived from both once. */
final class Telling {
    /** By publication, then by article, then in text order. */
    static final Comparator<Telling> EARLIEST_FIRST = Comparator.comparing(Telling::article, Chronology.EARLIEST_FIRST)
            .thenComparingInt(telling -> telling.place);

    private final Text text;
    private final Account account;
    private final boolean leads;
    private final int place;
    private final @Nullable Span span;
    private final Spot spot;
    private final Cast cast;
    private final List<Tally> tallies;
    private final String source;
    private final Details details;

    private Telling(Text text, Account account, boolean leads, int place) {
        this.text = text;
        this.account = account;
        this.leads = leads;
        this.place = place;
        this.span = Span.of(account, text.article());
        this.spot = Spot.of(account);
        this.cast = Cast.of(account);
        this.tallies = Tally.of(account);
        this.source = Outlet.of(text.article());
        this.details = leads ? text.details().without(spot.allNames()) : Details.NONE;
    }

    private Telling(Telling other, String source) {
        this.text = other.text;
        this.account = other.account;
        this.leads = other.leads;
        this.place = other.place;
        this.span = other.span;
        this.spot = other.spot;
        this.cast = other.cast;
        this.tallies = other.tallies;
        this.source = source;
        this.details = other.details;
    }

    /** Those accounts of an article that may be of an incident; the first of the news leads. */
    static List<Telling> of(Extraction extraction) {
        return of(extraction, new Text(extraction.article()));
    }

    /** The same with the article's text as it is already known. */
    static List<Telling> of(Extraction extraction, Text text) {
        List<Telling> tellings = new ArrayList<>();
        boolean led = false;
        int place = 0;
        for (Account account : extraction.accounts()) {
            if (account.scope() == Scope.INCIDENT && account.modality() != Modality.HYPOTHETICAL) {
                boolean leads = !led && account.focus() == Focus.MAIN;
                led |= leads;
                tellings.add(new Telling(text, account, leads, place));
            }
            place++;
        }
        return tellings;
    }

    /** The same for many articles, the earliest first. */
    static List<Telling> of(Collection<Extraction> extractions) {
        return extractions.stream()
                .flatMap(extraction -> of(extraction).stream())
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    Article article() {
        return text.article();
    }

    Text text() {
        return text;
    }

    Account account() {
        return account;
    }

    String id() {
        return account.id();
    }

    @Nullable
    Span span() {
        return span;
    }

    Spot spot() {
        return spot;
    }

    Cast cast() {
        return cast;
    }

    List<Tally> tallies() {
        return tallies;
    }

    /** The proper words of its article where it leads it: what the rest of an article names is not about its other accounts. */
    Set<String> names() {
        return leads ? text.names() : Set.of();
    }

    /** What its article tells in passing where it leads it. */
    Details details() {
        return details;
    }

    /** Who vouches for it: the outlet of its article, or of that of which it is a copy. */
    String source() {
        return source;
    }

    /** The same as a copy of another article. */
    Telling copiedFrom(Article original) {
        return new Telling(this, Outlet.of(original));
    }

    /** What sort of thing is told: only accounts of one sort are ever one incident. A denial tells of what others assert. */
    Modality sort() {
        return switch (account.modality()) {
            case ASSERTED, REPORTED, ALLEGED, DENIED -> Modality.ASSERTED;
            default -> account.modality();
        };
    }
}
