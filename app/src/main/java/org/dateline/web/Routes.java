package org.dateline.web;

import static org.dateline.web.Route.get;

import java.util.List;
import java.util.Map;
import org.dateline.review.Filter;

/** Everything that can be asked, on one screen. What stands here stands in openapi.yaml, too: a test compares them. */
final class Routes {
    private Routes() {}

    /** What is under {@code /api/v1}. */
    static List<Route> of(Site site) {
        AboutRoutes about = new AboutRoutes(site);
        IncidentRoutes incidents = new IncidentRoutes(site);
        OverviewRoutes overview = new OverviewRoutes(site);
        ArticleRoutes articles = new ArticleRoutes(site);
        return List.of(
                get("/health", Right.READ, about::health),
                get("/about", Right.READ, about::about),
                get("/incidents", Right.READ, incidents::list)
                        .with(Filter.NAMES)
                        .with(Sorting.PARAMETERS),
                get("/incidents/{id}", Right.READ, incidents::one),
                get("/map", Right.READ, overview::map, "zoom").with(Filter.NAMES),
                get("/timeline", Right.READ, overview::timeline, "by").with(Filter.NAMES),
                get("/facets", Right.READ, overview::facets).with(Filter.NAMES),
                get("/articles", Right.READ, articles::list, "text", "offset", "limit"),
                get("/articles/{id}", Right.READ, articles::one));
    }

    /** The pages, and what under {@code /api/v1} has the data of each; one without data is a page alone. */
    static final Map<String, String> PAGES = Map.of(
            "/", "/incidents",
            "/incidents", "/incidents",
            "/incidents/{id}", "/incidents/{id}",
            "/articles", "/articles",
            "/articles/{id}", "/articles/{id}",
            "/review", "",
            "/tallies", "",
            "/add", "",
            "/export", "",
            "/help", "");
}
