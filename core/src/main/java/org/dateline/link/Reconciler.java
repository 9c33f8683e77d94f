package org.dateline.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.link.Clusters.Cluster;
import org.dateline.model.DateBasis;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Modality;
import org.dateline.model.Responsibility;
import org.dateline.model.Review;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;

/** Makes one incident of the accounts that tell of it. {@code fieldFrom} says whose words each shown value is. */
final class Reconciler {
    private static final int ID_DIGITS = 16;
    private static final int UNDATED = 6;
    private static final int UNPLACED = 5;
    private static final Set<String> ALERTS = Set.of("threat", "warning", "security-measure");

    private final Codebook codebook;

    Reconciler(Codebook codebook) {
        this.codebook = codebook;
    }

    Incident incident(Cluster cluster) {
        List<Telling> members = cluster.members();
        Map<String, String> from = new LinkedHashMap<>();
        What what = what(members, from);
        When when = when(members, from);
        Where where = where(members, from);
        return new Incident(
                id(members.get(0)),
                what,
                when,
                where,
                who(members, from),
                weapons(members, from),
                figures(members),
                responsibility(members, from),
                members.stream().map(t -> t.account().id()).toList(),
                cluster.links(),
                (int) members.stream().map(Telling::source).distinct().count(),
                Review.AUTOMATIC,
                from);
    }

    /** Of the first account alone: an incident keeps its id when later articles join it. */
    private static String id(Telling first) {
        String name =
                "incident\n" + first.article().id() + "\n" + first.account().id();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static What what(List<Telling> members, Map<String, String> from) {
        Telling shown = Objects.requireNonNull(
                Agreement.most(members, t -> t.account().what().type()));
        from.put("type", shown.account().id());
        Set<String> types = new LinkedHashSet<>();
        String main = shown.account().what().type();
        if (!happened(members) && !ALERTS.contains(main)) {
            main = "threat";
        }
        types.add(main);
        members.forEach(t -> types.add(t.account().what().type()));
        members.forEach(t -> types.addAll(t.account().what().types()));
        return new What(main, List.copyOf(types), shown.account().what().evidence());
    }

    private static boolean happened(List<Telling> members) {
        return members.get(0).sort() == Modality.ASSERTED;
    }

    private static When when(List<Telling> members, Map<String, String> from) {
        List<Telling> precise = Agreement.best(members, t -> rank(t.account().when()));
        Telling shown = Objects.requireNonNull(
                Agreement.most(precise, t -> days(t.account().when())));
        When when = shown.account().when();
        if (rank(when) < UNDATED) {
            from.put("when", shown.account().id());
        }
        return when;
    }

    private static int rank(When when) {
        if (when.from() == null && when.to() == null) {
            return UNDATED;
        }
        boolean published = when.basis() == DateBasis.PUBLISHED;
        return switch (when.precision()) {
            case DAY -> published ? 3 : 0;
            case RANGE -> published ? 3 : 1;
            case WEEK -> published ? 3 : 2;
            case MONTH -> 4;
            case YEAR -> 5;
            case UNKNOWN -> UNDATED;
        };
    }

    private static String days(When when) {
        return when.from() + " " + when.to();
    }

    private static Where where(List<Telling> members, Map<String, String> from) {
        List<Telling> precise = Agreement.best(members, t -> rank(t.account().where()));
        Telling most = Objects.requireNonNull(
                Agreement.most(precise, t -> name(t.account().where())));
        List<Telling> agreed = precise.stream()
                .filter(t ->
                        name(t.account().where()).equals(name(most.account().where())))
                .toList();
        Telling shown = agreed.stream()
                .filter(t -> t.account().where().facility() != null)
                .findFirst()
                .orElse(most);
        if (rank(shown.account().where()) < UNPLACED) {
            from.put("where", shown.account().id());
        }
        return shown.account().where();
    }

    private static int rank(Where where) {
        return switch (where.precision()) {
            case EXACT, NEAR -> 0;
            case ADMIN2 -> 1;
            case ADMIN1 -> 2;
            case COUNTRY -> 3;
            case UNKNOWN -> where.name() == null ? UNPLACED : 4;
        };
    }

    private static String name(Where where) {
        return Names.proper(where.name());
    }

    private static List<Who> who(List<Telling> members, Map<String, String> from) {
        Map<Who, String> participants = Participants.of(members);
        int n = 0;
        for (String account : participants.values()) {
            from.put("who." + n++, account);
        }
        return List.copyOf(participants.keySet());
    }

    private static List<With> weapons(List<Telling> members, Map<String, String> from) {
        Map<String, With> byKind = new LinkedHashMap<>();
        for (Telling telling : members) {
            for (With weapon : telling.account().weapons()) {
                if (byKind.putIfAbsent(weapon.kind(), weapon) == null) {
                    from.put("weapons." + (byKind.size() - 1), telling.account().id());
                }
            }
        }
        return List.copyOf(byKind.values());
    }

    /** Numbers of what has not happened are no figures of an incident; the accounts keep them. */
    private List<IncidentFigure> figures(List<Telling> members) {
        return happened(members) ? Figures.of(members, codebook) : List.of();
    }

    private static List<Responsibility> responsibility(List<Telling> members, Map<String, String> from) {
        List<Responsibility> kept = new ArrayList<>();
        for (Telling telling : members) {
            for (Responsibility told : telling.account().responsibility()) {
                if (kept.stream()
                        .noneMatch(k ->
                                k.kind() == told.kind() && Names.alike(Names.fold(k.by()), Names.fold(told.by())))) {
                    from.put("responsibility." + kept.size(), telling.account().id());
                    kept.add(told);
                }
            }
        }
        return kept;
    }
}
