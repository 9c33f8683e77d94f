package org.dateline.link;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.link.Clusters.Cluster;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Focus;
import org.dateline.model.Incident;
import org.dateline.model.Linking;
import org.dateline.model.Modality;
import org.dateline.model.Published;
import org.dateline.model.Scope;

/**
 * The door: which accounts of many articles tell of the same incident, and what they say of it together. The same articles
 * give the same incidents in whatever order they come.
 *
 * <pre>{@code Linking linking = Linker.standard().link(extractions);}</pre>
 *
 * <p>Aggregates belong to no incident, so their totals are added to none; neither are hypothetical accounts, nor events that
 * every account denies. What is planned or threatened becomes an incident of its own, of type {@code threat}, {@code warning}
 * or {@code security-measure}, without figures.
 */
public final class Linker {
    private static final Comparator<Article> EARLIEST_FIRST =
            Comparator.comparing(Linker::instant).thenComparing(Article::id).thenComparing(Article::sha256);

    private final Reconciler reconciler;

    private Linker(Codebook codebook) {
        this.reconciler = new Reconciler(codebook);
    }

    /** Linking with figures read by {@link Codebook#UCDP}. */
    public static Linker standard() {
        return reading(Codebook.UCDP);
    }

    /** Linking with figures read by another codebook's rule. */
    public static Linker reading(Codebook codebook) {
        return new Linker(codebook);
    }

    /**
     * The incidents by date (undated last) and then id. Of articles that share an id the earliest counts; an article without a
     * date of publication comes after those with one.
     */
    public Linking link(List<Extraction> extractions) {
        List<Extraction> sorted = sorted(extractions);
        Map<String, Article> originals =
                Copies.among(sorted.stream().map(Extraction::article).toList());
        List<Incident> incidents = Clusters.of(tellings(sorted, originals)).stream()
                .filter(Linker::somebodyAsserts)
                .map(reconciler::incident)
                .sorted(Comparator.comparing(Linker::day).thenComparing(Incident::id))
                .toList();
        Map<String, String> sameTextAs = new LinkedHashMap<>();
        originals.forEach((copy, original) -> sameTextAs.put(copy, original.id()));
        return new Linking(sameTextAs, incidents);
    }

    private static List<Extraction> sorted(List<Extraction> extractions) {
        Map<String, Extraction> byId = new LinkedHashMap<>();
        extractions.stream()
                .sorted(Comparator.comparing(Extraction::article, EARLIEST_FIRST))
                .forEach(extraction -> byId.putIfAbsent(extraction.article().id(), extraction));
        return List.copyOf(byId.values());
    }

    private static List<Telling> tellings(List<Extraction> sorted, Map<String, Article> originals) {
        List<Telling> tellings = new ArrayList<>();
        for (Extraction extraction : sorted) {
            Article article = extraction.article();
            Article original = originals.getOrDefault(article.id(), article);
            Account leading = null;
            for (Account account : extraction.accounts()) {
                if (account.scope() == Scope.INCIDENT && account.modality() != Modality.HYPOTHETICAL) {
                    boolean leads = leading == null && account.focus() == Focus.MAIN;
                    leading = leads ? account : leading;
                    Set<String> names = leads ? ProperWords.of(article) : Set.of();
                    tellings.add(Telling.of(tellings.size(), article, original, account, names));
                }
            }
        }
        return tellings;
    }

    private static boolean somebodyAsserts(Cluster cluster) {
        return cluster.members().stream().anyMatch(t -> t.account().modality() != Modality.DENIED);
    }

    private static Instant instant(Article article) {
        Published published = article.published();
        if (published == null) {
            return Instant.MAX;
        }
        return published.instant() == null
                ? published.day().atStartOfDay().toInstant(ZoneOffset.UTC)
                : published.instant();
    }

    private static LocalDate day(Incident incident) {
        LocalDate from = incident.when().from() == null
                ? incident.when().to()
                : incident.when().from();
        return from == null ? LocalDate.MAX : from;
    }
}
