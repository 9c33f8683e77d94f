package org.dateline.choose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dateline.encode.EncodedKind;
import org.dateline.encode.EncodedRole;
import org.dateline.encode.EncodedSegment;
import org.dateline.encode.Encoding;
import org.jspecify.annotations.Nullable;

/** All that rules and encoder propose for one article's templates, before anything is chosen. */
public final class Proposals {
    private final Words words;
    private final Map<EncodedRole, List<Candidate>> candidates;
    private final List<Strand> strands;

    Proposals(Words words, Map<EncodedRole, List<Candidate>> candidates, List<Strand> strands) {
        this.words = words;
        this.candidates = new LinkedHashMap<>(candidates);
        this.strands = List.copyOf(strands);
    }

    Words words() {
        return words;
    }

    Encoding encoding() {
        return words.encoding();
    }

    Map<EncodedRole, List<Candidate>> candidates() {
        return candidates;
    }

    List<Strand> strands() {
        return strands;
    }

    /** Places of sentences, for a candidate where it was proposed. */
    List<Integer> sentences(Candidate candidate) {
        return candidate.occurrences().stream()
                .map(o -> words.sentence(o.from()))
                .toList();
    }

    /** The probability of a kind in the stretches that hold a sentence; 0 where none does. */
    double probability(EncodedKind kind, int sentence) {
        double surest = 0;
        for (EncodedSegment stretch : encoding().segments()) {
            boolean holds = words.sentence(stretch.from()) <= sentence && sentence <= words.sentence(stretch.to() - 1);
            surest = holds ? Math.max(surest, stretch.probability(kind)) : surest;
        }
        return surest;
    }

    /** What is said of the whole article, with the names that its model knows, but for what the other models choose. */
    Map<String, Double> articleFeatures() {
        List<EncodedSegment> stretches = encoding().segments();
        List<EncodedKind> types = new ArrayList<>(TemplateChooser.types().values());
        double surest =
                types.stream().mapToDouble(k -> encoding().probability(k)).max().orElse(0);
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("relevant", CandidateFeatures.logOdds(encoding().probability(EncodedKind.RELEVANT)));
        features.put(
                "relevant-mean",
                CandidateFeatures.logOdds(stretches.stream()
                        .mapToDouble(s -> s.probability(EncodedKind.RELEVANT))
                        .average()
                        .orElse(0)));
        features.put(
                "relevant-first",
                CandidateFeatures.logOdds(
                        stretches.isEmpty() ? 0 : stretches.get(0).probability(EncodedKind.RELEVANT)));
        features.put("type", CandidateFeatures.logOdds(surest));
        features.put(
                "type-mean",
                CandidateFeatures.logOdds(stretches.stream()
                        .mapToDouble(s -> types.stream()
                                .mapToDouble(k -> s.probability(k))
                                .max()
                                .orElse(0))
                        .average()
                        .orElse(0)));
        features.put("stretches", Math.log(Math.max(1, stretches.size())));
        features.put("told", CandidateFeatures.number(!strands.isEmpty()));
        features.put("strands", Math.log1p(strands.size()));
        return features;
    }

    /** Gives each candidate's role, key, sentences and features, for fitting. */
    public void eachCandidate(CandidateReader reader) {
        candidates.forEach((role, all) -> all.forEach(
                c -> reader.read(role.layer(), c.key(), c.actor(), sentences(c), Map.copyOf(c.features()))));
    }

    /** Reads a candidate. */
    public interface CandidateReader {
        /** Called once a candidate; {@code role} by its name in the model file. */
        void read(
                String role, String key, @Nullable String actor, List<Integer> sentences, Map<String, Double> features);
    }

    /** Gives each strand's type, account, sentences, parts and features, for fitting. */
    public void eachStrand(StrandReader reader) {
        strands.forEach(s -> reader.read(s.type(), List.copyOf(s.sentences()), s.parts(), Map.copyOf(s.features())));
    }

    /** Reads a strand. */
    public interface StrandReader {
        /** Called once a strand. */
        void read(String type, List<Integer> sentences, List<String> parts, Map<String, Double> features);
    }

    /** Gives what is said of the whole article and of each stretch: its first and last sentence, the kinds by name. */
    public Map<String, Double> article(BiConsumer<List<Integer>, Map<String, Double>> eachStretch) {
        for (EncodedSegment stretch : encoding().segments()) {
            Map<String, Double> kinds = new LinkedHashMap<>();
            for (EncodedKind kind : EncodedKind.values()) {
                kinds.put(kind.label(), (double) stretch.probability(kind));
            }
            eachStretch.accept(List.of(words.sentence(stretch.from()), words.sentence(stretch.to() - 1)), kinds);
        }
        return articleFeatures();
    }
}
