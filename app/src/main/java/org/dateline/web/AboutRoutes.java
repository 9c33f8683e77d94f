package org.dateline.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dateline.json.Json;
import org.dateline.link.Codebook;
import org.dateline.model.Term;
import org.dateline.store.Store;

/** What the server is, and that it is there. */
final class AboutRoutes {
    private final Site site;

    AboutRoutes(Site site) {
        this.site = site;
    }

    void openapi(Call call) throws IOException {
        try (InputStream in = AboutRoutes.class.getResourceAsStream("/dateline/web/openapi.yaml")) {
            call.answer("application/yaml", Objects.requireNonNull(in).readAllBytes());
        }
    }

    void about(Call call) throws IOException {
        boolean reads = call.visitor().may().contains(Right.READ);
        Store.Counts counts = reads ? site.store().counts() : new Store.Counts(0, 0, 0, 0);
        long lastChange = reads ? site.store().lastChange() : 0;
        call.context().header("Cache-Control", "no-store");
        call.json(json -> json.begin()
                .text("version", site.options().version())
                .object("counts", counts, AboutRoutes::counts)
                .whole("lastChange", lastChange)
                .list(
                        "eventTypes",
                        site.types().all(),
                        (j, type) -> j.begin()
                                .text("id", type.id())
                                .text("label", type.name())
                                .text("family", type.family())
                                .text("parent", type.parent())
                                .end())
                .list(
                        "codebooks",
                        List.of(Codebook.values()),
                        (j, codebook) -> j.begin()
                                .text("id", codebook.word())
                                .text("label", codebook.word().toUpperCase(Locale.ROOT))
                                .end())
                .list("formats", ExportFormat.all(), ExportFormat::write)
                .object("user", call.visitor().isNobody() ? null : call.visitor(), AboutRoutes::visitor)
                .truth("team", site.isForTeam())
                .text("csrf", call.visitor().csrf())
                .end());
    }

    private static void counts(Json json, Store.Counts counts) throws IOException {
        json.begin()
                .whole("articles", counts.articles())
                .whole("accounts", counts.accounts())
                .whole("incidents", counts.incidents())
                .whole("rulings", counts.rulings())
                .end();
    }

    private static void visitor(Json json, Visitor visitor) throws IOException {
        json.begin()
                .text("name", visitor.name())
                .text("role", visitor.role())
                .texts(
                        "may",
                        Arrays.stream(Right.values())
                                .filter(right -> right != Right.VISIT)
                                .filter(visitor.may()::contains)
                                .map(Term::word)
                                .toList())
                .end();
    }
}
