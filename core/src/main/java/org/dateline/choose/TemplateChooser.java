package org.dateline.choose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.encode.EncodedKind;
import org.dateline.encode.EncodedRole;
import org.dateline.encode.Encoding;
import org.dateline.knowledge.Choice;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Account;
import org.dateline.model.Evidence;
import org.dateline.model.Filler;
import org.dateline.model.Mention;
import org.dateline.model.Template;
import org.dateline.text.Document;

/**
 * The door of this package: the templates of MUC-4 that an article deserves. Rules and encoder propose strings for roles and
 * strands for incidents; three linear models, of the article, of strands and of strings, choose.
 */
public final class TemplateChooser {
    private static final int REASONS = 4;

    private final Knowledge knowledge;
    private final Choice choice;
    private final String version;

    /** A chooser for what an encoder of this version says. */
    public TemplateChooser(Knowledge knowledge, String version) {
        this.knowledge = knowledge;
        this.choice = knowledge.choice();
        this.version = version;
    }

    /** All that is proposed for an article, with the features that the models weigh; what they are fitted to. */
    public Proposals proposals(Document document, Encoding encoding, List<Account> accounts, List<Mention> mentions) {
        Words words = new Words(document, encoding);
        RuleFindings rules = new RuleFindings(knowledge.eventTypes(), accounts);
        CandidateFinder finder = new CandidateFinder(words, rules, document.text());
        Map<EncodedRole, List<Candidate>> found = new LinkedHashMap<>();
        Map<String, Map<EncodedRole, Double>> best = new HashMap<>();
        for (EncodedRole role : CandidateFinder.ROLES) {
            found.put(role, finder.find(role));
            for (Candidate candidate : found.getOrDefault(role, List.of())) {
                best.computeIfAbsent(candidate.key(), k -> new EnumMap<>(EncodedRole.class))
                        .put(role, candidate.surest().score());
            }
        }
        CandidateFeatures features = new CandidateFeatures(words, rules, mentions, knowledge.wordClasses());
        found.replaceAll((role, candidates) -> candidates.stream()
                .map(c -> features.with(c, best.getOrDefault(c.key(), Map.of())))
                .toList());
        return new Proposals(words, found, new StrandFinder(words, rules).find());
    }

    /** The templates of an article, in the order of its strands; none where the article tells of nothing that counts. */
    public List<Template> choose(Document document, Encoding encoding, List<Account> accounts, List<Mention> mentions) {
        Proposals proposals = proposals(document, encoding, accounts, mentions);
        ScoredProposals scored = new ScoredProposals(proposals, choice);
        if (scored.articleProbability() < choice.threshold("article")) {
            return List.of();
        }
        TemplateBuilder builder = new TemplateBuilder(proposals, choice);
        List<TemplateBuilder.Draft> drafts = builder.build(scored.strands(), scored.candidates());
        List<Template> templates = new ArrayList<>();
        for (TemplateBuilder.Draft draft : drafts) {
            List<Filler> fillers = new ArrayList<>();
            draft.fillers().forEach(c -> fillers.add(filler(document, c, scored)));
            ScoredProposals.ScoredStrand strand = draft.strand();
            List<String> because = strand.strand().account() == null
                    ? List.of("encoder alone")
                    : choice.model("strand").reasons(strand.strand().features(), REASONS);
            templates.add(new Template(
                    strand.strand().type(), strand.strand().account(), strand.probability(), fillers, because));
        }
        return templates;
    }

    private Filler filler(Document document, ScoredProposals.ScoredCandidate scored, ScoredProposals all) {
        Candidate candidate = scored.candidate();
        Filler.Slot slot = slot(candidate.role());
        String rule = version + "#" + candidate.role().layer();
        List<Evidence> evidence = candidate.occurrences().stream()
                .map(o -> Evidence.of(document.text(), o.start(), o.end(), rule, null))
                .toList();
        List<String> aliases = TemplateBuilder.aliases(
                        scored, all.candidates().getOrDefault(candidate.role(), List.of()), choice.threshold("alias"))
                .stream()
                .map(alias -> words(document, alias.surest()))
                .toList();
        List<String> because = choice.model(candidate.role().layer()).reasons(candidate.features(), REASONS);
        return new Filler(slot, words(document, candidate.surest()), aliases, scored.probability(), evidence, because);
    }

    private static String words(Document document, Occurrence place) {
        return document.text().substring(place.start(), place.end()).replaceAll("\\s+", " ");
    }

    private static Filler.Slot slot(EncodedRole role) {
        return switch (role) {
            case PERPETRATOR_INDIVIDUAL -> Filler.Slot.PERPETRATOR_INDIVIDUAL;
            case PERPETRATOR_ORGANISATION -> Filler.Slot.PERPETRATOR_ORGANISATION;
            case TARGET -> Filler.Slot.TARGET;
            case VICTIM -> Filler.Slot.VICTIM;
            case WEAPON -> Filler.Slot.WEAPON;
            default -> throw new IllegalArgumentException(role + " is no role of a template");
        };
    }

    /** The MUC-4 types in the order of the encoder's kinds, with the kind of each. */
    static Map<String, EncodedKind> types() {
        Map<String, EncodedKind> types = new LinkedHashMap<>();
        for (EncodedKind kind : EncodedKind.values()) {
            if (kind.label().startsWith("muc4.") && kind != EncodedKind.RELEVANT) {
                types.put(kind.label().substring("muc4.".length()), kind);
            }
        }
        return types;
    }
}
