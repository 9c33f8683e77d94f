package org.dateline.choose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.choose.ScoredProposals.ScoredCandidate;
import org.dateline.choose.ScoredProposals.ScoredStrand;
import org.dateline.encode.EncodedKind;
import org.dateline.encode.EncodedRole;
import org.dateline.knowledge.Choice;

/** Puts the surest strings into the strands they most likely belong to. */
final class TemplateBuilder {
    private static final double LEAST = 1e-4;

    private final Proposals proposals;
    private final Choice choice;

    /** A template that is being filled. */
    record Draft(ScoredStrand strand, List<ScoredCandidate> fillers) {}

    TemplateBuilder(Proposals proposals, Choice choice) {
        this.proposals = proposals;
        this.choice = choice;
    }

    /** The drafts that hold a filler or are sure without; at least the surest one. */
    List<Draft> build(List<ScoredStrand> strands, Map<EncodedRole, List<ScoredCandidate>> candidates) {
        List<Draft> drafts = new ArrayList<>();
        chosen(strands).forEach(strand -> drafts.add(new Draft(strand, new ArrayList<>())));
        for (List<ScoredCandidate> ofRole : candidates.values()) {
            for (ScoredCandidate candidate : surest(ofRole)) {
                home(drafts, candidate.candidate()).fillers().add(candidate);
            }
        }
        double bare = choice.threshold("bare-template");
        List<Draft> kept = drafts.stream()
                .filter(d -> !d.fillers().isEmpty() || d.strand().probability() >= bare)
                .toList();
        return kept.isEmpty() ? List.of(surestDraft(drafts)) : kept;
    }

    private static Draft surestDraft(List<Draft> drafts) {
        Draft best = drafts.get(0);
        for (Draft draft : drafts) {
            best = draft.strand().probability() > best.strand().probability() ? draft : best;
        }
        return best;
    }

    /** The strands that count, and types that the encoder sees and no strand has; where there is neither the surest. */
    private List<ScoredStrand> chosen(List<ScoredStrand> strands) {
        List<ScoredStrand> chosen = new ArrayList<>();
        strands.stream()
                .filter(s -> s.probability() >= choice.threshold("strand"))
                .forEach(chosen::add);
        TemplateChooser.types().forEach((type, kind) -> {
            double likely = proposals.encoding().probability(kind);
            if (likely >= choice.threshold("type")
                    && chosen.stream().noneMatch(s -> s.strand().type().equals(type))) {
                chosen.add(seen(type, likely));
            }
        });
        if (chosen.isEmpty()) {
            chosen.add(strands.stream()
                    .max(Comparator.comparingDouble(ScoredStrand::probability))
                    .orElseGet(this::likeliest));
        }
        return chosen;
    }

    private ScoredStrand likeliest() {
        ScoredStrand best = seen("attack", 0);
        for (Map.Entry<String, EncodedKind> type : TemplateChooser.types().entrySet()) {
            double likely = proposals.encoding().probability(type.getValue());
            best = likely > best.probability() ? seen(type.getKey(), likely) : best;
        }
        return best;
    }

    private static ScoredStrand seen(String type, double likely) {
        return new ScoredStrand(new Strand(type, null, Set.of(), List.of(), Map.of()), likely);
    }

    /** The strings of a role that are sure enough; of two that name the same only the surer. */
    private List<ScoredCandidate> surest(List<ScoredCandidate> candidates) {
        double least = choice.threshold("filler");
        double further = least + choice.threshold("further-filler") * (1 - least);
        List<ScoredCandidate> chosen = new ArrayList<>();
        for (ScoredCandidate candidate : candidates) {
            boolean sure = candidate.probability() >= (chosen.isEmpty() ? least : further);
            if (sure && chosen.stream().noneMatch(c -> c.candidate().namesSame(candidate.candidate()))) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    /** The other names of a chosen candidate's actor that are sure enough, surest first. */
    static List<Candidate> aliases(ScoredCandidate chosen, List<ScoredCandidate> ofRole, double least) {
        return ofRole.stream()
                .filter(c -> c.probability() >= least)
                .map(ScoredCandidate::candidate)
                .filter(c -> chosen.candidate().isSameActor(c)
                        && !c.key().equals(chosen.candidate().key()))
                .toList();
    }

    private Draft home(List<Draft> drafts, Candidate candidate) {
        Draft best = drafts.get(0);
        double highest = Double.NEGATIVE_INFINITY;
        for (Draft draft : drafts) {
            double score = affinity(draft.strand(), candidate);
            if (score > highest) {
                highest = score;
                best = draft;
            }
        }
        return best;
    }

    /** How well a string suits a strand: by type there, distance in sentences, rules, and how sure the strand is. */
    private double affinity(ScoredStrand scored, Candidate candidate) {
        Strand strand = scored.strand();
        EncodedKind kind = TemplateChooser.types().getOrDefault(strand.type(), EncodedKind.RELEVANT);
        double article = proposals.encoding().probability(kind);
        List<Integer> places = proposals.sentences(candidate);
        double here = places.stream()
                .mapToDouble(p -> proposals.probability(kind, p))
                .max()
                .orElse(article);
        double far = choice.threshold("far");
        double distance = far;
        for (int place : places) {
            for (int told : strand.sentences()) {
                distance = Math.min(distance, Math.abs(place - told));
            }
        }
        Set<String> words = candidate.words();
        boolean named = strand.parts().stream().anyMatch(p -> !p.isEmpty() && isPart(p, words));
        return choice.threshold("affinity-type") * Math.log(Math.max(here * article, LEAST))
                - choice.threshold("affinity-distance") * distance
                + choice.threshold("affinity-rule") * CandidateFeatures.number(named)
                + choice.threshold("affinity-strand") * CandidateFeatures.logOdds(scored.probability());
    }

    private static boolean isPart(String part, Set<String> words) {
        Set<String> those = new TreeSet<>(List.of(part.split(" ", -1)));
        return words.containsAll(those) || those.containsAll(new HashSet<>(words));
    }
}
