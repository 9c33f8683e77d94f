package org.dateline.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dateline.json.Json;
import org.dateline.review.CountryCodes;
import org.dateline.store.Cells;
import org.dateline.store.Facet;
import org.dateline.store.FacetValue;
import org.dateline.store.IncidentQuery;

/** Incidents added up: by cell of the map, by time, by property. */
final class OverviewRoutes {
    private static final int MOST_CELLS = 2000;
    private static final int DEEPEST_ZOOM = 12;
    private static final int USUAL_ZOOM = 2;

    /** A side of a cell in degrees where the whole world is in view; each zoom halves it. */
    private static final double WIDEST_CELL = 11.25;

    private static final int MOST_VALUES = 30;
    private static final int ALL_COUNTRIES = 300;

    private final Site site;

    OverviewRoutes(Site site) {
        this.site = site;
    }

    void map(Call call) throws IOException {
        call.format(Format.JSON);
        IncidentQuery query = site.everything(call);
        int zoom = call.whole("zoom", USUAL_ZOOM, 0, DEEPEST_ZOOM);
        site.answer(call, Format.JSON, () -> {
            Cells cells = site.store().cells(query, WIDEST_CELL / (1 << zoom), MOST_CELLS);
            return Call.written(json -> json.begin()
                    .whole("total", cells.total())
                    .whole("placed", cells.placed())
                    .whole("unplaced", cells.total() - cells.placed())
                    .list("cells", cells.list(), OverviewRoutes::cell)
                    .end());
        });
    }

    private static void cell(Json json, Cells.Cell cell) throws IOException {
        json.begin().decimal("lat", cell.lat()).decimal("lon", cell.lon()).whole("incidents", cell.incidents());
        Tolls.write(json, cell.killed());
        json.text("type", cell.type())
                .text("id", cell.id())
                .decimals(
                        "box",
                        List.of(
                                cell.box().west(),
                                cell.box().south(),
                                cell.box().east(),
                                cell.box().north()))
                .end();
    }

    void timeline(Call call) throws IOException {
        call.format(Format.JSON);
        IncidentQuery query = site.everything(call);
        String by = call.word("by", Grain.AUTO, Grain.words());
        site.answer(
                call,
                Format.JSON,
                () -> Call.written(json -> Timeline.of(site.store().days(query), by)
                        .write(json, site.store().sums(query))));
    }

    void facets(Call call) throws IOException {
        call.format(Format.JSON);
        IncidentQuery query = site.everything(call);
        site.answer(
                call,
                Format.JSON,
                () -> Call.written(json -> {
                    json.begin();
                    for (Facet facet : Facet.values()) {
                        List<FacetValue> values = site.store().facet(facet, query, MOST_VALUES);
                        json.list(facet.name().toLowerCase(Locale.ROOT), values, (j, value) -> value(j, facet, value));
                    }
                    json.end();
                }));
    }

    void countries(Call call) throws IOException {
        call.format(Format.JSON);
        site.answer(call, Format.JSON, () -> {
            List<FacetValue> values = site.store().facet(Facet.COUNTRY, IncidentQuery.ALL, ALL_COUNTRIES);
            return Call.written(json -> json.all(
                    values,
                    (j, value) -> j.begin()
                            .text("code", value.value())
                            .text("name", label(Facet.COUNTRY, value))
                            .whole("incidents", value.incidents())
                            .end()));
        });
    }

    private void value(Json json, Facet facet, FacetValue value) throws IOException {
        json.begin()
                .text("value", value.value())
                .text("label", label(facet, value))
                .whole("incidents", value.incidents())
                .end();
    }

    private String label(Facet facet, FacetValue value) {
        return switch (facet) {
            case TYPE ->
                site.types().byId(value.value()).map(type -> type.name()).orElse(value.label());
            case COUNTRY -> CountryCodes.english(value.value());
            case ADMIN1, ACTOR, REVIEW, SOURCE -> value.label();
        };
    }
}
