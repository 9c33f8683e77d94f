package org.dateline.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.export.coding.Told;
import org.dateline.export.file.Outgoing;
import org.dateline.json.JsonText;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.Dossier;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.FigureVersion;
import org.dateline.model.HowMany;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Published;
import org.dateline.model.Responsibility;
import org.dateline.model.Role;
import org.dateline.model.Term;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.dateline.tally.Headings;
import org.dateline.tally.Range;
import org.jspecify.annotations.Nullable;

/** The typed tables that XLSX and Parquet share: incidents, their sources or accounts, versions of figures, evidence. */
final class Tables {
    /** A row an incident. */
    static final List<Column<Dossier>> INCIDENTS = incidents();

    /** A row an article that tells of an incident. */
    static final List<Column<Source>> SOURCES = List.of(
            Column.text("incident", source -> source.incident().id()),
            Column.text("article", source -> source.article().id()),
            Column.text("outlet", source -> Told.outlet(source.article())),
            Column.text("agency", source -> source.article().agency()),
            Column.text("title", source -> source.article().title()),
            Column.text("byline", source -> source.article().byline()),
            Column.day("published", source -> day(source.article().published())),
            Column.text("uri", source -> source.article().uri()),
            Column.text("language", source -> source.article().language()),
            Column.text("sameTextAs", Source::sameTextAs),
            Column.text("sha256", source -> source.article().sha256()));

    /** A row an account. */
    static final List<Column<Telling>> ACCOUNTS = List.of(
            Column.text("id", telling -> telling.account().id()),
            Column.text("incident", Telling::incident),
            Column.text("article", telling -> telling.account().article()),
            Column.text("outlet", telling -> Told.outlet(telling.article())),
            Column.text("title", telling -> telling.article().title()),
            Column.day("published", telling -> day(telling.article().published())),
            Column.text("uri", telling -> telling.article().uri()),
            Column.text("type", telling -> telling.account().what().type()),
            Column.text("focus", telling -> word(telling.account().focus())),
            Column.text("modality", telling -> word(telling.account().modality())),
            Column.day("from", telling -> telling.account().when().from()),
            Column.day("to", telling -> telling.account().when().to()),
            Column.text(
                    "datePrecision", telling -> word(telling.account().when().precision())),
            Column.text("place", telling -> telling.account().where().name()),
            Column.text("country", telling -> telling.account().where().country()),
            Column.decimal("lat", telling -> telling.account().where().lat()),
            Column.decimal("lon", telling -> telling.account().where().lon()),
            Column.text(
                    "placePrecision", telling -> word(telling.account().where().precision())),
            Column.text("record", telling -> JsonText.of(telling.account())));

    /** A row a version of a figure; one without version where a person gave the figure. */
    static final List<Column<Version>> FIGURES = List.of(
            Column.text("incident", Version::incident),
            Column.text("of", version -> version.figure().of()),
            Column.text("group", version -> version.figure().group()),
            Column.whole("shownLow", version -> version.figure().low()),
            Column.whole("shownBest", version -> version.figure().best()),
            Column.whole("shownHigh", version -> version.figure().high()),
            Column.text("codebook", version -> version.figure().codebook()),
            Column.whole("low", version -> version.of(told -> told.quantity().low())),
            Column.whole("best", version -> version.of(told -> told.quantity().best())),
            Column.whole("high", version -> version.of(told -> told.quantity().high())),
            Column.text("wording", version -> version.of(told -> told.quantity().wording())),
            Column.text("saidBy", version -> version.of(FigureVersion::saidBy)),
            Column.text("speakerKind", version -> version.of(told -> word(told.speakerKind()))),
            Column.text("source", version -> version.of(FigureVersion::source)),
            Column.text("article", version -> version.of(FigureVersion::article)),
            Column.text("account", version -> version.of(FigureVersion::account)),
            Column.day("published", version -> version.of(told -> day(told.published()))),
            Column.truth("part", version -> version.of(FigureVersion::part)),
            Column.truth("denied", version -> version.of(FigureVersion::denied)));

    /** A row a piece of evidence of an account. */
    static final List<Column<Word>> EVIDENCE = List.of(
            Column.text("incident", Word::incident),
            Column.text("account", word -> word.account().id()),
            Column.text("article", word -> word.account().article()),
            Column.text("field", Word::field),
            Column.text("value", Word::value),
            Column.whole("start", word -> (long) word.evidence().start()),
            Column.whole("end", word -> (long) word.evidence().end()),
            Column.text("quote", word -> word.evidence().quote()),
            Column.text("rule", word -> word.evidence().rule()),
            Column.text(
                    "saidBy",
                    word -> word.evidence().saidBy() == null
                            ? null
                            : word.evidence().saidBy().name()));

    private Tables() {}

    private static List<Column<Dossier>> incidents() {
        List<Column<Dossier>> columns = new ArrayList<>(List.of(
                of("id", Incident::id),
                of("type", i -> i.what().type()),
                of("types", i -> String.join(" ", i.what().types())),
                Column.day("from", d -> d.incident().when().from()),
                Column.day("to", d -> d.incident().when().to()),
                of("datePrecision", i -> word(i.when().precision())),
                of("partOfDay", i -> i.when().partOfDay()),
                of("dateBasis", i -> word(i.when().basis())),
                of("place", i -> i.where().name()),
                of("facility", i -> i.where().facility()),
                of("admin1", i -> i.where().admin1()),
                of("admin2", i -> i.where().admin2()),
                of("country", i -> i.where().country()),
                Column.whole("geonames", d -> d.incident().where().geonames()),
                Column.decimal("lat", d -> d.incident().where().lat()),
                Column.decimal("lon", d -> d.incident().where().lon()),
                of("placePrecision", i -> word(i.where().precision()))));
        for (Role role : Role.values()) {
            columns.add(of(role.word() + "s", i -> names(i, role)));
        }
        columns.add(of(
                "weapons", i -> i.weapons().stream().map(With::kind).distinct().collect(Collectors.joining("; "))));
        for (String counted : IncidentCsv.COUNTED) {
            columns.add(Column.whole(counted + "Low", d -> range(d, counted, Range::low)));
            columns.add(Column.whole(counted + "Best", d -> range(d, counted, Range::best)));
            columns.add(Column.whole(counted + "High", d -> range(d, counted, Range::high)));
        }
        columns.add(of("codebook", IncidentCsv::codebook));
        columns.add(Column.whole("independentSources", d -> (long) d.incident().independentSources()));
        columns.add(Column.whole("accounts", d -> (long) d.incident().accounts().size()));
        columns.add(of("review", i -> word(i.review())));
        columns.add(Column.instant("created", Dossier::created));
        columns.add(Column.instant("changed", Dossier::changed));
        return List.copyOf(columns);
    }

    private static Column<Dossier> of(String name, Function<Incident, @Nullable Object> value) {
        return Column.text(name, dossier -> value.apply(dossier.incident()));
    }

    private static @Nullable Object range(Dossier dossier, String of, Function<Range, @Nullable Long> end) {
        Optional<Range> range = Headings.total(dossier.incident().figures(), of);
        return range.isPresent() ? end.apply(range.get()) : null;
    }

    private static String names(Incident incident, Role role) {
        return incident.who().stream()
                .filter(who -> who.role() == role)
                .map(Who::name)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String word(@Nullable Term term) {
        return term == null ? null : term.word();
    }

    private static @Nullable Object day(@Nullable Published published) {
        return published == null ? null : published.day();
    }

    static List<Source> sources(Dossier dossier) {
        return Told.of(dossier).articles().stream()
                .map(article -> new Source(
                        dossier.incident(), article, dossier.sameTextAs().get(article.id())))
                .toList();
    }

    static List<Telling> accounts(Outgoing outgoing) {
        return outgoing.dossier().told().stream()
                .flatMap(told -> outgoing.accounts(told).stream()
                        .map(account -> new Telling(outgoing.incident().id(), told.article(), account)))
                .toList();
    }

    static List<Version> figures(Dossier dossier) {
        List<Version> versions = new ArrayList<>();
        for (IncidentFigure figure : dossier.incident().figures()) {
            if (figure.versions().isEmpty()) {
                versions.add(new Version(dossier.incident().id(), figure, null));
            }
            figure.versions()
                    .forEach(version ->
                            versions.add(new Version(dossier.incident().id(), figure, version)));
        }
        return versions;
    }

    static List<Word> evidence(Outgoing outgoing) {
        List<Word> words = new ArrayList<>();
        for (Extraction told : outgoing.dossier().told()) {
            for (Account account : outgoing.accounts(told)) {
                words.addAll(evidence(outgoing.incident().id(), account));
            }
        }
        return words;
    }

    /** What an account stands on; {@code incident} is null where it belongs to none. */
    static List<Word> evidence(@Nullable String incident, Account account) {
        List<Word> words = new ArrayList<>();
        for (Claim claim : account.claims()) {
            evidence(claim)
                    .map(evidence -> new Word(incident, account, field(claim), value(claim), evidence))
                    .forEach(words::add);
        }
        return words;
    }

    private static Stream<Evidence> evidence(Claim claim) {
        Stream<Evidence> mentions = claim instanceof Who who
                ? who.mentions().stream()
                : claim instanceof With with ? with.mentions().stream() : Stream.of();
        return Stream.concat(mentions, claim.evidence().stream()).distinct();
    }

    /** Which part of the record a claim is. */
    private static String field(Claim claim) {
        if (claim instanceof Who who) {
            return "who." + who.role().word();
        }
        if (claim instanceof HowMany figure) {
            return "figures." + figure.of() + "." + figure.group();
        }
        if (claim instanceof Responsibility responsibility) {
            return "responsibility." + responsibility.kind().word();
        }
        return claim instanceof What
                ? "type"
                : claim instanceof When ? "when" : claim instanceof Where ? "where" : "weapons";
    }

    /** What it claims, in a word. */
    private static @Nullable String value(Claim claim) {
        if (claim instanceof What what) {
            return what.type();
        }
        if (claim instanceof When when) {
            return when.from() == null ? null : when.from().toString();
        }
        if (claim instanceof Where where) {
            return where.name();
        }
        if (claim instanceof Who who) {
            return who.name();
        }
        if (claim instanceof With with) {
            return with.kind();
        }
        return claim instanceof HowMany figure ? figure.quantity().wording() : ((Responsibility) claim).by();
    }

    /** An article that tells of an incident. */
    record Source(
            Incident incident, Article article, @Nullable String sameTextAs) {}

    /** An account of an incident; of none where that is null. */
    record Telling(@Nullable String incident, Article article, Account account) {}

    /** A version of a figure, null where a person gave the figure. */
    record Version(
            String incident,
            IncidentFigure figure,
            @Nullable FigureVersion version) {
        @Nullable
        Object of(Function<FigureVersion, @Nullable Object> value) {
            return version == null ? null : value.apply(version);
        }
    }

    /** Words of an article that a claim stands on. */
    record Word(
            @Nullable String incident,
            Account account,
            String field,
            @Nullable String value,
            Evidence evidence) {}
}
