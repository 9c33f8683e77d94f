package org.dateline.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dateline.knowledge.Candidate;
import org.dateline.knowledge.Distance;
import org.dateline.knowledge.PlaceKind;
import org.dateline.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every name of a document which of the places of that name is meant; one sense a document. Each candidate has a
 * score from how well known it is and from what the text says of it ("X, Libya"), and gains from the likely places of the
 * other names: near ones, and those of its state and country. A few rounds of this settle names that are all ambiguous.
 */
final class PlaceSenses {
    private static final int ROUNDS = 4;
    private static final int MOST = 80;
    private static final long OBSCURE = 15_000;
    private static final long OBSCURE_ABROAD = 300_000;
    private static final double STRAY_KM = 1500;
    private static final long OBSCURE_NAMESAKE = 60_000;
    private static final double NEIGHBOUR_KM = 100;
    private static final long CITY = 100_000;
    private static final int OFTEN = 2;
    private static final double REACH_KM = 80;
    private static final double WIDE_KM = 800;
    private static final double NEAR_WEIGHT = 2.2;
    private static final double WIDE_WEIGHT = 0.4;
    private static final double UNIT_WEIGHT = 1.0;
    private static final double COUNTRY_WEIGHT = 0.6;
    private static final double MOST_SUPPORT = 5;

    private final Map<String, Sense> senses = new LinkedHashMap<>();

    /** One name of the document and the weight of each place that it may mean. */
    private static final class Sense {
        private final List<Candidate> candidates;
        private final double[] own;
        private final double[] weight;
        private int occurrences;

        Sense(List<Candidate> candidates) {
            this(candidates, candidates.stream().mapToDouble(PlaceSenses::fame).toArray());
        }

        private Sense(List<Candidate> candidates, double[] own) {
            this.candidates = candidates;
            this.own = own;
            weight = new double[own.length];
        }

        /** Without the candidates that no support by the other names could bring to the top. */
        Sense hopeful() {
            double most = Arrays.stream(own).max().orElse(0);
            int[] hopeful = IntStream.range(0, own.length)
                    .filter(i -> own[i] >= most - MOST_SUPPORT)
                    .toArray();
            Sense sense = new Sense(
                    Arrays.stream(hopeful).mapToObj(candidates::get).toList(),
                    Arrays.stream(hopeful).mapToDouble(i -> own[i]).toArray());
            sense.occurrences = occurrences;
            return sense;
        }

        /** Weights that add up to 1, the more uneven the more the scores differ. */
        void weigh(double[] scores) {
            double most = Double.NEGATIVE_INFINITY;
            for (double score : scores) {
                most = Math.max(most, score);
            }
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                weight[i] = Math.exp(scores[i] - most);
                sum += weight[i];
            }
            for (int i = 0; i < scores.length; i++) {
                weight[i] /= sum;
            }
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** How well known a place is: about the power of ten of its people, more for capitals and the project's own places. */
    static double fame(Candidate candidate) {
        double people = Math.log10(candidate.population() + 1.0);
        double fame = switch (candidate.kind()) {
            case COUNTRY -> 9;
            case CONTINENT, WATER -> 8;
            case REGION, TERRAIN -> candidate.known() ? 7.5 : 3;
            case ADMIN1 -> candidate.known() ? 6.8 : people - 0.7;
            case ADMIN2 -> people - 1.2;
            case DISTRICT -> candidate.known() ? 5 : people - 1.5;
            case CAPITAL -> people + 1.5;
            case SEAT -> people + 0.5;
            case TOWN -> people;
            case QUARTER -> candidate.known() ? 4 : people - 1;
            default -> candidate.known() ? 6 : 3;
        };
        if (candidate.known() && candidate.kind().isSettlement()) {
            fame = Math.max(fame, 3.5) + 0.5;
        }
        return candidate.usual() ? fame : fame - 3;
    }

    /** Takes up an occurrence of a name. */
    void add(String name, List<Candidate> candidates) {
        Sense sense = senses.computeIfAbsent(
                key(name), k -> new Sense(candidates.size() > MOST ? candidates.subList(0, MOST) : candidates));
        sense.occurrences++;
    }

    /** What the text says of a name: candidates that fit gain. */
    void favour(String name, java.util.function.Predicate<Candidate> fits, double gain) {
        Sense sense = senses.get(key(name));
        if (sense != null) {
            for (int i = 0; i < sense.own.length; i++) {
                if (fits.test(sense.candidates.get(i))) {
                    sense.own[i] += gain;
                }
            }
        }
    }

    /** What the text says of all names: candidates that fit gain. */
    void favourAll(java.util.function.Predicate<Candidate> fits, double gain) {
        senses.keySet().forEach(name -> favour(name, fits, gain));
    }

    /** Settles all names. */
    void settle() {
        senses.replaceAll((name, sense) -> sense.hopeful());
        List<Sense> all = new ArrayList<>(senses.values());
        all.forEach(s -> s.weigh(s.own));
        for (int round = 0; round < ROUNDS; round++) {
            List<double[]> scores = all.stream().map(s -> scores(s, all)).toList();
            for (int i = 0; i < all.size(); i++) {
                all.get(i).weigh(scores.get(i));
            }
        }
    }

    private static double[] scores(Sense sense, List<Sense> all) {
        double[] scores = sense.own.clone();
        if (scores.length == 1) {
            return scores;
        }
        for (int i = 0; i < scores.length; i++) {
            double support = 0;
            for (Sense other : all) {
                if (other != sense) {
                    support += support(sense.candidates.get(i), other);
                }
            }
            scores[i] += Math.min(MOST_SUPPORT, support);
        }
        return scores;
    }

    private static double support(Candidate candidate, Sense other) {
        double support = 0;
        for (int j = 0; j < other.weight.length; j++) {
            if (other.weight[j] > 0.01) {
                support += other.weight[j] * affinity(candidate, other.candidates.get(j));
            }
        }
        return support * Math.min(2, 1 + 0.25 * (other.occurrences - 1));
    }

    private static double affinity(Candidate a, Candidate b) {
        Place place = a.place();
        Place other = b.place();
        double km = isPoint(a) && isPoint(b) ? Distance.km(place, other) : Double.POSITIVE_INFINITY;
        double near = NEAR_WEIGHT * Math.exp(-km / REACH_KM) + WIDE_WEIGHT * Math.exp(-km / WIDE_KM);
        boolean sameCountry = place.country() != null && place.country().equals(other.country());
        if (!sameCountry) {
            return near;
        }
        boolean sameUnit = unit(a) != null && Objects.equals(unit(a), unit(b));
        return near + COUNTRY_WEIGHT + (sameUnit ? UNIT_WEIGHT : 0);
    }

    private static boolean isPoint(Candidate candidate) {
        return candidate.kind() != PlaceKind.COUNTRY && candidate.kind() != PlaceKind.CONTINENT;
    }

    private static @Nullable String unit(Candidate candidate) {
        return candidate.kind() == PlaceKind.ADMIN1
                ? candidate.place().name()
                : candidate.place().admin1();
    }

    /**
     * Whether the place stands alone among the document's: an obscure settlement far from all others, of a country that
     * nothing else in the document is of. Then the name means a place that the gazetteer lacks.
     *
     * @param home the country that the article is at home in, outside which larger ones are obscure too; null where unknown
     */
    boolean isStray(String name, @Nullable String home) {
        Candidate place = of(name);
        boolean abroad = home != null && !home.equals(place.place().country());
        boolean large = place.usual() && place.population() >= (abroad ? OBSCURE_ABROAD : OBSCURE);
        if (place.known() || large || !place.kind().isSettlement() || place.kind() == PlaceKind.CAPITAL) {
            return false;
        }
        List<Candidate> others = senses.keySet().stream()
                .filter(other -> !other.equals(key(name)))
                .map(this::of)
                .filter(o -> o.place().country() != null)
                .toList();
        return !others.isEmpty()
                && others.stream()
                        .noneMatch(o -> Objects.equals(
                                        o.place().country(), place.place().country())
                                || Distance.km(o.place(), place.place()) < STRAY_KM);
    }

    /**
     * Whether the place is a namesake, far away, of what must be a part of a city named again and again: "Kensington" beside
     * "Philadelphia police" is no town of Maryland. Obscure, one of several of its name, in a state of which nothing else in the
     * document is. Capitals are named for their governments and prove nothing.
     */
    boolean isQuarterElsewhere(String name) {
        Sense sense = Objects.requireNonNull(senses.get(key(name)), name);
        Candidate place = of(name);
        if (place.known()
                || place.population() >= OBSCURE_NAMESAKE
                || !place.kind().isSettlement()
                || !isOneOfSeveral(sense, place)) {
            return false;
        }
        boolean city = false;
        for (String other : senses.keySet()) {
            if (!other.equals(key(name))) {
                Candidate beside = of(other);
                if (!isPoint(beside)
                        || !Objects.equals(
                                beside.place().country(), place.place().country())) {
                    continue;
                }
                double km = Distance.km(beside.place(), place.place());
                if (km < NEIGHBOUR_KM || unit(place) != null && Objects.equals(unit(place), unit(beside))) {
                    return false;
                }
                city |= beside.population() >= CITY
                        && beside.kind().isSettlement()
                        && beside.kind() != PlaceKind.CAPITAL
                        && Objects.requireNonNull(senses.get(other)).occurrences >= OFTEN;
            }
        }
        return city;
    }

    private static boolean isOneOfSeveral(Sense sense, Candidate place) {
        return sense.candidates.stream()
                        .filter(c -> c.kind().isSettlement())
                        .filter(c -> Objects.equals(
                                c.place().country(), place.place().country()))
                        .count()
                > 1;
    }

    /** The place that a name means. */
    Candidate of(String name) {
        Sense sense = Objects.requireNonNull(senses.get(key(name)), name);
        int best = 0;
        for (int i = 1; i < sense.weight.length; i++) {
            if (sense.weight[i] > sense.weight[best]) {
                best = i;
            }
        }
        return sense.candidates.get(best);
    }
}
