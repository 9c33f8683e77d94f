package org.dateline.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.link.Linker;
import org.dateline.link.Update;
import org.dateline.model.Extraction;

/** Links everything from scratch, as if the articles came today: keys, likenesses and copies are found anew, too. */
final class Relinker {
    private final Session session;
    private final Dialect dialect;
    private final Linker linker;
    private final RulingBook rulings;
    private final Instant now;

    Relinker(Session session, Dialect dialect, Linker linker, RulingBook rulings, Instant now) {
        this.session = session;
        this.dialect = dialect;
        this.linker = linker;
        this.rulings = rulings;
        this.now = now;
    }

    Store.Relinking run() {
        long before = session.next("change", "number");
        ArticleRows articles = new ArticleRows(session, dialect);
        SqlHoldings holdings = new SqlHoldings(session, dialect, rulings);
        IncidentRows incidents = new IncidentRows(session, dialect);
        Drafts drafts = new Drafts();
        for (String table : List.of("filed", "glance", "likeness", "copy_pair")) {
            session.run("DELETE FROM " + table);
        }
        session.run("UPDATE article SET original = NULL");
        for (String id : articles.ids()) {
            Extraction extraction = articles.extractions(List.of(id)).get(0);
            Update update = linker.add(extraction, Set.of(), holdings);
            holdings.file(articles.current(id).orElseThrow().num(), id, update);
            holdings.originals(update);
            drafts.apply(update);
        }
        Map<String, IncidentRows.Kept> kept = new LinkedHashMap<>();
        Map<String, String> was = new HashMap<>();
        List<String> ids = session.list("SELECT id FROM incident ORDER BY id", row -> row.getString(1));
        for (String id : ids) {
            kept.put(id, incidents.byId(id).orElseThrow());
        }
        was.putAll(incidents.incidentIds(ids));
        new Settling(
                        incidents,
                        new Disputes(session, dialect),
                        new Feed(session, now),
                        Settled.next(session),
                        Times.kept(now))
                .replace(kept, was, drafts.incidents());
        return told(before);
    }

    private Store.Relinking told(long before) {
        List<String> created = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        for (Change change : Feed.after(session, before - 1, Integer.MAX_VALUE)) {
            switch (change.kind()) {
                case CREATED, SPLIT -> created.add(change.incident());
                case CHANGED -> changed.add(change.incident());
                case MERGED, DELETED -> deleted.add(change.incident());
            }
        }
        return new Store.Relinking(created, changed, deleted);
    }
}
