package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.knowledge.Actors;
import org.dateline.knowledge.NameWord;
import org.dateline.mention.NamedText.Line;

/** Finds armed groups that no list knows by the form of their names: capitalised words whose last is "Front", "Brigades" ... */
final class NamedByForm {
    private static final Set<String> ARMED = Set.of("armed-group", "militia", "gang");
    private static final Set<String> OF = Set.of("of", "for", "al", "the", "el", "ul", "e", "i");
    private static final Set<String> NO_NAME = Set.of(
            "western",
            "eastern",
            "northern",
            "southern",
            "home",
            "national",
            "united",
            "the",
            "central",
            "high",
            "police",
            "army",
            "air",
            "military",
            "royal",
            "first",
            "second",
            "third",
            "infantry",
            "airborne",
            "mechanized",
            "mechanised",
            "tank",
            "armored",
            "armoured",
            "salvation",
            "front",
            "strategic",
            "fleet",
            "space",
            "cyber",
            "joint");

    private final Actors actors;

    NamedByForm(Actors actors) {
        this.actors = actors;
    }

    List<ActorSpan> find(NamedText text) {
        List<ActorSpan> spans = new ArrayList<>();
        for (Line line : text.lines()) {
            if (!line.capitals()) {
                inLine(text, line, spans);
            }
        }
        return spans;
    }

    private void inLine(NamedText text, Line line, List<ActorSpan> spans) {
        List<NameWord> words = line.words();
        int from = 0;
        while (from < words.size()) {
            int to = end(text, words, from);
            if (to - from > 1 && chief(words, from, to)) {
                int start = words.get(from).start();
                int end = words.get(to - 1).end();
                String name = text.text().substring(start, end);
                String kind = kind(words.get(to - 1), words.subList(from, to));
                spans.add(new ActorSpan(start, end, null, kind, name, false, "en.actor.by-form"));
            }
            from = Math.max(to, from + 1);
        }
    }

    private static int end(NamedText text, List<NameWord> words, int from) {
        int to = from;
        for (int i = from; i < words.size(); i++) {
            NameWord word = words.get(i);
            boolean joined = i == from
                    || text.text()
                            .substring(words.get(i - 1).end(), word.start())
                            .matches("[ \\u00a0-]");
            boolean starts = i > from || !OF.contains(word.key());
            if (!joined || !starts || !word.capital() && !OF.contains(word.key())) {
                break;
            }
            if (word.capital() && Character.isLetter(word.form().codePointAt(0))) {
                to = i + 1;
            }
        }
        return to;
    }

    private boolean chief(List<NameWord> words, int from, int to) {
        NameWord last = words.get(to - 1);
        NameWord first = words.get(from);
        NameWord before = words.get(to - 2);
        boolean atEnd = armed(last)
                && !NO_NAME.contains(before.key())
                && !NO_NAME.contains(first.key())
                && actors.countries().codes(before.form()).isEmpty();
        boolean atHead = armed(first)
                && to - from > 2
                && OF.contains(words.get(from + 1).key())
                && actors.countries().codes(last.form()).isEmpty();
        return atEnd || atHead;
    }

    private boolean armed(NameWord word) {
        return actors.kindByHead(word.key()).filter(ARMED::contains).isPresent()
                && !word.key().equals("command");
    }

    private String kind(NameWord last, List<NameWord> name) {
        return actors.kindByHead(last.key())
                .or(() -> actors.kindByHead(name.get(0).key()))
                .orElse("armed-group");
    }
}
