package org.dateline.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.json.Json;
import org.dateline.review.Agreement;
import org.dateline.review.Agreements;

/** How far people agree who ruled on the same incidents. */
final class AgreementRoutes {
    private final Site site;

    AgreementRoutes(Site site) {
        this.site = site;
    }

    void agreement(Call call) throws IOException {
        call.format(Format.JSON);
        site.answer(call, Format.JSON, () -> {
            Agreement found = new Agreements(site.store()).find();
            return Call.written(json -> json.begin()
                    .whole("units", found.units())
                    .texts("coders", found.coders())
                    .object("alpha", found.alpha(), AgreementRoutes::alpha)
                    .list(
                            "pairs",
                            found.pairs(),
                            (j, pair) -> j.begin()
                                    .text("a", pair.a())
                                    .text("b", pair.b())
                                    .whole("units", pair.units())
                                    .whole("alike", pair.alike())
                                    .end())
                    .end());
        });
    }

    private static void alpha(Json json, Map<String, Optional<Double>> alpha) throws IOException {
        json.begin();
        for (Map.Entry<String, Optional<Double>> field : List.copyOf(alpha.entrySet())) {
            json.decimal(field.getKey(), field.getValue().orElse(null));
        }
        json.end();
    }
}
