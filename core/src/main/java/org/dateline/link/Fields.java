package org.dateline.link;

import java.util.List;
import java.util.Map;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Responsibility;
import org.dateline.model.Review;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;

/** An incident with one field in place of another. */
record Fields(Incident i) {
    static Fields of(Incident incident) {
        return new Fields(incident);
    }

    Incident what(What what) {
        return with(what, i.when(), i.where(), i.figures());
    }

    Incident when(When when) {
        return with(i.what(), when, i.where(), i.figures());
    }

    Incident where(Where where) {
        return with(i.what(), i.when(), where, i.figures());
    }

    Incident figures(List<IncidentFigure> figures) {
        return with(i.what(), i.when(), i.where(), figures);
    }

    Incident who(List<Who> who, Map<String, String> from) {
        return listed(who, i.weapons(), i.responsibility(), from);
    }

    Incident weapons(List<With> weapons, Map<String, String> from) {
        return listed(i.who(), weapons, i.responsibility(), from);
    }

    Incident responsibility(List<Responsibility> responsibility, Map<String, String> from) {
        return listed(i.who(), i.weapons(), responsibility, from);
    }

    Incident from(Map<String, String> from) {
        return listed(i.who(), i.weapons(), i.responsibility(), from);
    }

    Incident reviewed(Review review) {
        return new Incident(
                i.id(),
                i.what(),
                i.when(),
                i.where(),
                i.who(),
                i.weapons(),
                i.figures(),
                i.responsibility(),
                i.accounts(),
                i.links(),
                i.independentSources(),
                review,
                i.fieldFrom());
    }

    private Incident with(What what, When when, Where where, List<IncidentFigure> figures) {
        return new Incident(
                i.id(),
                what,
                when,
                where,
                i.who(),
                i.weapons(),
                figures,
                i.responsibility(),
                i.accounts(),
                i.links(),
                i.independentSources(),
                i.review(),
                i.fieldFrom());
    }

    private Incident listed(
            List<Who> who, List<With> weapons, List<Responsibility> responsibility, Map<String, String> from) {
        return new Incident(
                i.id(),
                i.what(),
                i.when(),
                i.where(),
                who,
                weapons,
                i.figures(),
                responsibility,
                i.accounts(),
                i.links(),
                i.independentSources(),
                i.review(),
                from);
    }
}
