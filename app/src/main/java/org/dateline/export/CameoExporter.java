package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.knowledge.EventCodes;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Interaction;
import org.dateline.model.Modality;
import org.dateline.model.Party;
import org.dateline.model.Published;
import org.dateline.model.Role;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/**
 * CAMEO events as rows parted by tabs: article, day (YYYYMMDD, empty if unknown), source, target, code. A row for each source
 * and target of what the article's sentences tell parties to say or do to each other; and for each account that no such
 * sentence tells of, one for each pair of who did it and whom it struck.
 */
final class CameoExporter implements Exporter {
    private static final Set<Modality> NOT_SO = Set.of(Modality.DENIED, Modality.HYPOTHETICAL, Modality.PLANNED);
    private static final String NOBODY = CameoActors.UNKNOWN;

    @Override
    public String name() {
        return "cameo";
    }

    @Override
    public void write(Export export, OutputStream out) throws IOException {
        CameoActors actors = new CameoActors(export.knowledge().actors());
        for (Extraction extraction : export.reading().extractions()) {
            Set<String> rows = new LinkedHashSet<>();
            extraction.interactions().forEach(i -> rows.addAll(rows(i, extraction.article())));
            for (Account account : extraction.accounts()) {
                if (!NOT_SO.contains(account.modality()) && !isCovered(account, extraction)) {
                    rows.addAll(rows(account, extraction, export.knowledge().eventTypes(), actors));
                }
            }
            for (String row : rows) {
                out.write((row + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Whether a sentence that tells of the account has rows already. */
    private static boolean isCovered(Account account, Extraction extraction) {
        return account.what().evidence().stream()
                .anyMatch(e ->
                        extraction.interactions().stream().anyMatch(i -> i.from() <= e.start() && e.end() <= i.to()));
    }

    private static Set<String> rows(Interaction interaction, Article article) {
        Set<String> rows = new LinkedHashSet<>();
        for (String source : codes(interaction.sources())) {
            for (String target : codes(interaction.targets())) {
                rows.add(row(article, day(null, article), source, target, interaction.code()));
            }
        }
        return rows;
    }

    private static List<String> codes(List<Party> parties) {
        return parties.isEmpty()
                ? List.of(NOBODY)
                : parties.stream().map(CameoActors::code).distinct().toList();
    }

    private static String row(Article article, String day, String source, String target, String code) {
        return String.join("\t", Plain.line(article.id()), day, source, target, code);
    }

    private static Set<String> rows(Account account, Extraction extraction, EventTypes types, CameoActors actors) {
        Set<String> rows = new LinkedHashSet<>();
        List<String> sources = codes(account, extraction, actors, Set.of(Role.PERPETRATOR, Role.RESPONDER));
        List<String> targets = codes(account, extraction, actors, Set.of(Role.VICTIM, Role.TARGET, Role.PARTY));
        types.byId(account.what().type())
                .map(EventType::codes)
                .map(EventCodes::cameo)
                .ifPresent(code -> {
                    for (String source : sources) {
                        for (String target : targets) {
                            LocalDate day = account.when().from();
                            rows.add(row(extraction.article(), day(day, extraction.article()), source, target, code));
                        }
                    }
                });
        return rows;
    }

    private static List<String> codes(Account account, Extraction extraction, CameoActors actors, Set<Role> roles) {
        Set<String> codes = new LinkedHashSet<>();
        for (Who who : account.who()) {
            if (roles.contains(who.role())) {
                codes.add(actors.code(who, extraction.mentions(), account.where()));
            }
        }
        if (codes.size() > 1) {
            codes.remove(NOBODY);
        }
        return codes.isEmpty() ? List.of(NOBODY) : List.copyOf(codes);
    }

    private static String day(@Nullable LocalDate told, Article article) {
        LocalDate day = told;
        Published published = article.published();
        if (day == null && published != null) {
            day = published.day();
        }
        return day == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
