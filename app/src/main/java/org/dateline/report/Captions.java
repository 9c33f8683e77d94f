package org.dateline.report;

/** What stands under the drawings. */
final class Captions {
    private Captions() {}

    static String map(SituationReport report) {
        long drawn = report.spots().stream()
                .mapToLong(SituationReport.Spot::incidents)
                .sum();
        return Words.capital(Words.counted(drawn, "incident", "incidents")) + " at "
                + Words.counted(report.spots().size(), "place", "places")
                + "; a circle\u2019s area grows with the best figure of people reported killed there. Incidents of which no"
                + " place, or only a country, is told are not on the map.";
    }

    static String timeline(SituationReport report) {
        int vague = report.timeline().vague();
        String left = vague == 0
                ? ""
                : " " + Words.capital(Words.counted(vague, "incident", "incidents"))
                        + (vague == 1 ? " is" : " are")
                        + " dated less closely than a week, or not at all, and left out.";
        return "Incidents are counted on their first day." + left;
    }
}
