package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Account;
import org.dateline.model.Claim;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Modality;
import org.dateline.model.Reading;
import org.dateline.model.Scope;
import org.dateline.pipeline.Pipeline;
import org.dateline.read.Readers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a newcomer sees first, read as a careful person would read it: the example articles. */
class ExamplesTest {
    private static final Set<Modality> HAPPENED = Set.of(Modality.ASSERTED, Modality.REPORTED, Modality.ALLEGED);

    private static Reading reading = null;

    @BeforeAll
    static void read() {
        String folder = Repository.ROOT.resolve("examples").toString();
        reading = Pipeline.load(Knowledge::load)
                .read(Readers.read(List.of(folder), InputStream.nullInputStream(), null, null), () -> {});
    }

    @Test
    void readsEveryExampleWithoutAProblem() {
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.extractions()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void quotesTheTextBetweenTheOffsets() {
        for (Extraction extraction : reading.extractions()) {
            String text = extraction.article().text();
            assertThat(extraction.accounts().stream()
                            .flatMap(account -> account.claims().stream())
                            .map(Claim::evidence)
                            .flatMap(List::stream))
                    .allSatisfy((Evidence evidence) -> assertThat(text.substring(evidence.start(), evidence.end()))
                            .isEqualTo(evidence.quote()));
        }
    }

    @Test
    void findsNothingInAMatchAndATakeover() {
        assertThat(of("brazil-football").relevant()).isFalse();
        assertThat(accounts("brazil-football")).isEmpty();
        assertThat(of("pfizer-bid").relevant()).isFalse();
        assertThat(accounts("pfizer-bid")).isEmpty();
    }

    @Test
    void keepsTwoAttacksOnSchoolsApart() {
        assertThat(reading.linking().incidents())
                .noneMatch(incident -> articles(incident).stream().anyMatch(id -> id.startsWith("garissa"))
                        && articles(incident).stream().anyMatch(id -> id.startsWith("peshawar")));
    }

    @Test
    void countsAReprintAsOneSource() {
        assertThat(reading.linking().sameTextAs()).containsEntry("garissa-3-reprint", "garissa-3");
    }

    @Test
    void takesAThreatForAThreat() {
        assertThat(accounts("garissa-4"))
                .anyMatch(account ->
                        account.what().types().contains("threat") && account.modality() == Modality.THREATENED);
    }

    @Test
    void takesATollOfAMonthForAnAggregate() {
        assertThat(accounts("iraq-toll"))
                .filteredOn(account -> account.figures().stream()
                        .anyMatch(figure -> figure.quantity().wording().contains("2,417")))
                .isNotEmpty()
                .allMatch(account -> account.scope() == Scope.AGGREGATE);
    }

    @Test
    void takesAClosedEmbassyForAMeasureThatHappened() {
        assertThat(accounts("sanaa-embassies"))
                .anyMatch(account ->
                        account.what().types().contains("security-measure") && HAPPENED.contains(account.modality()));
    }

    private static Extraction of(String article) {
        return reading.extractions().stream()
                .filter(extraction -> extraction.article().id().equals(article))
                .findFirst()
                .orElseThrow();
    }

    private static List<Account> accounts(String article) {
        return of(article).accounts();
    }

    private static Set<String> articles(Incident incident) {
        return reading.extractions().stream()
                .filter(extraction -> extraction.accounts().stream()
                        .anyMatch(account -> incident.accounts().contains(account.id())))
                .map(extraction -> extraction.article().id())
                .collect(Collectors.toSet());
    }
}
