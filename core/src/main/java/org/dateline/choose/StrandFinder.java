package org.dateline.choose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.encode.EncodedKind;
import org.dateline.encode.Encoding;
import org.dateline.model.Account;
import org.dateline.model.DateBasis;
import org.dateline.model.Evidence;
import org.dateline.model.Focus;
import org.dateline.model.Who;
import org.dateline.model.With;

/** Finds the strands of an article: the rules' accounts with what rules and encoder say of each. */
final class StrandFinder {
    private final Words words;
    private final Encoding encoding;
    private final RuleFindings rules;

    StrandFinder(Words words, RuleFindings rules) {
        this.words = words;
        this.encoding = words.encoding();
        this.rules = rules;
    }

    List<Strand> find() {
        List<Strand> found = new ArrayList<>();
        for (Account account : rules.accounts()) {
            found.add(strand(account));
        }
        return found;
    }

    private Strand strand(Account account) {
        String type = rules.type(account).orElseThrow();
        Set<Integer> sentences = new TreeSet<>();
        List<Integer> triggers = new ArrayList<>();
        for (Evidence trigger : account.what().evidence()) {
            int word = encoding.wordAt(trigger.start());
            triggers.add(word);
            sentences.add(words.sentence(word));
        }
        List<String> parts = new ArrayList<>();
        for (Who who : account.who()) {
            parts.add(Candidate.keyOf(who.name()));
            who.mentions().forEach(m -> sentences.add(words.sentence(encoding.wordAt(m.start()))));
        }
        for (With weapon : account.weapons()) {
            weapon.mentions().forEach(m -> sentences.add(words.sentence(encoding.wordAt(m.start()))));
        }
        return new Strand(type, account.id(), sentences, parts, features(account, type, triggers));
    }

    private Map<String, Double> features(Account account, String type, List<Integer> triggers) {
        EncodedKind kind = EncodedKind.ofLabel("muc4." + type).orElse(EncodedKind.RELEVANT);
        double relevant = triggers.stream()
                .mapToDouble(w -> encoding.probability(EncodedKind.RELEVANT, w))
                .max()
                .orElse(0);
        double likely = triggers.stream()
                .mapToDouble(w -> encoding.probability(kind, w))
                .max()
                .orElse(0);
        long like = rules.accounts().stream()
                .filter(a -> rules.type(a).orElse("").equals(type))
                .count();
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("stretch-relevant", CandidateFeatures.logOdds(relevant));
        features.put("stretch-type", CandidateFeatures.logOdds(likely));
        features.put("article-relevant", CandidateFeatures.logOdds(encoding.probability(EncodedKind.RELEVANT)));
        features.put("article-type", CandidateFeatures.logOdds(encoding.probability(kind)));
        features.put("triggers", Math.log1p(new TreeSet<>(triggers).size()));
        features.put("parts", Math.log1p(account.who().size()));
        features.put("weapons", Math.log1p(account.weapons().size()));
        features.put("figures", CandidateFeatures.number(!account.figures().isEmpty()));
        features.put("main", CandidateFeatures.number(account.focus() == Focus.MAIN));
        features.put(
                "first", Math.log1p(triggers.stream().mapToInt(w -> w).min().orElse(0) / 30.0));
        features.put("alone-of-type", CandidateFeatures.number(like == 1));
        features.put("accounts", Math.log(rules.accounts().size()));
        features.put("place", CandidateFeatures.number(account.where().name() != null));
        features.put("dated", CandidateFeatures.number(account.when().basis() == DateBasis.TEXT));
        features.put("attack", CandidateFeatures.number(type.equals("attack")));
        features.put("bombing", CandidateFeatures.number(type.equals("bombing")));
        features.put("kidnapping", CandidateFeatures.number(type.equals("kidnapping")));
        features.put(
                "other-violence",
                CandidateFeatures.number(account.what().types().contains("other-violence")));
        return features;
    }
}
