package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.knowledge.RelevanceWeights;
import org.dateline.model.Account;
import org.dateline.model.ActorMention;
import org.dateline.model.Focus;
import org.dateline.model.Interaction;
import org.dateline.model.Mention;
import org.dateline.model.Modality;
import org.dateline.model.Relevance;
import org.dateline.model.Relevance.Reason;
import org.dateline.model.Role;
import org.dateline.model.WeaponMention;
import org.dateline.text.Token;

/**
 * How surely an article tells of political violence: a linear model over what its accounts tell, how sure the rules were,
 * and how much of its vocabulary is of force, of play, of money or of misfortune.
 */
final class RelevanceScorer {
    private static final List<String> VOCABULARIES = List.of(
            "armed-actor",
            "security-forces",
            "police",
            "weapon",
            "explosive",
            "attack-noun",
            "force-word",
            "protester",
            "hostage",
            "prisoner",
            "civilian",
            "sports-sure",
            "sports",
            "market-sure",
            "market",
            "entertainment-sure",
            "entertainment",
            "play-likely",
            "disaster",
            "illness",
            "accident-word",
            "animal",
            "vehicle",
            "politics",
            "labour",
            "diplomatic",
            "peace-sure",
            "court-word",
            "military",
            "firearm",
            "facility",
            "official",
            "crowd",
            "child",
            "religious-place",
            "government-body",
            "aircraft",
            "fire",
            "gas",
            "chemical",
            "firefighter-word",
            "factory-word",
            "quake-word",
            "weather-word",
            "food",
            "computing",
            "money-word",
            "drill",
            "past-war",
            "figurative",
            "peace-talk",
            "leader",
            "worker",
            "abstract");
    /** Whose words tell of force whatever the event is. */
    private static final Set<String> FORCE = Set.of(
            "armed-actor",
            "security-forces",
            "police",
            "military",
            "weapon",
            "explosive",
            "force-word",
            "protester",
            "hostage");

    private static final Set<String> MISFORTUNE = Set.of(
            "disaster",
            "illness",
            "accident-word",
            "firefighter-word",
            "quake-word",
            "weather-word",
            "gas",
            "animal",
            "mine-work");
    private static final Set<String> HARMS = Set.of("killed", "wounded", "abducted");
    private static final Set<String> OF_FORCE =
            Set.of("armed-actor", "armed-group", "militia", "military", "security-forces", "police", "gang");
    private static final Set<String> ARMED = Set.of("armed-group", "militia", "gang");
    private static final int LEAD = 2;
    private static final double PER_WORDS = 100.0;

    private final EventTypes types;
    private final RelevanceWeights weights;
    private final AnnotatedDocument document;
    private final Semantics semantics;

    RelevanceScorer(EventTypes types, RelevanceWeights weights, AnnotatedDocument document, Semantics semantics) {
        this.types = types;
        this.weights = weights;
        this.document = document;
        this.semantics = semantics;
    }

    /**
     * The score of the article.
     *
     * @param otherWorld whether its vocabulary is that of play or of markets
     */
    Relevance score(List<Account> accounts, List<Event> events, List<Interaction> interactions, boolean otherWorld) {
        Map<String, Double> features = new LinkedHashMap<>();
        put(features, "other-world", otherWorld);
        ofAccounts(accounts, features);
        ofEvents(events, features);
        ofInteractions(interactions, features);
        ofMentions(features);
        ofWords(features);
        List<Reason> reasons = new ArrayList<>();
        double sum = weights.of(RelevanceWeights.BIAS);
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            double weight = weights.of(feature.getKey());
            sum += feature.getValue() * weight;
            reasons.add(new Reason(feature.getKey(), feature.getValue(), weight));
        }
        reasons.sort(Comparator.comparingDouble(r -> -Math.abs(r.value() * r.weight())));
        return new Relevance(1 / (1 + Math.exp(-sum)), reasons);
    }

    private void ofAccounts(List<Account> accounts, Map<String, Double> features) {
        List<Account> violent = accounts.stream().filter(this::isViolent).toList();
        List<Account> happened =
                violent.stream().filter(a -> told(a.modality())).toList();
        put(features, "violent-account", !violent.isEmpty());
        put(features, "violent-happened", !happened.isEmpty());
        put(features, "violent-several", happened.size() > 1);
        put(features, "violent-only-not-happened", !violent.isEmpty() && happened.isEmpty());
        put(features, "peaceful-account", accounts.size() > violent.size());
        put(features, "violent-main", any(happened, a -> a.focus() == Focus.MAIN));
        put(features, "violent-dated", any(happened, a -> a.when().from() != null));
        put(features, "violent-placed", any(happened, a -> a.where().country() != null));
        put(features, "violent-harm", any(happened, a -> a.figures().stream().anyMatch(f -> HARMS.contains(f.of()))));
        put(features, "violent-weapon", any(happened, a -> !a.weapons().isEmpty()));
        put(features, "violent-by", any(happened, a -> has(a, Role.PERPETRATOR)));
        put(features, "violent-by-force", any(happened, RelevanceScorer::isByForce));
        put(features, "violent-to", any(happened, a -> has(a, Role.VICTIM) || has(a, Role.TARGET)));
        put(features, "violent-claimed", any(happened, a -> !a.responsibility().isEmpty()));
        for (Account account : accounts) {
            if (told(account.modality())) {
                put(features, "type " + account.what().type(), true);
            }
        }
    }

    private void ofEvents(List<Event> events, Map<String, Double> features) {
        List<Event> violent = events.stream()
                .filter(e -> e.type() != null && isViolent(e.type()) && told(e.modality()))
                .toList();
        List<Event> harm = events.stream()
                .filter(e -> e.trigger().isHarm() && e.figures().stream().anyMatch(f -> HARMS.contains(f.of())))
                .toList();
        put(
                features,
                "strong",
                violent.stream().anyMatch(e -> !e.trigger().rule().weak()));
        put(
                features,
                "strong-verb",
                violent.stream()
                        .anyMatch(e ->
                                !e.trigger().rule().weak() && e.trigger().head().isVerb()));
        put(features, "weak", violent.stream().anyMatch(e -> e.trigger().rule().weak()));
        put(features, "lead", violent.stream().anyMatch(e -> e.sentence() < LEAD));
        put(features, "harm", !harm.isEmpty());
        put(features, "harm-lead", harm.stream().anyMatch(e -> e.sentence() < LEAD));
        features.put("triggers", often(violent.size()));
        features.put("harms", often(harm.size()));
    }

    /** What parties do to each other, by the four classes of CAMEO's codes. */
    private void ofInteractions(List<Interaction> interactions, Map<String, Double> features) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Interaction interaction : interactions) {
            int root = Integer.parseInt(interaction.code().substring(0, 2));
            String kind = root < 6
                    ? "talk"
                    : root < 9
                            ? "help"
                            : root < 14 ? "quarrel" : root == 14 ? "protest" : root < 18 ? "pressure" : "force";
            counts.merge("acts " + kind, 1, Integer::sum);
        }
        counts.forEach((name, count) -> features.put(name, often(count)));
    }

    private void ofMentions(Map<String, Double> features) {
        int groups = 0;
        int states = 0;
        int weapons = 0;
        for (Mention mention : document.mentions()) {
            if (mention instanceof ActorMention actor) {
                boolean armed = ARMED.contains(actor.actorKind());
                groups += armed ? 1 : 0;
                states += armed ? 0 : 1;
            } else if (mention instanceof WeaponMention) {
                weapons++;
            }
        }
        features.put("armed groups", often(groups));
        features.put("other actors", often(states));
        features.put("weapons", often(weapons));
    }

    private void ofWords(Map<String, Double> features) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Tree tree : document.trees()) {
            for (Token token : tree.tokens()) {
                if (token.isNoun()) {
                    semantics.classesOf(tree, token).forEach(c -> counts.merge(c, 1, Integer::sum));
                }
            }
        }
        boolean force = FORCE.stream().anyMatch(counts::containsKey);
        boolean misfortune = MISFORTUNE.stream().anyMatch(counts::containsKey);
        put(features, "no-force", !force);
        put(features, "misfortune-without-force", misfortune && !force);
        put(features, "harm-without-force", !force && features.containsKey("violent-harm"));
        put(features, "harm-with-misfortune", misfortune && features.containsKey("violent-harm"));
        put(features, "harm-by-nobody", features.containsKey("violent-harm") && !features.containsKey("violent-by"));
        put(features, "violent-without-force", !force && features.containsKey("violent-happened"));
        put(features, "violent-with-misfortune", misfortune && features.containsKey("violent-happened"));
        put(features, "force-without-account", force && !features.containsKey("violent-account"));
        for (String vocabulary : VOCABULARIES) {
            int count = counts.getOrDefault(vocabulary, 0);
            if (count > 0) {
                features.put("words " + vocabulary, often(count));
            }
        }
    }

    /** How often something stands in a hundred words, on a scale on which the first counts most; at most about 2. */
    private double often(int count) {
        int words = document.trees().stream().mapToInt(t -> t.tokens().size()).sum();
        return Math.log1p(PER_WORDS * count / Math.max(words, PER_WORDS / 4));
    }

    private static boolean any(List<Account> accounts, Predicate<Account> test) {
        return accounts.stream().anyMatch(test);
    }

    private static boolean has(Account account, Role role) {
        return account.who().stream().anyMatch(w -> w.role() == role);
    }

    private static boolean isByForce(Account account) {
        return account.who().stream()
                .anyMatch(w -> w.role() == Role.PERPETRATOR
                        && (w.actor() != null || OF_FORCE.contains(String.valueOf(w.kind()))));
    }

    private static boolean told(Modality modality) {
        return modality == Modality.ASSERTED || modality == Modality.REPORTED || modality == Modality.ALLEGED;
    }

    private boolean isViolent(Account account) {
        return account.what().types().stream().anyMatch(this::isViolent);
    }

    private boolean isViolent(String type) {
        return types.byId(type).map(EventType::violent).orElse(false);
    }

    private static void put(Map<String, Double> features, String name, boolean holds) {
        if (holds) {
            features.put(name, 1.0);
        }
    }
}
