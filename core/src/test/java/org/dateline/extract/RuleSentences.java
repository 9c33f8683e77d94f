package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import org.dateline.knowledge.EventRule;
import org.dateline.knowledge.EventRules;
import org.dateline.knowledge.Knowledge;
import org.dateline.mention.MentionFinder;
import org.dateline.parse.TestParser;
import org.dateline.text.Document;

/** Checks a rule against its own sentences. */
public final class RuleSentences {
    private final Knowledge knowledge;
    private final EventRules rules;
    private final MentionFinder mentions;

    /** With the knowledge for classes and mentions, and the rules among which the checked ones are. */
    public RuleSentences(Knowledge knowledge, EventRules rules) {
        this.knowledge = knowledge;
        this.rules = rules;
        this.mentions = MentionFinder.of(knowledge);
    }

    /** What a rule does not keep of its word: one line for each sentence. */
    public List<String> faults(EventRule rule) {
        List<String> faults = new ArrayList<>();
        for (String sentence : rule.finds()) {
            String plain = sentence.replace("[", "").replace("]", "");
            String wanted = sentence.contains("[")
                    ? sentence.substring(sentence.indexOf('[') + 1, sentence.indexOf(']'))
                    : "(no brackets)";
            List<String> found = found(rule, plain);
            if (!found.contains(wanted)) {
                faults.add(rule.source() + " " + rule.id() + " does not find [" + wanted + "] but " + found + " in: "
                        + plain);
            }
        }
        for (String sentence : rule.ignores()) {
            List<String> found = found(rule, sentence);
            if (!found.isEmpty()) {
                faults.add(rule.source() + " " + rule.id() + " finds " + found + " in: " + sentence);
            }
        }
        return faults;
    }

    private List<String> found(EventRule rule, String sentence) {
        Document document = TestParser.document(sentence, "2024-05-15");
        AnnotatedDocument annotated = new AnnotatedDocument(document, mentions.find(document), (start, end) -> null);
        TriggerFinder finder = new TriggerFinder(rules, new Semantics(annotated, knowledge.wordClasses()));
        return annotated.trees().stream()
                .flatMap(tree -> finder.find(tree).stream())
                .filter(t -> t.rule().id().equals(rule.id()))
                .map(t -> sentence.substring(t.start(), t.end()))
                .toList();
    }
}
