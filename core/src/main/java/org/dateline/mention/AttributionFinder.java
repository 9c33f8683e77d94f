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
            said.addAll(here);
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
}
