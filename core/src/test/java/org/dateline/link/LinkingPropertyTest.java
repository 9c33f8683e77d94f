package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.link.Report.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.link.Report.Story;
import org.dateline.model.Account;
import org.dateline.model.Anchor;
import org.dateline.model.Extraction;
import org.dateline.model.FigureScope;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Linking;
import org.dateline.model.Quantity;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;

class LinkingPropertyTest {
    @Property(tries = 150)
    void anyOrderOfArticlesGivesTheSameIncidents(@ForAll("news") List<Extraction> news, @ForAll long seed) {
        Linking linking = Linker.standard().link(news);
        List<Extraction> shuffled = new ArrayList<>(news);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Linker.standard().link(shuffled)).isEqualTo(linking);
    }

    /** The same bytes: records are equal where all their values are. */
    @Property(tries = 200)
    void addingOneByOneInAnyOrderGivesWhatLinkingAllAtOnceGives(
            @ForAll("news") List<Extraction> news, @ForAll long seed) {
        List<Extraction> shuffled = new ArrayList<>(news);
        Collections.shuffle(shuffled, new Random(seed));
        MemoryHoldings holdings = new MemoryHoldings(Linker.standard());
        shuffled.forEach(holdings::add);
        assertThat(holdings.linking()).isEqualTo(Linker.standard().link(news));
    }

    @Property(tries = 200)
    void aNewVersionLeavesNothingOfTheOld(
            @ForAll("news") List<Extraction> news, @ForAll("news") List<Extraction> later) {
        MemoryHoldings holdings = new MemoryHoldings(Linker.standard());
        news.forEach(holdings::add);
        later.forEach(holdings::add);
        List<Extraction> current = new ArrayList<>(later);
        if (news.size() > later.size()) {
            current.addAll(news.subList(later.size(), news.size()));
        }
        assertThat(holdings.linking()).isEqualTo(Linker.standard().link(current));
    }

    @Property(tries = 200)
    void rulingsGiveTheSameHoweverTheyCame(
            @ForAll("news") List<Extraction> news, @ForAll("rulings") List<Ruling> rulings, @ForAll long seed) {
        List<Ruling> apt = rulings.stream()
                .map(r -> fit(r, news))
                .flatMap(Optional::stream)
                .toList();
        MemoryHoldings holdings = new MemoryHoldings(Linker.standard());
        Random random = new Random(seed);
        int half = news.isEmpty() ? 0 : random.nextInt(news.size());
        news.subList(0, half).forEach(holdings::add);
        apt.forEach(holdings::rule);
        news.subList(half, news.size()).forEach(holdings::add);
        assertThat(holdings.linking()).isEqualTo(Linker.standard().link(news, apt));
    }

    /** Puts a ruling's numbers onto accounts that there are. */
    private static Optional<Ruling> fit(Ruling ruling, List<Extraction> news) {
        List<Account> accounts =
                news.stream().flatMap(e -> e.accounts().stream()).toList();
        if (accounts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Ruling(
                ruling.id(),
                ruling.kind(),
                ruling.a().stream().map(x -> fit(x, accounts)).toList(),
                ruling.b().stream().map(x -> fit(x, accounts)).toList(),
                ruling.field(),
                ruling.value(),
                null,
                "coder",
                Instant.EPOCH,
                ruling.takesBack()));
    }

    private static Anchor fit(Anchor anchor, List<Account> accounts) {
        return Anchor.of(accounts.get(anchor.start() % accounts.size()));
    }

    @Provide
    Arbitrary<List<Ruling>> rulings() {
        return Combinators.combine(
                        Arbitraries.of(RulingKind.class),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 30))
                .as(Draft::new)
                .list()
                .ofMaxSize(6)
                .map(LinkingPropertyTest::rule);
    }

    /** A ruling on the accounts of these numbers, counted round. */
    private record Draft(RulingKind kind, int a, int b) {}

    private static List<Ruling> rule(List<Draft> drafts) {
        List<Ruling> rulings = new ArrayList<>();
        for (Draft draft : drafts) {
            RulingKind kind = draft.kind;
            boolean pair = kind == RulingKind.SAME || kind == RulingKind.DIFFERENT;
            boolean back = kind == RulingKind.TAKEN_BACK;
            if (back && rulings.isEmpty()) {
                continue;
            }
            rulings.add(new Ruling(
                    "r" + rulings.size(),
                    kind,
                    back ? List.of() : List.of(new Anchor("", "", draft.a, draft.a + 1)),
                    pair ? List.of(new Anchor("", "", draft.b, draft.b + 1)) : List.of(),
                    kind == RulingKind.CORRECTED ? "figures.killed.all.best" : null,
                    kind == RulingKind.CORRECTED ? "" + draft.b : null,
                    null,
                    "coder",
                    Instant.EPOCH,
                    back ? "r" + draft.a % rulings.size() : null));
        }
        return rulings;
    }

    @Property(tries = 150)
    void bestStandsBetweenLowAndHigh(@ForAll("news") List<Extraction> news) {
        for (Codebook codebook : Codebook.values()) {
            for (Incident incident : Linker.reading(codebook).link(news).incidents()) {
                for (IncidentFigure figure : incident.figures()) {
                    if (figure.best() != null) {
                        assertThat(figure.low()).isLessThanOrEqualTo(figure.best());
                        assertThat(figure.high()).isGreaterThanOrEqualTo(figure.best());
                    }
                    assertThat(figure.versions()).isNotEmpty();
                }
            }
        }
    }

    @Property(tries = 150)
    void everyAccountIsInOneIncidentAndNoneHasTwoOfOneArticle(@ForAll("news") List<Extraction> news) {
        Set<String> seen = new HashSet<>();
        for (Incident incident : Linker.standard().link(news).incidents()) {
            assertThat(incident.accounts()).allMatch(seen::add);
            assertThat(incident.accounts().stream().map(id -> id.substring(0, id.indexOf('#'))))
                    .doesNotHaveDuplicates();
            assertThat(incident.links()).hasSize(incident.accounts().size() - 1);
            assertThat(incident.independentSources())
                    .isBetween(1, incident.accounts().size());
        }
        assertThat(seen)
                .hasSize(news.stream().mapToInt(e -> e.accounts().size()).sum());
    }

    @Provide
    Arbitrary<List<Extraction>> news() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of("bombing", "armed-assault", "prison-break", "protest"),
                        Arbitraries.of("Korva", "Delm", "Upper Sath"),
                        Arbitraries.longs().between(0, 40),
                        Arbitraries.integers().between(0, 5))
                .as(Sketch::new)
                .list()
                .ofMaxSize(12)
                .map(LinkingPropertyTest::write);
    }

    private record Sketch(int day, String type, String town, long number, int kind) {}

    private static List<Extraction> write(List<Sketch> sketches) {
        List<Extraction> written = new ArrayList<>();
        for (int i = 0; i < sketches.size(); i++) {
            Sketch sketch = sketches.get(i);
            Report report = article("n" + i).of("Outlet " + i % 4).on("2021-03-0" + (6 + i % 3));
            if (sketch.day == 4) {
                report.saying("Shots were heard near the bridge.");
            }
            written.add(tell(report, sketch, i).read());
        }
        return written;
    }

    private static Story tell(Report report, Sketch sketch, int i) {
        Story first =
                dated(report.tells(sketch.type), sketch).figure("killed", "all", quantity(sketch), null, part(sketch));
        Story second = dated(report.tells("bombing"), sketch).inBackground().figure("wounded", "all", i);
        return sketch.kind == 0 ? first.by("Red Front", "red-front") : second.with("mortar");
    }

    private static Story dated(Story story, Sketch sketch) {
        double lon = 44 + sketch.town.length() / 20.0;
        Story placed = sketch.kind == 1 ? story.country("IQ") : story.town(sketch.town, 34, lon, "IQ");
        return sketch.kind == 2 ? placed : placed.day("2021-03-0" + (1 + sketch.day));
    }

    private static Quantity quantity(Sketch sketch) {
        return switch (sketch.kind) {
            case 3 -> Report.atLeast(sketch.number);
            case 4 -> Report.upTo(sketch.number);
            case 5 -> new Quantity(sketch.number, null, sketch.number + 10, "a range");
            default -> Report.exactly(sketch.number);
        };
    }

    private static FigureScope part(Sketch sketch) {
        return sketch.number % 7 == 0 ? FigureScope.PART : FigureScope.TOTAL;
    }
}
