package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Zone;

/**
 * "A truck was bombed here on Sunday": in the running text of a report with a dateline, "here" is the dateline's town. Where
 * somebody "said here" it is where that was said, and in a quotation where the speaker is; neither is taken.
 */
final class HereOfDateline {
    private static final String RULE = "en.place.here";
    private static final Set<String> SAYING = Set.of(
            "say", "tell", "add", "announce", "state", "claim", "inform", "report", "declare", "speak", "disclose");

    private HereOfDateline() {}

    /** The mentions of a town by "here". */
    static List<PlaceMention> find(Document document, Place town) {
        List<PlaceMention> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            String text = document.text().substring(sentence.start(), sentence.end());
            boolean quoted = text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('”') >= 0;
            if (sentence.zone() != Zone.BODY || quoted) {
                continue;
            }
            for (Token token : sentence.tokens()) {
                if (token.form().equals("here") && !isWhereItWasSaid(sentence, token)) {
                    found.add(new PlaceMention(token.start(), token.end(), "here", town, RULE));
                }
            }
        }
        return found;
    }

    private static boolean isWhereItWasSaid(Sentence sentence, Token here) {
        Token before = here.index() == 0 ? null : sentence.tokens().get(here.index() - 1);
        Token head = here.head() < 0 ? null : sentence.tokens().get(here.head());
        return before != null && SAYING.contains(before.lemma()) || head != null && SAYING.contains(head.lemma());
    }
}
