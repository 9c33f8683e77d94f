package org.dateline.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dateline.alert.AlertRule.On;
import org.dateline.model.Incident;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Review;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.store.IncidentQuery;
import org.dateline.tally.Headings;
import org.dateline.tally.Range;

/** Whether an incident is what a rule asks for: the same that the store's filters mean, of one incident in hand. */
final class Fit {
    private static final double EARTH_KM = 6371.0088;
    private static final Set<String> STATEMENTS = Set.of("threat", "warning");

    private Fit() {}

    /** Whether the rule is for it, whatever its age. */
    static boolean fits(AlertRule rule, Incident incident, boolean disputed, boolean threatened) {
        IncidentQuery query = rule.query();
        boolean asked = incident.review() != Review.REJECTED
                && (query.types().isEmpty() || incident.what().types().stream().anyMatch(query.types()::contains))
                && (query.countries().isEmpty()
                        || query.countries()
                                .contains(Objects.requireNonNullElse(
                                        incident.where().country(), "")))
                && (query.admin1s().isEmpty()
                        || query.admin1s().stream()
                                .anyMatch(name ->
                                        name.equalsIgnoreCase(incident.where().admin1())))
                && isNear(query, incident.where())
                && (query.actors().isEmpty()
                        || query.actors().stream()
                                .anyMatch(actor -> incident.who().stream().anyMatch(who -> is(who, actor))))
                && isAtLeast(query, incident);
        return asked
                && (rule.on().contains(On.NEW)
                        || rule.on().contains(On.TOLL)
                                && !rule.on().contains(On.DISPUTE)
                                && !rule.on().contains(On.THREAT)
                        || rule.on().contains(On.DISPUTE) && disputed
                        || rule.on().contains(On.THREAT) && (threatened || isStatement(incident)));
    }

    private static boolean isStatement(Incident incident) {
        return incident.what().types().stream().anyMatch(STATEMENTS::contains);
    }

    private static boolean isNear(IncidentQuery query, Where where) {
        IncidentQuery.Near near = query.near();
        if (near == null) {
            return true;
        }
        Double lat = where.lat();
        Double lon = where.lon();
        boolean known = where.precision() != PlacePrecision.COUNTRY
                && where.precision() != PlacePrecision.ADMIN1
                && where.precision() != PlacePrecision.UNKNOWN;
        return known && lat != null && lon != null && kilometres(near.lat(), near.lon(), lat, lon) <= near.km();
    }

    private static double kilometres(double lat1, double lon1, double lat2, double lon2) {
        double phi1 = Math.toRadians(lat1);
        double phi2 = Math.toRadians(lat2);
        double a = Math.pow(Math.sin((phi2 - phi1) / 2), 2)
                + Math.cos(phi1) * Math.cos(phi2) * Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static boolean is(Who who, String actor) {
        String wanted = actor.toLowerCase(Locale.ROOT);
        return wanted.equals(who.actor())
                || who.name().toLowerCase(Locale.ROOT).contains(wanted)
                || who.aliases().stream()
                        .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static boolean isAtLeast(IncidentQuery query, Incident incident) {
        IncidentQuery.AtLeast figure = query.figure();
        if (figure == null) {
            return true;
        }
        Range range = Headings.total(incident.figures(), figure.of()).orElse(null);
        Long best = range == null ? null : range.best();
        return range != null && (best == null ? range.low() : best) >= figure.number();
    }

    /**
     * Whether it is news: its last day, or where that is not known the day of its first article, is not too long ago.
     *
     * @param told day of its first article, null where no article has one
     */
    static boolean isNews(
            AlertRule rule, Incident incident, @org.jspecify.annotations.Nullable LocalDate told, Instant now) {
        LocalDate last = incident.when().to() == null
                ? incident.when().from()
                : incident.when().to();
        LocalDate day = last == null ? told : last;
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return day == null || !day.isBefore(today.minusDays(rule.maxAgeDays()));
    }
}
