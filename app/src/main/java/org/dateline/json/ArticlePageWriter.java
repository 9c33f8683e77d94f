package org.dateline.json;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.model.Account;
import org.dateline.model.Extraction;
import org.dateline.model.Linking;
import org.dateline.model.Reading;
import org.jspecify.annotations.Nullable;

/** Writes an article with its accounts, the incident of each, and its versions, as one JSON object. The stream stays open. */
public final class ArticlePageWriter {
    private ArticlePageWriter() {}

    /** A version of an article: its number and when it came. */
    public record Version(int number, Instant added) {}

    /**
     * Writes.
     *
     * @param original id of the article of which it is a copy, null where it is none
     * @param incidentOf the id of the incident of an account
     */
    public static void write(
            Extraction told,
            @Nullable String original,
            Function<Account, Optional<String>> incidentOf,
            List<Version> versions,
            OutputStream out)
            throws IOException {
        Map<String, String> sameTextAs =
                original == null ? Map.of() : Map.of(told.article().id(), original);
        Reading reading = new Reading(List.of(told), new Linking(sameTextAs, List.of()), List.of());
        try (Json json = Json.lines(out)) {
            json.begin()
                    .object("article", told, (j, extraction) -> ReadingJson.article(j, null, extraction, reading))
                    .list("accounts", told.accounts(), (j, account) -> {
                        ReadingJson.accountKeys(j.begin(), account)
                                .text("incident", incidentOf.apply(account).orElse(null))
                                .end();
                    })
                    .list(
                            "versions",
                            versions,
                            (j, version) -> j.begin()
                                    .whole("number", version.number())
                                    .text("added", version.added().toString())
                                    .end())
                    .text("sameTextAs", original)
                    .end();
        }
    }
}
