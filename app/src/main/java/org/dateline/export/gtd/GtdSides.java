package org.dateline.export.gtd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.export.coding.Sides;
import org.dateline.export.coding.Standing;
import org.dateline.export.file.Columns;
import org.dateline.export.file.Losses;
import org.dateline.model.Certainty;
import org.dateline.model.Incident;
import org.dateline.model.Who;

/** GTD's targets and groups of an incident, three of each. */
final class GtdSides {
    private static final int MOST = 3;
    private static final String UNKNOWN = "Unknown";

    /** What GTD calls the kinds of whom or what was struck; of other kinds it cannot be told. */
    private static final Map<String, Code.Target> TARGETS = Map.ofEntries(
            Map.entry("police", Code.Target.POLICE),
            Map.entry("military", Code.Target.MILITARY),
            Map.entry("government", Code.Target.GOVERNMENT),
            Map.entry("official", Code.Target.GOVERNMENT),
            Map.entry("legislature", Code.Target.GOVERNMENT),
            Map.entry("judiciary", Code.Target.GOVERNMENT),
            Map.entry("civilian", Code.Target.PRIVATE),
            Map.entry("refugee", Code.Target.PRIVATE),
            Map.entry("journalist", Code.Target.MEDIA),
            Map.entry("media", Code.Target.MEDIA),
            Map.entry("aid-worker", Code.Target.NGO),
            Map.entry("religious", Code.Target.RELIGIOUS),
            Map.entry("business", Code.Target.BUSINESS));

    private final Sides sides;
    private final Columns.Row row;
    private final Losses losses;

    GtdSides(Incident incident, Columns.Row row, Losses losses) {
        this.sides = Sides.of(incident);
        this.row = row;
        this.losses = losses;
    }

    void targets() {
        List<Who> struck =
                Stream.concat(sides.struck().stream(), sides.things().stream()).toList();
        if (struck.isEmpty()) {
            code(1, Code.Target.UNKNOWN);
        }
        for (int i = 0; i < Math.min(MOST, struck.size()); i++) {
            Who who = struck.get(i);
            Optional<Code.Target> known = Optional.ofNullable(who.kind()).map(TARGETS::get);
            code(i + 1, known.orElse(Code.Target.UNKNOWN));
            row.text("target" + (i + 1), who.name());
            if (known.isEmpty()) {
                losses.notCoded("targtype", "GTD's kind of target cannot be told from the kind " + who.kind());
            }
        }
        losses.noPlace("who.victim", struck.size() - (long) MOST, "GTD has three targets");
    }

    private void code(int number, Code.Target target) {
        row.own("targtype" + number, target.number()).own("targtype" + number + "_txt", target.text());
    }

    void groups() {
        List<Who> groups = sides.did().stream()
                .filter(who -> Standing.of(who) == Standing.GROUP)
                .toList();
        row.text("gname", groups.isEmpty() ? UNKNOWN : groups.get(0).name());
        for (int i = 0; i < Math.min(MOST, groups.size()); i++) {
            Who who = groups.get(i);
            if (i > 0) {
                row.text("gname" + (i + 1), who.name());
            }
            boolean unsure = who.certainty() == Certainty.ACCUSED || who.certainty() == Certainty.SUSPECTED;
            row.own("guncertain" + (i + 1), unsure ? 1 : 0);
        }
        losses.noPlace("who.perpetrator", groups.size() - (long) MOST, "GTD has three groups");
        losses.noPlace(
                "who.perpetrator",
                sides.did().size() - (long) groups.size(),
                "GTD has a place for groups that are known by name alone");
    }
}
