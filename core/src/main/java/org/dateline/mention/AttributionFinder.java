package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.knowledge.AttributionRules;
import org.dateline.model.Attribution;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.dateline.text.Zone;

/** Finds who is quoted as saying what. A sentence without a word of saying, and without a quotation that goes on, has none. */
final class AttributionFinder {
    /** The rule by which whoever speaks names the source of it. */
    static final String CITING = "en.attribution.citing";

    private final AttributionRules rules;

    AttributionFinder(AttributionRules rules) {
        this.rules = rules;
    }

    /** The attributions in text order. */
    List<Attribution> find(Document document) {
        Quotations quotations = new Quotations(document);
        List<Said> said = new ArrayList<>();
        VerbsOfSaying verbs = new VerbsOfSaying(rules, quotations);
        SourcePhrases phrases = new SourcePhrases(rules);
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() == Zone.FURNITURE
                    || sentence.zone() == Zone.BYLINE
                    || sentence.tokens().isEmpty()) {
                continue;
            }
            Phrases parse = new Phrases(sentence);
            List<Said> here = new ArrayList<>(phrases.find(parse));
            here.addAll(verbs.find(document, parse));
            here.forEach(one -> said.add(cited(one, here)));
        }
        List<Said> whole = new ContinuedQuotations(document, quotations).complete(said);
        Set<List<Integer>> seen = new HashSet<>();
        return whole.stream()
                .filter(s -> seen.add(
                        List.of(s.source().start(), s.cue().start(), s.content().start())))
                .map(Said::attribution)
                .sorted(Comparator.comparingInt(Attribution::start)
                        .thenComparingInt(Attribution::cueStart)
                        .thenComparingInt(Attribution::sourceStart))
                .toList();
    }

    /** "A paper, citing two officials, said it was so": what the paper says is what the officials are cited for. */
    private static Said cited(Said one, List<Said> here) {
        if (!one.rule().equals(CITING)) {
            return one;
        }
        return here.stream()
                .filter(s -> !s.rule().equals(CITING) && !s.content().overlaps(one.source()))
                .min(Comparator.comparingInt(
                        s -> Math.abs(s.cue().start() - one.cue().start())))
                .map(s -> one.content(s.content()))
                .orElse(one);
    }
}
