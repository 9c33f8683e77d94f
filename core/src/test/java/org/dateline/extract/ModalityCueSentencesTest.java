package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.knowledge.Knowledge;
import org.dateline.knowledge.ModalityCue;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.mention.MentionFinder;
import org.dateline.parse.TestParser;
import org.dateline.text.Document;
import org.junit.jupiter.api.Test;

/** Reads every modality cue's own sentences: the event word in brackets gets the cue in the one, not in the other. */
class ModalityCueSentencesTest {
    private final Knowledge knowledge = TestKnowledge.knowledge();
    private final MentionFinder mentions = MentionFinder.of(knowledge);
    private final Modalities modalities = new Modalities(knowledge.modalityCues());

    @Test
    void everyCueKeepsItsWord() {
        List<String> faults = new ArrayList<>();
        for (ModalityCue cue : knowledge.modalityCues().all()) {
            for (String sentence : cue.finds()) {
                List<String> got = cuesOf(sentence);
                if (!got.contains(cue.id())) {
                    faults.add(cue.source() + " " + cue.id() + " is not found, but " + got + " in: " + sentence);
                }
            }
            for (String sentence : cue.ignores()) {
                List<String> got = cuesOf(sentence);
                if (got.isEmpty() || got.contains(cue.id())) {
                    faults.add(cue.source() + " " + cue.id() + " should not be among " + got + " in: " + sentence);
                }
            }
        }
        assertThat(faults).as(String.join("\n", faults)).isEmpty();
    }

    /** What decides of each trigger in the brackets; none where no rule finds the word as an event. */
    private List<String> cuesOf(String sentence) {
        int start = sentence.indexOf('[');
        int end = sentence.indexOf(']') - 1;
        Document document = TestParser.document(sentence.replace("[", "").replace("]", ""), "2024-05-15");
        AnnotatedDocument annotated = new AnnotatedDocument(document, mentions.find(document), (from, to) -> null);
        TriggerFinder finder =
                new TriggerFinder(knowledge.eventRules(), new Semantics(annotated, knowledge.wordClasses()));
        return annotated.trees().stream()
                .flatMap(tree -> finder.find(tree).stream())
                .filter(t -> t.start() < end && t.end() > start)
                .map(t -> modalities.cue(t).map(ModalityCue::id).orElse("none"))
                .toList();
    }
}
