package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.json.Json;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Account;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Modality;
import org.dateline.model.Reading;
import org.dateline.model.Scope;

/**
 * The templates of the MUC-4 task (1992) as JSONL, one article a line: those that the fitted models chose, or, in the fast
 * profile, one for each incident of the rules; totals, plans, threats and denials make none.
 */
final class Muc4Exporter implements Exporter {
    private static final Set<Modality> HAPPENED = Set.of(Modality.ASSERTED, Modality.REPORTED, Modality.ALLEGED);

    @Override
    public String name() {
        return "muc4";
    }

    @Override
    public boolean carriesTemplates() {
        return true;
    }

    @Override
    public void write(Export export, OutputStream out) throws IOException {
        Map<String, String> incidents = incidentOfAccount(export.reading());
        try (Json json = Json.lines(out)) {
            for (Extraction extraction : export.reading().extractions()) {
                json.begin()
                        .text("docid", extraction.article().id())
                        .list(
                                "templates",
                                templates(extraction, incidents, export.knowledge()),
                                (j, template) -> template.write(j, export.page().explain()))
                        .end();
            }
        }
    }

    private static Map<String, String> incidentOfAccount(Reading reading) {
        Map<String, String> incidents = new LinkedHashMap<>();
        for (Incident incident : reading.linking().incidents()) {
            incident.accounts().forEach(account -> incidents.put(account, incident.id()));
        }
        return incidents;
    }

    private static List<Muc4Template> templates(
            Extraction extraction, Map<String, String> incidents, Knowledge knowledge) {
        if (extraction.templates() != null) {
            return extraction.templates().stream().map(Muc4Template::of).toList();
        }
        Muc4Names names = new Muc4Names(extraction, knowledge.wordClasses());
        Map<String, Muc4Template> byIncident = new LinkedHashMap<>();
        for (Account account : extraction.accounts()) {
            Optional<String> type = type(account, knowledge.eventTypes());
            if (type.isPresent() && account.scope() == Scope.INCIDENT && HAPPENED.contains(account.modality())) {
                String key = Objects.requireNonNullElse(incidents.get(account.id()), account.id());
                byIncident
                        .computeIfAbsent(key, k -> new Muc4Template(type.get()))
                        .add(account, names);
            }
        }
        List<Muc4Template> templates = new ArrayList<>();
        for (Muc4Template template : byIncident.values()) {
            if (templates.stream().noneMatch(other -> other.tells(template))) {
                templates.removeIf(template::tells);
                templates.add(template);
            }
        }
        return templates;
    }

    /** The MUC-4 type of the heaviest event type that has one. */
    private static Optional<String> type(Account account, EventTypes types) {
        return account.what().types().stream()
                .flatMap(id -> types.byId(id).stream())
                .map(EventType::codes)
                .map(codes -> codes.muc4())
                .filter(Objects::nonNull)
                .findFirst();
    }
}
