package org.dateline.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Account;
import org.dateline.model.DateBasis;
import org.dateline.model.DatePrecision;
import org.dateline.model.Evidence;
import org.dateline.model.FigureScope;
import org.dateline.model.Focus;
import org.dateline.model.HowMany;
import org.dateline.model.Modality;
import org.dateline.model.PlaceMention;
import org.dateline.model.Published;
import org.dateline.model.Quantity;
import org.dateline.model.Scope;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;

/**
 * Puts what an article's title tells beside what its text does: the dead, the hurt and the place that the text leaves open,
 * and the whole account where the text tells of no incident (a page of which only notices were kept). What the title alone
 * tells has no words of the text as evidence, unless the text holds the title too.
 */
final class Headlines {
    private static final Set<String> FAMILIES = Set.of("attack");
    private static final Set<String> HARMS = Set.of("killed", "wounded", "shot");
    private static final String RULE = "en.headline.casualties";

    private final EventTypes types;
    private final AnnotatedDocument title;
    private final Semantics semantics;
    private final HeadlineCasualties casualties;
    private final String text;
    private final int at;

    /** For an article's title, annotated, and its text. */
    Headlines(AnnotatedDocument title, Semantics semantics, String text, EventTypes types) {
        this.title = title;
        this.semantics = semantics;
        this.types = types;
        this.text = text;
        this.at = text.indexOf(title.text());
        this.casualties = new HeadlineCasualties(title, semantics);
    }

    /** The accounts of a text with what the title adds, {@code told} being those of the title read alone. */
    List<Account> add(List<Account> accounts, List<Account> told) {
        Account news = told.stream().filter(this::isNews).findFirst().orElse(null);
        if (news == null && !tellsOfShots()) {
            return accounts;
        }
        Account headline = withCasualties(news == null ? bare() : news);
        List<Account> all = new ArrayList<>(accounts);
        for (int i = 0; i < all.size(); i++) {
            if (isNews(all.get(i))) {
                all.set(i, both(all.get(i), headline));
                return all;
            }
        }
        all.add(0, alone(headline));
        return all;
    }

    private boolean isNews(Account account) {
        return account.scope() == Scope.INCIDENT
                && account.focus() == Focus.MAIN
                && happened(account.modality())
                && types.byId(account.what().type())
                        .map(EventType::family)
                        .filter(FAMILIES::contains)
                        .isPresent();
    }

    private static boolean happened(Modality modality) {
        return modality == Modality.ASSERTED || modality == Modality.REPORTED || modality == Modality.ALLEGED;
    }

    private boolean tellsOfShots() {
        return (casualties.fatal() || casualties.wounded() > 0)
                && title.trees().stream()
                        .flatMap(t -> t.tokens().stream())
                        .anyMatch(t -> semantics.isWord(t.lemma(), "shooting-word")
                                || semantics.isWord(t.form().toLowerCase(Locale.ROOT), "shooting-word"));
    }

    private boolean isOfCourt() {
        return title.trees().stream()
                .anyMatch(tree -> tree.tokens().stream().anyMatch(t -> semantics.isA(tree, t, "trial-word")));
    }

    /** The account of a title of which only the dead and the hurt are understood. */
    private Account bare() {
        Published published = title.document().article().published();
        LocalDate day = published == null ? null : published.day();
        Where where = title.mentions().stream()
                .filter(PlaceMention.class::isInstance)
                .map(m -> ((PlaceMention) m).place())
                .filter(p -> p != null && !Distance.isWide(p))
                .findFirst()
                .map(p -> new Where(
                        p.name(),
                        null,
                        p.admin1(),
                        p.admin2(),
                        p.country(),
                        p.geonames(),
                        p.lat(),
                        p.lon(),
                        p.precision(),
                        List.of()))
                .orElse(Where.UNKNOWN);
        return new Account(
                title.document().article().id() + ".0",
                title.document().article().id(),
                new What("armed-assault", List.of("armed-assault"), List.of(evidence())),
                Scope.INCIDENT,
                Focus.MAIN,
                Modality.ASSERTED,
                day == null
                        ? When.UNKNOWN
                        : new When(day, day, DatePrecision.DAY, null, DateBasis.PUBLISHED, List.of()),
                where,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Evidence evidence() {
        return Evidence.of(title.text(), 0, title.text().length(), RULE, null);
    }

    /** The account of the title with the dead and hurt as the order of its words tells them. */
    private Account withCasualties(Account account) {
        List<HowMany> figures = new ArrayList<>(account.figures());
        boolean told = casualties.fatal() || casualties.wounded() > 0;
        if (told || casualties.several()) {
            figures.removeIf(f -> HARMS.contains(f.of()));
        }
        if (casualties.several()) {
            return with(account, account.where(), figures);
        }
        if (casualties.fatal() && !casualties.vague()) {
            figures.add(figure("killed", Math.max(1, casualties.killed())));
        }
        if (casualties.wounded() > 0) {
            figures.add(figure("wounded", casualties.wounded()));
        }
        return with(account, account.where(), figures);
    }

    private HowMany figure(String of, long number) {
        Quantity quantity = new Quantity(number, number, number, title.text());
        return new HowMany(of, "all", quantity, FigureScope.TOTAL, List.of(evidence()));
    }

    private static Account with(Account account, Where where, List<HowMany> figures) {
        return new Account(
                account.id(),
                account.article(),
                account.what(),
                account.scope(),
                account.focus(),
                account.modality(),
                account.when(),
                where,
                account.who(),
                account.weapons(),
                figures,
                account.responsibility());
    }

    /** The account of the title where the text has none. */
    private Account alone(Account headline) {
        What what = headline.what();
        boolean past = isOfCourt() && headline.when().basis() == DateBasis.PUBLISHED;
        When when = past ? When.UNKNOWN : headline.when();
        Where where = headline.where();
        return new Account(
                headline.article() + ".0",
                headline.article(),
                new What(what.type(), what.types(), moved(what.evidence())),
                headline.scope(),
                headline.focus(),
                headline.modality(),
                new When(
                        when.from(),
                        when.to(),
                        when.precision(),
                        when.partOfDay(),
                        when.basis(),
                        moved(when.evidence())),
                moved(where),
                headline.who().stream().map(this::moved).toList(),
                headline.weapons().stream()
                        .map(w -> new With(w.kind(), w.name(), w.count(), moved(w.mentions()), moved(w.evidence())))
                        .toList(),
                headline.figures().stream().map(this::moved).toList(),
                List.of());
    }

    /** The account of the text with what it leaves open. */
    private Account both(Account account, Account title) {
        List<HowMany> figures = new ArrayList<>(account.figures());
        Account headline = withoutDead(title, killed(figures));
        boolean wounded = tells(figures, "wounded");
        if (!tells(figures, "killed")) {
            copy(headline, "killed", figures);
            if (tells(figures, "killed")
                    && !tells(headline.figures(), "wounded")
                    && oneByOne(figures) <= killed(figures)) {
                figures.removeIf(f -> f.of().equals("wounded"));
            }
        }
        if (!wounded) {
            copy(headline, "wounded", figures);
        }
        stated("killed", headline, figures);
        stated("wounded", headline, figures);
        boolean placed = account.where().lat() != null || headline.where().lat() == null;
        return with(account, placed ? account.where() : moved(headline.where()), figures);
    }

    /** "Three shot in the market", and one of them died as the text tells: the title's hurt without the text's dead. */
    private Account withoutDead(Account headline, long dead) {
        if (dead == 0 || casualties.several() || casualties.fatal() || casualties.wounded() == 0) {
            return headline;
        }
        List<HowMany> figures = new ArrayList<>(headline.figures());
        figures.removeIf(f -> f.of().equals("wounded"));
        long left = casualties.woundedBeside(dead);
        if (left > 0) {
            figures.add(figure("wounded", left));
        }
        return with(headline, headline.where(), figures);
    }

    /** A number that the title states is that of the news: what the text gives beyond it is of other incidents too. */
    private void stated(String of, Account headline, List<HowMany> figures) {
        for (HowMany figure : headline.figures()) {
            Long number = figure.quantity().best();
            if (figure.of().equals(of) && number != null && number > 1) {
                figures.removeIf(f -> f.of().equals(of)
                        && f.quantity().best() != null
                        && f.quantity().best() > number);
                boolean told = figures.stream()
                        .anyMatch(f -> f.of().equals(of)
                                && f.group().equals(figure.group())
                                && number.equals(f.quantity().best()));
                if (!told) {
                    figures.add(moved(figure));
                }
                return;
            }
        }
    }

    private void copy(Account headline, String of, List<HowMany> figures) {
        headline.figures().stream()
                .filter(f -> f.of().equals(of))
                .map(this::moved)
                .forEach(figures::add);
    }

    private static long killed(List<HowMany> figures) {
        return figures.stream()
                .filter(f -> f.of().equals("killed"))
                .map(f -> f.quantity().best())
                .mapToLong(n -> n == null ? 1 : n)
                .max()
                .orElse(0);
    }

    private static boolean tells(List<HowMany> figures, String of) {
        return figures.stream().anyMatch(f -> f.of().equals(of));
    }

    /** How many are hurt who are told of one by one; more than anybody where a number is told. */
    private static long oneByOne(List<HowMany> figures) {
        long most = 0;
        for (HowMany figure : figures) {
            if (figure.of().equals("wounded")) {
                Long best = figure.quantity().best();
                boolean single = best != null
                        && (best == 1
                                || best == figure.evidence().size()
                                        && figure.evidence().stream()
                                                .allMatch(e -> e.rule().contains(".one")));
                most = !single || best == null ? Long.MAX_VALUE : Math.max(most, best);
            }
        }
        return most;
    }

    // ---------------------------------------------------------------- evidence in the text

    private Where moved(Where w) {
        return new Where(
                w.name(),
                w.facility(),
                w.admin1(),
                w.admin2(),
                w.country(),
                w.geonames(),
                w.lat(),
                w.lon(),
                w.precision(),
                moved(w.evidence()));
    }

    private HowMany moved(HowMany f) {
        return new HowMany(f.of(), f.group(), f.quantity(), f.scope(), moved(f.evidence()));
    }

    private Who moved(Who w) {
        return new Who(
                w.role(),
                w.name(),
                w.actor(),
                w.aliases(),
                w.kind(),
                w.count(),
                w.certainty(),
                moved(w.mentions()),
                moved(w.evidence()));
    }

    private List<Evidence> moved(List<Evidence> evidence) {
        return at < 0 ? List.of() : evidence.stream().map(this::moved).toList();
    }

    private Evidence moved(Evidence e) {
        return Evidence.of(text, at + e.start(), at + e.end(), e.rule(), null);
    }
}
