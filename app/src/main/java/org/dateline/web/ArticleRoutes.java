package org.dateline.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dateline.json.ArticlePageWriter;
import org.dateline.json.Json;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.store.ArticleEntry;
import org.dateline.store.Slice;
import org.dateline.store.Store;

/** Articles: a list, and one with what was read of it. */
final class ArticleRoutes {
    private final Site site;

    ArticleRoutes(Site site) {
        this.site = site;
    }

    void list(Call call) throws IOException {
        call.format(Format.JSON);
        String text = call.word("text");
        int offset = call.offset();
        int limit = call.limit();
        site.answer(call, Format.JSON, () -> {
            Slice<ArticleEntry> page = site.store().articles(text, offset, limit);
            return Call.written(json -> json.begin()
                    .whole("total", page.total())
                    .whole("offset", offset)
                    .list("articles", page.items(), ArticleRoutes::entry)
                    .end());
        });
    }

    private static void entry(Json json, ArticleEntry entry) throws IOException {
        Article article = entry.article();
        json.begin()
                .text("id", article.id())
                .text("title", article.title())
                .text("publisher", article.publisher())
                .text(
                        "published",
                        article.published() == null ? null : article.published().iso())
                .text("url", article.uri())
                .text("language", article.language())
                .whole("accounts", entry.accounts())
                .text("sameTextAs", entry.sameTextAs())
                .end();
    }

    void one(Call call) throws IOException {
        call.format(Format.JSON);
        String id = call.part("id");
        Extraction told = site.store().extraction(id).orElseThrow(() -> Refused.notFound("there is no article " + id));
        site.answer(call, Format.JSON, () -> {
            List<Store.StoredVersion> versions = site.store().versions(id);
            Optional<String> original = site.store().sameTextAs(id);
            return Call.bytes(out -> ArticlePageWriter.write(
                    told,
                    original.orElse(null),
                    account -> incidentOf(account),
                    versions.stream()
                            .map(version -> new ArticlePageWriter.Version(version.number(), version.added()))
                            .toList(),
                    out));
        });
    }

    private Optional<String> incidentOf(Account account) {
        return site.store()
                .incidentOf(account.id())
                .map(stored -> stored.incident().id());
    }
}
