package org.dateline.wave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns: incidents of one rare kind closer together in time than that kind's own past puts them, at whatever distance.
 *
 * <p>The scan with space switched off: kinds stand in for places. Expected in a window are the incidents of the kind times the incidents
 * of all kinds in those days, by all incidents, so that a month of which more is told makes no campaign. Dates are dealt out anew
 * among all incidents; p is the rank among the strongest campaign of any kind in each shuffled history, so that looking at
 * many kinds is paid for. Rare is a kind of which there is less than one in the longest window on average. Of two campaigns with an
 * incident in common only the stronger is told.
 */
public final class CampaignScan {
    private static final Comparator<Run> STRONGEST =
            Comparator.comparingDouble(Run::ratio).reversed().thenComparing(Run::kind);

    private final WaveOptions options;

    /** A scan with these options; their radius and their family are not looked at. */
    public CampaignScan(WaveOptions options) {
        this.options = options;
    }

    private record Run(String kind, int from, int to, int observed, long product, double ratio) {}

    /** A kind's incidents, by their places in the list of all. */
    private record Kind(String name, List<Integer> members) {}

    /**
     * The campaigns, the strongest first.
     *
     * @param cases all incidents, of each kind; each counts one
     * @param kinds ids by the name of a kind; an incident may be of several
     */
    public List<Wave> campaigns(List<Case> cases, Map<String, ? extends Set<String>> kinds) {
        LocalDate until = options.until();
        List<Case> known = cases.stream()
                .filter(one -> one.count() > 0 && (until == null || !one.day().isAfter(until)))
                .sorted(Comparator.comparing(Case::day).thenComparing(Case::id))
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        LocalDate first = known.get(0).day();
        LocalDate last =
                Objects.requireNonNullElse(until, known.get(known.size() - 1).day());
        Calendar calendar = new Calendar(
                known.stream().mapToInt(one -> Calendar.day(first, one.day())).toArray(),
                Calendar.day(first, last) + 1);
        List<Kind> rare = rare(known, kinds, calendar.length());
        List<Run> found = apart(known, rare, strongest(calendar, rare, calendar.days()));
        if (found.isEmpty()) {
            return List.of();
        }
        double[] chance = IntStream.range(0, options.replicas())
                .parallel()
                .mapToDouble(replica -> strongest(calendar, rare, calendar.shuffled(options.seed(), replica)).stream()
                        .mapToDouble(Run::ratio)
                        .max()
                        .orElse(0))
                .sorted()
                .toArray();
        return found.stream()
                .map(run -> wave(run, known, rare, calendar, first, chance))
                .toList();
    }

    private List<Kind> rare(List<Case> known, Map<String, ? extends Set<String>> kinds, int length) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < known.size(); i++) {
            places.put(known.get(i).id(), i);
        }
        List<Kind> rare = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        new TreeMap<>(kinds).forEach((name, ids) -> {
            List<Integer> members = ids.stream()
                    .map(places::get)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            boolean isRare = (long) members.size() * options.days() <= length;
            if (members.size() >= options.minCases() && isRare && seen.add(Set.copyOf(ids))) {
                rare.add(new Kind(name, members));
            }
        });
        return rare;
    }

    /** The strongest of each kind. */
    private List<Run> strongest(Calendar calendar, List<Kind> rare, int[] dealt) {
        return rare.stream()
                .map(kind -> strongest(calendar, kind, dealt))
                .filter(Objects::nonNull)
                .sorted(STRONGEST)
                .toList();
    }

    private @Nullable Run strongest(Calendar calendar, Kind kind, int[] dealt) {
        int[] days = kind.members().stream()
                .mapToInt(member -> dealt[member])
                .sorted()
                .toArray();
        Run best = null;
        for (int from = 0; from < days.length; from++) {
            for (int to = from + options.minCases() - 1;
                    to < days.length && days[to] < days[from] + options.days();
                    to++) {
                int end = options.prospective() ? calendar.length() - 1 : days[to];
                int observed = to - from + 1;
                boolean open = !options.prospective() || (to == days.length - 1 && end < days[from] + options.days());
                long product = (long) days.length * calendar.between(days[from], end);
                double ratio = open ? Cylinder.logLikelihoodRatio(observed, (double) product, calendar.size()) : 0;
                if (ratio > (best == null ? 0 : best.ratio())) {
                    best = new Run(kind.name(), days[from], end, observed, product, ratio);
                }
            }
        }
        return best;
    }

    /** Without those that have an incident in common with a stronger one. */
    private List<Run> apart(List<Case> known, List<Kind> rare, List<Run> sorted) {
        List<Run> kept = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        LocalDate first = known.get(0).day();
        for (Run run : sorted) {
            Set<String> ids = new HashSet<>();
            members(run, known, rare, first).forEach(one -> ids.add(one.id()));
            if (kept.size() < options.most() && ids.stream().noneMatch(taken::contains)) {
                kept.add(run);
                taken.addAll(ids);
            }
        }
        return kept;
    }

    private static List<Case> members(Run run, List<Case> known, List<Kind> rare, LocalDate first) {
        Kind kind = rare.stream()
                .filter(one -> one.name().equals(run.kind()))
                .findFirst()
                .orElseThrow();
        return kind.members().stream()
                .map(known::get)
                .filter(one -> {
                    int day = Calendar.day(first, one.day());
                    return day >= run.from() && day <= run.to();
                })
                .toList();
    }

    private Wave wave(Run run, List<Case> known, List<Kind> rare, Calendar calendar, LocalDate first, double[] chance) {
        List<Case> own = members(run, known, rare, first);
        double p = Chance.p(run.ratio(), chance);
        Middle middle = Middle.of(own);
        Wave wave = new Wave(
                "",
                middle.latitude(),
                middle.longitude(),
                middle.radiusKm(),
                first.plusDays(run.from()),
                first.plusDays(run.to()),
                run.observed(),
                (double) run.product() / calendar.size(),
                run.ratio(),
                p,
                (options.prospective() ? 1 : calendar.length()) / p,
                own.stream().map(Case::id).toList(),
                run.kind(),
                "",
                "");
        return wave.told(run.kind(), "", WaveWords.ofCampaign(wave));
    }
}
