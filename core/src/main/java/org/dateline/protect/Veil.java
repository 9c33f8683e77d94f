package org.dateline.protect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.model.Account;
import org.dateline.model.ActorMention;
import org.dateline.model.Article;
import org.dateline.model.Conflict;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.FigureMention;
import org.dateline.model.FigureVersion;
import org.dateline.model.Filler;
import org.dateline.model.HowMany;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Interaction;
import org.dateline.model.Link;
import org.dateline.model.Mention;
import org.dateline.model.Party;
import org.dateline.model.PlaceMention;
import org.dateline.model.Quantity;
import org.dateline.model.Relevance;
import org.dateline.model.Responsibility;
import org.dateline.model.Role;
import org.dateline.model.Ruling;
import org.dateline.model.Speaker;
import org.dateline.model.Template;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;

/** Records as they may go out: with the same offsets, and other words where a withheld name stood. */
public final class Veil {
    /** Through which everything is seen as it is. */
    static final Veil NONE = new Veil(Roster.EMPTY, false, false);

    private static final String WITHHELD = "withheld";
    private static final Set<Role> SUFFERERS = Set.of(Role.VICTIM, Role.TARGET);

    private final Roster roster;
    private final boolean coarse;
    private final boolean victims;

    Veil(Roster roster, boolean coarse, boolean victims) {
        this.roster = roster;
        this.coarse = coarse;
        this.victims = victims;
    }

    /** Whether it is somebody hurt whom no article tells of but a ruling names: no roster knows that name. */
    private boolean isRuled(Incident incident, int participant) {
        Who who = incident.who().get(participant);
        return victims
                && SUFFERERS.contains(who.role())
                && who.actor() == null
                && incident.fieldFrom().getOrDefault("who." + participant, "").startsWith("ruling:");
    }

    private Who who(Incident incident, int participant) {
        Who who = incident.who().get(participant);
        return isRuled(incident, participant)
                ? new Who(
                        who.role(),
                        WITHHELD,
                        null,
                        List.of(),
                        who.kind(),
                        who.count(),
                        who.certainty(),
                        List.of(),
                        List.of())
                : who(who);
    }

    private boolean isClear() {
        return roster.isEmpty() && !coarse;
    }

    /** A text into which nothing points, such as a reason. */
    public String text(String text) {
        return roster.value(text);
    }

    private @Nullable String textOrNull(@Nullable String text) {
        return text == null ? null : roster.value(text);
    }

    private List<String> texts(List<String> texts) {
        return List.copyOf(new LinkedHashSet<>(texts.stream().map(roster::value).toList()));
    }

    /** An article; its text is as long as before, and its digest is that of the text that is shown. */
    public Article article(Article a) {
        if (roster.isEmpty()) {
            return a;
        }
        String text = roster.text(a.text());
        return new Article(
                a.id(),
                a.uri() == null ? null : roster.address(a.uri()),
                textOrNull(a.publisher()),
                textOrNull(a.title()),
                textOrNull(a.byline()),
                a.published(),
                a.language(),
                text.equals(a.text()) ? a.sha256() : sha256(text),
                text,
                textOrNull(a.agency()));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** All that was read out of an article. */
    public Extraction extraction(Extraction e) {
        return isClear()
                ? e
                : new Extraction(
                        article(e.article()),
                        e.relevant(),
                        new Relevance(
                                e.relevance().score(),
                                e.relevance().reasons().stream()
                                        .map(r -> new Relevance.Reason(text(r.feature()), r.value(), r.weight()))
                                        .toList()),
                        e.accounts().stream().map(this::account).toList(),
                        e.mentions().stream().map(this::mention).toList(),
                        e.interactions().stream().map(this::interaction).toList(),
                        e.templates() == null
                                ? null
                                : e.templates().stream().map(this::template).toList());
    }

    /** An account. */
    public Account account(Account a) {
        return isClear()
                ? a
                : new Account(
                        a.id(),
                        a.article(),
                        what(a.what()),
                        a.scope(),
                        a.focus(),
                        a.modality(),
                        when(a.when()),
                        where(a.where()),
                        a.who().stream().map(this::who).toList(),
                        a.weapons().stream().map(this::with).toList(),
                        a.figures().stream().map(this::howMany).toList(),
                        a.responsibility().stream().map(this::responsibility).toList());
    }

    /** An incident. */
    public Incident incident(Incident i) {
        return isClear() && IntStream.range(0, i.who().size()).noneMatch(n -> isRuled(i, n))
                ? i
                : new Incident(
                        i.id(),
                        what(i.what()),
                        when(i.when()),
                        where(i.where()),
                        IntStream.range(0, i.who().size())
                                .mapToObj(n -> who(i, n))
                                .toList(),
                        i.weapons().stream().map(this::with).toList(),
                        i.figures().stream().map(this::figure).toList(),
                        i.responsibility().stream().map(this::responsibility).toList(),
                        i.accounts(),
                        i.links().stream().map(this::link).toList(),
                        i.independentSources(),
                        i.review(),
                        i.fieldFrom());
    }

    /** A link: its reasons quote names and places. */
    public Link link(Link link) {
        return isClear() ? link : new Link(link.a(), link.b(), link.score(), texts(link.because()));
    }

    /** A ruling: the reason and the value may name somebody, and so may a field. */
    public Ruling ruling(Ruling r) {
        return isClear() && !victims
                ? r
                : new Ruling(
                        r.id(),
                        r.kind(),
                        r.a(),
                        r.b(),
                        r.field(),
                        rulingValue(r),
                        textOrNull(r.because()),
                        r.by(),
                        r.at(),
                        r.takesBack(),
                        r.words());
    }

    private @Nullable String rulingValue(Ruling r) {
        String field = r.field() == null ? "" : r.field();
        boolean exact = coarse && field.startsWith("where");
        boolean named = victims && SUFFERERS.stream().anyMatch(role -> field.equals("who." + role.word()));
        return (exact || named) && r.value() != null ? WITHHELD : textOrNull(r.value());
    }

    /** What sources do not agree on. */
    public Conflict conflict(Conflict c) {
        return isClear()
                ? c
                : new Conflict(
                        c.field(),
                        c.sides().stream()
                                .map(side -> new Conflict.Side(text(side.value()), side.sources(), side.accounts()))
                                .toList());
    }

    // ---------------------------------------------------------------- claims

    private What what(What what) {
        return new What(what.type(), what.types(), evidence(what.evidence()));
    }

    private When when(When when) {
        return new When(
                when.from(), when.to(), when.precision(), when.partOfDay(), when.basis(), evidence(when.evidence()));
    }

    /** A place that the gazetteer knows is no person's name, even where a person has it, too. */
    private Where where(Where where) {
        if (coarse) {
            return Coarsening.of(where, evidence(where.evidence()));
        }
        boolean known = where.geonames() != null;
        return new Where(
                known ? where.name() : textOrNull(where.name()),
                textOrNull(where.facility()),
                where.admin1(),
                where.admin2(),
                where.country(),
                where.geonames(),
                where.lat(),
                where.lon(),
                where.precision(),
                evidence(where.evidence()));
    }

    private Who who(Who who) {
        String name = text(who.name());
        return new Who(
                who.role(),
                name,
                who.actor(),
                texts(who.aliases()).stream()
                        .filter(alias -> !alias.equals(name))
                        .toList(),
                who.kind(),
                who.count() == null ? null : quantity(who.count()),
                who.certainty(),
                evidence(who.mentions()),
                evidence(who.evidence()));
    }

    private With with(With with) {
        return new With(
                with.kind(),
                text(with.name()),
                with.count() == null ? null : quantity(with.count()),
                evidence(with.mentions()),
                evidence(with.evidence()));
    }

    private HowMany howMany(HowMany h) {
        return new HowMany(h.of(), h.group(), quantity(h.quantity()), h.scope(), evidence(h.evidence()));
    }

    private Responsibility responsibility(Responsibility r) {
        return new Responsibility(r.kind(), text(r.by()), textOrNull(r.mode()), evidence(r.evidence()));
    }

    private Quantity quantity(Quantity q) {
        return new Quantity(q.low(), q.best(), q.high(), text(q.wording()));
    }

    private IncidentFigure figure(IncidentFigure f) {
        return new IncidentFigure(
                f.of(),
                f.group(),
                f.low(),
                f.best(),
                f.high(),
                f.codebook(),
                f.versions().stream().map(this::version).toList());
    }

    private FigureVersion version(FigureVersion v) {
        return new FigureVersion(
                quantity(v.quantity()),
                v.article(),
                v.account(),
                textOrNull(v.saidBy()),
                v.speakerKind(),
                v.published(),
                v.part(),
                v.denied(),
                textOrNull(v.source()));
    }

    private List<Evidence> evidence(List<Evidence> evidence) {
        return evidence.stream().map(this::evidence).toList();
    }

    private Evidence evidence(Evidence e) {
        return new Evidence(
                e.start(),
                e.end(),
                roster.text(e.quote()),
                e.rule(),
                e.saidBy() == null ? null : speaker(e.saidBy()),
                textOrNull(e.path()));
    }

    private Speaker speaker(Speaker s) {
        return new Speaker(text(s.name()), s.start(), s.end(), s.cue(), s.via() == null ? null : speaker(s.via()));
    }

    // ---------------------------------------------------------------- mentions, templates, interactions

    private Mention mention(Mention mention) {
        if (mention instanceof PlaceMention p) {
            return new PlaceMention(p.start(), p.end(), text(p.name()), coarse ? null : p.place(), p.rule());
        }
        if (mention instanceof ActorMention a) {
            return new ActorMention(
                    a.start(), a.end(), text(a.name()), a.actor(), a.actorKind(), texts(a.aliases()), a.rule());
        }
        return mention instanceof FigureMention f
                ? new FigureMention(f.start(), f.end(), quantity(f.quantity()), f.unit(), f.rule())
                : mention;
    }

    private Interaction interaction(Interaction i) {
        return new Interaction(
                i.code(),
                i.sources().stream().map(this::party).toList(),
                i.targets().stream().map(this::party).toList(),
                evidence(i.evidence()),
                i.from(),
                i.to());
    }

    private Party party(Party p) {
        return new Party(text(p.name()), p.country(), p.sector(), p.start(), p.end());
    }

    private Template template(Template t) {
        return new Template(
                t.type(),
                t.account(),
                t.probability(),
                t.fillers().stream()
                        .map(f -> new Filler(
                                f.slot(),
                                text(f.name()),
                                texts(f.aliases()),
                                f.probability(),
                                evidence(f.evidence()),
                                texts(f.because())))
                        .toList(),
                texts(t.because()));
    }
}
