package org.dateline.choose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.encode.EncodedRole;
import org.dateline.knowledge.Choice;

/** Proposals with the probability that the models give each. */
final class ScoredProposals {
    private final Proposals proposals;
    private final Choice choice;
    private final List<ScoredStrand> strands;
    private final Map<EncodedRole, List<ScoredCandidate>> candidates = new LinkedHashMap<>();

    /** A candidate with the probability, 0 to 1, that it fills its role. */
    record ScoredCandidate(Candidate candidate, double probability) {}

    /** A strand with the probability, 0 to 1, that it makes a template. */
    record ScoredStrand(Strand strand, double probability) {}

    ScoredProposals(Proposals proposals, Choice choice) {
        this.proposals = proposals;
        this.choice = choice;
        this.strands = proposals.strands().stream()
                .map(s -> new ScoredStrand(s, choice.model("strand").probability(s.features())))
                .toList();
        proposals
                .candidates()
                .forEach((role, all) -> candidates.put(
                        role,
                        all.stream()
                                .map(c -> new ScoredCandidate(
                                        c, choice.model(role.layer()).probability(c.features())))
                                .sorted(Comparator.comparingDouble((ScoredCandidate s) -> -s.probability())
                                        .thenComparing(s -> s.candidate().key()))
                                .toList()));
    }

    List<ScoredStrand> strands() {
        return strands;
    }

    /** The candidates of each role, surest first. */
    Map<EncodedRole, List<ScoredCandidate>> candidates() {
        return candidates;
    }

    /** The probability, 0 to 1, that the article tells of an incident that counts. */
    double articleProbability() {
        Map<String, Double> features = new LinkedHashMap<>(proposals.articleFeatures());
        double sum = 0;
        for (Map.Entry<EncodedRole, List<ScoredCandidate>> role : candidates.entrySet()) {
            List<Double> best = new ArrayList<>();
            role.getValue().stream().limit(2).forEach(c -> best.add(c.probability()));
            features.put("best-" + role.getKey().layer(), best.isEmpty() ? 0 : best.get(0));
            sum += best.stream().mapToDouble(p -> p).sum();
        }
        features.put("best-fillers", sum);
        features.put(
                "best-strand",
                strands.stream().mapToDouble(ScoredStrand::probability).max().orElse(0));
        return choice.model("article").probability(features);
    }
}
