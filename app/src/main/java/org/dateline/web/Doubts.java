package org.dateline.web;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Incident;
import org.dateline.model.PlacePrecision;
import org.dateline.tally.Headings;

/** Why an incident is not sure, in words. */
final class Doubts {
    private static final long LARGE_TOLL = 10;

    private Doubts() {}

    static List<String> of(Incident incident) {
        List<String> doubts = new ArrayList<>();
        if (incident.when().from() == null) {
            doubts.add("nobody says when");
        }
        if (incident.where().country() == null) {
            doubts.add("nobody says where");
        } else if (incident.where().lat() == null
                || incident.where().precision() == PlacePrecision.COUNTRY
                || incident.where().precision() == PlacePrecision.ADMIN1) {
            doubts.add("only the country or province is known");
        }
        if (incident.what().type().equals("other-violence")) {
            doubts.add("it is not clear what kind of violence");
        }
        if (incident.independentSources() == 1) {
            Headings.total(incident.figures(), "killed")
                    .filter(toll -> toll.high() >= LARGE_TOLL)
                    .ifPresent(toll -> doubts.add("its toll is one source's alone"));
        }
        return doubts;
    }
}
