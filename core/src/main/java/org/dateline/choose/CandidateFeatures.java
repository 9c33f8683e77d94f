package org.dateline.choose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.encode.EncodedKind;
import org.dateline.encode.EncodedRole;
import org.dateline.encode.Encoding;
import org.dateline.knowledge.WordClasses;
import org.dateline.model.Account;
import org.dateline.model.ActorMention;
import org.dateline.model.Evidence;
import org.dateline.model.Mention;
import org.dateline.model.PlaceMention;
import org.dateline.model.WeaponMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Says of a candidate what speaks for and against it, as numbers with names; weights are fitted to these names. */
final class CandidateFeatures {
    private static final List<String> CLASSES = List.of(
            "armed-actor",
            "security-forces",
            "civilian",
            "official",
            "facility",
            "vehicle",
            "weapon",
            "explosive",
            "human");
    private static final double FAINT = 0.005;

    /** Characters that may stand before an actor's name in its phrase: "the ". */
    private static final int LEAD = 4;

    private final Words words;
    private final Encoding encoding;
    private final RuleFindings rules;
    private final List<Mention> mentions;
    private final WordClasses classes;
    private final Set<Integer> told;

    CandidateFeatures(Words words, RuleFindings rules, List<Mention> mentions, WordClasses classes) {
        this.words = words;
        this.encoding = words.encoding();
        this.rules = rules;
        this.mentions = mentions;
        this.classes = classes;
        this.told = new java.util.TreeSet<>();
        for (Account account : rules.accounts()) {
            for (Evidence trigger : account.what().evidence()) {
                told.add(words.sentence(encoding.wordAt(trigger.start())));
            }
        }
    }

    /** The same candidate with its features. {@code best} is the surest score that any role has for its string. */
    Candidate with(Candidate candidate, Map<EncodedRole, Double> best) {
        Map<String, Double> features = new LinkedHashMap<>();
        encoder(candidate, best, features);
        rules(candidate, features);
        shape(candidate, features);
        meaning(candidate, features);
        return new Candidate(
                candidate.role(), candidate.key(), candidate.occurrences(), named(candidate.surest()), features);
    }

    private void encoder(Candidate candidate, Map<EncodedRole, Double> best, Map<String, Double> features) {
        List<Occurrence> places = candidate.occurrences();
        double none = 1;
        for (Occurrence place : places) {
            none *= 1 - place.score();
        }
        List<Integer> everywhere = everywhere(candidate);
        double mean = everywhere.stream()
                .mapToDouble(word -> encoding.begin(candidate.role(), word))
                .average()
                .orElse(0);
        int first = places.stream().mapToInt(Occurrence::from).min().orElse(0);
        double other = FAINT;
        for (Map.Entry<EncodedRole, Double> each : best.entrySet()) {
            other = each.getKey() == candidate.role() ? other : Math.max(other, each.getValue());
        }
        features.put("encoder", logOdds(candidate.surest().score()));
        features.put("encoder-any", logOdds(1 - none));
        features.put("encoder-mean", logOdds(mean));
        features.put("encoder-inside", logOdds(inside(candidate)));
        features.put("encoder-other-role", logOdds(other));
        features.put("proposed", Math.log1p(places.size()));
        features.put("repeated", Math.log(Math.max(1, everywhere.size())));
        features.put("position", first / 400.0);
        features.put("position-log", Math.log1p(first / 50.0));
        features.put("article-relevant", logOdds(encoding.probability(EncodedKind.RELEVANT)));
        features.put("stretch-relevant", logOdds(encoding.probability(EncodedKind.RELEVANT, first)));
    }

    /** The mean probability that the words behind the first go on. */
    private double inside(Candidate candidate) {
        Occurrence place = candidate.surest();
        if (place.to() - place.from() < 2) {
            return 0.5;
        }
        double sum = 0;
        for (int word = place.from() + 1; word < place.to(); word++) {
            sum += Math.max(encoding.inside(candidate.role(), word), encoding.begin(candidate.role(), word));
        }
        return sum / (place.to() - place.from() - 1);
    }

    private List<Integer> everywhere(Candidate candidate) {
        List<String> forms = new ArrayList<>();
        for (int word = candidate.surest().from(); word < candidate.surest().to(); word++) {
            forms.add(encoding.words().get(word).form());
        }
        List<Integer> found = new ArrayList<>();
        for (int at = words.next(forms, 0); at >= 0; at = words.next(forms, at + 1)) {
            found.add(at);
        }
        return found;
    }

    private void rules(Candidate candidate, Map<String, Double> features) {
        List<Occurrence> places = candidate.occurrences();
        features.put("rule-perpetrator", number(rules.has(RuleFindings.Kind.PERPETRATOR, places)));
        features.put("rule-harmed", number(rules.has(RuleFindings.Kind.HARMED, places)));
        features.put("rule-weapon", number(rules.has(RuleFindings.Kind.WEAPON, places)));
        features.put("rule-other", number(rules.has(RuleFindings.Kind.OTHER, places)));
        features.put("rule-elsewhere", number(rules.hasUncounted(places)));
        features.put("rules-tell", number(!rules.accounts().isEmpty()));
        features.put("accounts", Math.log1p(rules.accounts().size()));
        boolean here = places.stream().anyMatch(p -> told.contains(words.sentence(p.from())));
        boolean near = places.stream()
                .anyMatch(p ->
                        told.contains(words.sentence(p.from()) - 1) || told.contains(words.sentence(p.from()) + 1));
        features.put("trigger-here", number(here));
        features.put("trigger-near", number(near && !here));
    }

    private void shape(Candidate candidate, Map<String, Double> features) {
        Occurrence place = candidate.surest();
        for (Occurrence.Shape shape : Occurrence.Shape.values()) {
            features.put(
                    "shape-" + shape.name().toLowerCase(Locale.ROOT),
                    number(candidate.occurrences().stream().anyMatch(o -> o.shape() == shape)));
        }
        int length = candidate.key().split(" ", -1).length;
        features.put("length", Math.log(length));
        features.put("one-word", number(length == 1));
        Token head = words.head(place.from(), place.to());
        if (head == null) {
            return;
        }
        int[] phrase = words.phrase(place.from(), words.top(place.from(), head), false);
        features.put("cut-before", number(phrase[0] < place.from()));
        features.put("cut-behind", number(phrase[1] > place.to()));
        features.put("of-behind", number(words.phrase(place.from(), head, true)[1] > place.to()));
        features.put("no-noun", number(!head.isNoun()));
    }

    private void meaning(Candidate candidate, Map<String, Double> features) {
        Occurrence place = candidate.surest();
        Token head = words.head(place.from(), place.to());
        if (head != null) {
            Set<String> narrow = classes.of(head.lemma());
            for (String name : CLASSES) {
                features.put(
                        "is-" + name,
                        number(narrow.stream().anyMatch(n -> classes.wider(n).contains(name))));
            }
            features.put("name", number(head.isName()));
            features.put("plural", number(head.tag().endsWith("S")));
            grammar(head, features);
        }
        boolean numbered = false;
        for (int word = place.from(); word < place.to(); word++) {
            Token token = words.token(word);
            numbered |= token != null && token.isNumber();
        }
        features.put("numbered", number(numbered));
        features.put("place-name", number(isMention(PlaceMention.class, place)));
        features.put("weapon-name", number(isMention(WeaponMention.class, place)));
        ActorMention actor = actor(place);
        features.put("actor", number(actor != null));
        features.put("actor-known", number(actor != null && actor.actor() != null));
        features.put("actor-armed", number(actor != null && actor.actorKind().equals("armed-group")));
    }

    private static void grammar(Token head, Map<String, Double> features) {
        features.put("subject", number(head.relation() == Relation.SUBJECT));
        features.put("passive-subject", number(head.relation() == Relation.PASSIVE_SUBJECT));
        features.put("object", number(head.relation() == Relation.OBJECT));
        features.put("preposition-object", number(head.relation() == Relation.PREPOSITION_OBJECT));
        features.put(
                "before-noun", number(head.relation() == Relation.COMPOUND || head.relation() == Relation.MODIFIER));
        features.put("apposition", number(head.relation() == Relation.APPOSITION));
    }

    private boolean isMention(Class<? extends Mention> kind, Occurrence place) {
        return mentions.stream()
                .anyMatch(m -> kind.isInstance(m) && m.end() == place.end() && m.start() <= place.end());
    }

    /** The actor in whose name the words stand, or whose name they are but for what leads. */
    private @Nullable String named(Occurrence place) {
        for (Mention mention : mentions) {
            if (mention instanceof ActorMention actor
                    && actor.end() == place.end()
                    && (actor.start() <= place.start() || actor.start() - place.start() <= LEAD)) {
                return actor.actor() == null ? actor.name() : actor.actor();
            }
        }
        return null;
    }

    private @Nullable ActorMention actor(Occurrence place) {
        for (Mention mention : mentions) {
            if (mention instanceof ActorMention actor && place.overlaps(actor.start(), actor.end())) {
                return actor;
            }
        }
        return null;
    }

    static double number(boolean holds) {
        return holds ? 1 : 0;
    }

    /** The logarithm of the odds of a probability, kept within odds of 1 to 10,000. */
    static double logOdds(double probability) {
        double least = 1e-4;
        return Math.log(Math.max(probability, least) / Math.max(1 - probability, least));
    }
}
