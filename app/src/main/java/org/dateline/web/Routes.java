package org.dateline.web;

import static org.dateline.web.Route.delete;
import static org.dateline.web.Route.get;
import static org.dateline.web.Route.post;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.review.Filter;

/** Everything that can be asked, on one screen. What stands here stands in openapi.yaml, too: a test compares them. */
final class Routes {
    private Routes() {}

    /** What is under {@code /api/v1}. */
    static List<Route> of(Site site) {
        AboutRoutes about = new AboutRoutes(site);
        ProbeRoutes probes = site.probes();
        IncidentRoutes incidents = new IncidentRoutes(site);
        OverviewRoutes overview = new OverviewRoutes(site);
        TallyRoutes tallies = new TallyRoutes(site);
        WaveRoutes waves = new WaveRoutes(site);
        ArticleRoutes articles = new ArticleRoutes(site);
        JobRoutes jobs = new JobRoutes(site);
        QueueRoutes queue = new QueueRoutes(site);
        RulingRoutes rulings = new RulingRoutes(site);
        AgreementRoutes agreement = new AgreementRoutes(site);
        ExportRoutes exports = new ExportRoutes(site);
        SourceRoutes sources = new SourceRoutes(site);
        return List.of(
                get("/openapi.yaml", Right.VISIT, about::openapi),
                get("/health", Right.VISIT, probes::health),
                get("/ready", Right.VISIT, probes::ready),
                get("/metrics", Right.METRICS, probes::metrics),
                get("/about", Right.VISIT, about::about),
                get("/incidents", Right.READ, incidents::list)
                        .with(Filter.NAMES)
                        .with(Sorting.PARAMETERS),
                get("/incidents/{id}", Right.READ, incidents::one),
                get("/map", Right.READ, overview::map, "zoom").with(Filter.NAMES),
                get("/timeline", Right.READ, overview::timeline, "by").with(Filter.NAMES),
                get("/facets", Right.READ, overview::facets).with(Filter.NAMES),
                get("/countries", Right.READ, overview::countries),
                get("/tallies", Right.READ, tallies::tallies, "by", "of", "codebook")
                        .with(Filter.NAMES),
                get("/waves", Right.READ, waves::waves, "find", "below")
                        .with(WaveRoutes.PARAMETERS)
                        .with(Filter.NAMES),
                get("/alarms", Right.READ, waves::alarms)
                        .with(WaveRoutes.PARAMETERS)
                        .with(Filter.NAMES),
                get("/articles", Right.READ, articles::list, "text", "offset", "limit"),
                get("/articles/{id}", Right.READ, articles::one),
                post("/articles", Right.ADD, jobs::add),
                get("/jobs", Right.READ, jobs::list),
                get("/jobs/{id}", Right.READ, jobs::one),
                get("/sources", Right.READ, sources::list),
                post("/sources", Right.ADD, sources::add),
                get("/queue", Right.READ, queue::list, "kind", "since", "offset", "limit")
                        .with(Filter.NAMES),
                get("/conflicts", Right.READ, queue::conflicts, "offset", "limit")
                        .with(Filter.NAMES),
                get("/doubtful", Right.READ, queue::doubtful, "offset", "limit").with(Filter.NAMES),
                get("/rulings", Right.READ, rulings::list, "by", "incident", "offset", "limit"),
                post("/rulings", Right.RULE, rulings::add),
                get("/agreement", Right.READ, agreement::agreement),
                get("/exports", Right.READ, exports::formats),
                get("/export", Right.EXPORT, exports::export, "names", "part").with(Filter.NAMES),
                get("/report", Right.EXPORT, new ReportRoutes(site)::report, "names", "most")
                        .with(Filter.NAMES),
                get("/events", Right.READ, new EventRoutes(site)::listen));
    }

    /** What a team has besides. */
    static List<Route> ofTeam(Site site) {
        SessionRoutes session = new SessionRoutes(site);
        TeamRoutes team = new TeamRoutes(site);
        return List.of(
                post("/session", Right.VISIT, session::open),
                delete("/session", Right.VISIT, session::end),
                post("/password", Right.READ, session::password),
                get("/users", Right.ADMIN, team::users),
                post("/users", Right.ADMIN, team::addUser),
                post("/users/{name}", Right.ADMIN, team::changeUser),
                delete("/users/{name}", Right.ADMIN, team::removeUser),
                get("/tokens", Right.READ, team::tokens),
                post("/tokens", Right.READ, team::addToken),
                delete("/tokens/{id}", Right.READ, team::removeToken),
                get("/audit", Right.ADMIN, team::audit, "offset", "limit"));
    }

    /** What is at the root of the server, too. */
    static final Set<String> PROBES = Set.of("/health", "/ready", "/metrics");

    /** The pages, and what under {@code /api/v1} has the data of each; one without data is a page alone. */
    static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/", "/incidents"),
            Map.entry("/incidents", "/incidents"),
            Map.entry("/incidents/{id}", "/incidents/{id}"),
            Map.entry("/articles", "/articles"),
            Map.entry("/articles/{id}", "/articles/{id}"),
            Map.entry("/review", "/queue"),
            Map.entry("/tallies", "/tallies"),
            Map.entry("/waves", "/waves"),
            Map.entry("/add", "/jobs"),
            Map.entry("/export", "/exports"),
            Map.entry("/help", ""),
            Map.entry("/account", ""),
            Map.entry("/users", ""),
            Map.entry("/audit", ""));
}
