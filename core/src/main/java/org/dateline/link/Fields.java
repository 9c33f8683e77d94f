package org.dateline.link;

import java.util.List;
import java.util.Map;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Review;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;

/** An incident with one field in place of another. */
record Fields(Incident incident) {
    static Fields of(Incident incident) {
        return new Fields(incident);
    }

    Incident what(What what) {
        return with(what, incident.when(), incident.where(), incident.figures());
    }

    Incident when(When when) {
        return with(incident.what(), when, incident.where(), incident.figures());
    }

    Incident where(Where where) {
        return with(incident.what(), incident.when(), where, incident.figures());
    }

    Incident figures(List<IncidentFigure> figures) {
        return with(incident.what(), incident.when(), incident.where(), figures);
    }

    Incident reviewed(Review review, Map<String, String> fieldFrom) {
        return new Incident(
                incident.id(),
                incident.what(),
                incident.when(),
                incident.where(),
                incident.who(),
                incident.weapons(),
                incident.figures(),
                incident.responsibility(),
                incident.accounts(),
                incident.links(),
                incident.independentSources(),
                review,
                fieldFrom);
    }

    private Incident with(What what, When when, Where where, List<IncidentFigure> figures) {
        return new Incident(
                incident.id(),
                what,
                when,
                where,
                incident.who(),
                incident.weapons(),
                figures,
                incident.responsibility(),
                incident.accounts(),
                incident.links(),
                incident.independentSources(),
                incident.review(),
                incident.fieldFrom());
    }
}
