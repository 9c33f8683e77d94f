package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.FigureMention;
import org.dateline.model.TimeMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;

/**
 * Who suffers what a participle tells, by the order of the words: the people named right before it. Telegraphic text
 * leaves out the auxiliary ("4-7 killed", "two drivers and a nurse shot dead"), and the parse then takes who was hurt for
 * who did it, or loses all but the nearest of a row.
 */
final class Sufferers {
    /** Class of the verbs that always have somebody to whom it is done. */
    private static final String UNDERGONE = "undergone";

    private static final Set<String> CAPTIVE = Set.of("hostage", "captive", "prisoner");
    /** Prepositions that the parser may take for adjectives. */
    private static final Set<String> AROUND = Set.of("outside", "inside", "near", "opposite");

    private static final Set<String> ALONG = Set.of("along", "together", "alongside", "with", "well");
    private static final Set<String> TOWARDS = Set.of("at", "into", "on", "upon", "toward", "towards", "back", "from");

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final Chunks chunks;
    private final PeopleInRow people;

    Sufferers(AnnotatedDocument document, Semantics semantics) {
        this.document = document;
        this.semantics = semantics;
        this.chunks = new Chunks(document);
        this.people = new PeopleInRow(semantics, chunks);
    }

    /** The slots of a verb, with those who suffer it as the words' order shows them. */
    Map<String, List<Token>> complete(Tree tree, Token verb, List<Token> matched, Map<String, List<Token>> slots) {
        if (!isUndergone(verb, matched)) {
            return slots;
        }
        if (!hasPeople(tree, slots) && !isBe(tree, verb)) {
            List<Token> objects = objects(tree, matched.get(matched.size() - 1));
            if (!objects.isEmpty()) {
                Map<String, List<Token>> completed = new LinkedHashMap<>(slots);
                completed.put("patient", objects);
                return completed;
            }
        }
        boolean adjective = verb.tag().equals("JJ") && verb.form().endsWith("ed");
        if (!isParticiple(verb) && !adjective) {
            return slots;
        }
        int first = Math.min(verb.index(), matched.get(0).index());
        Gap gap = Gap.before(document, tree, first - 1);
        int last = Math.max(verb.index(), matched.get(matched.size() - 1).index());
        boolean bare = !tree.has(verb, Relation.PASSIVE_AUXILIARY);
        if (bare && (gap.active() || isFollowedByObject(tree, verb.index() + 1, matched) || mayAct(tree, verb, last))) {
            return slots;
        }
        List<Token> row = people.endingAt(tree, gap.at());
        if (row.isEmpty() && bare) {
            return slots;
        }
        Map<String, List<Token>> completed = new LinkedHashMap<>(slots);
        if (bare) {
            completed.put("patient", with(row, companions(tree, verb)));
            completed.put("agent", by(tree, verb));
            completed.values().removeIf(List::isEmpty);
        } else if (slots.containsKey("patient") && isPassive(tree, verb)) {
            List<Token> parsed = slots.get("patient");
            boolean agree = row.isEmpty() || row.stream().anyMatch(parsed::contains);
            List<Token> all = agree ? with(parsed, row) : hasPeople(tree, slots) ? parsed : row;
            completed.put("patient", with(all, companions(tree, verb)));
        }
        return completed;
    }

    private static List<Token> with(List<Token> some, List<Token> more) {
        List<Token> all = new ArrayList<>(some);
        more.stream().filter(t -> !all.contains(t)).forEach(all::add);
        return List.copyOf(all);
    }

    /** "Was killed along with two others", "shot dead with three of his men". */
    private List<Token> companions(Tree tree, Token verb) {
        List<Token> found = new ArrayList<>();
        for (Token preposition : tree.children(verb, Relation.PREPOSITION)) {
            Token inner = tree.child(preposition, Relation.PREPOSITION);
            Token object = tree.child(inner == null ? preposition : inner, Relation.PREPOSITION_OBJECT);
            if (object != null && ALONG.contains(preposition.lemma()) && semantics.isA(tree, object, "human")) {
                tree.coordinated(object).stream()
                        .filter(t -> !preposition.lemma().equals("with")
                                || chunks.number(tree, t).isPresent())
                        .forEach(found::add);
            }
        }
        return found;
    }

    private boolean isUndergone(Token verb, List<Token> matched) {
        return semantics.isWord(verb.lemma(), UNDERGONE) || matched.stream().anyMatch(t -> CAPTIVE.contains(t.lemma()));
    }

    /** Whether the parse gives people to whom it is done. */
    private boolean hasPeople(Tree tree, Map<String, List<Token>> slots) {
        return slots.getOrDefault("patient", List.of()).stream()
                .anyMatch(t -> semantics.isA(tree, t, PeopleInRow.PEOPLE));
    }

    private static boolean isBe(Tree tree, Token verb) {
        return tree.has(verb, Relation.PASSIVE_AUXILIARY);
    }

    /** The counted people right behind a verb ("killing up to nine", "killed 4-6."), where the parse misses them. */
    private List<Token> objects(Tree tree, Token verb) {
        Optional<Chunk> chunk = chunks.beginningAt(tree, verb.index() + 1);
        boolean counted = chunk.map(Chunk::figure).isPresent();
        if (!counted || !people.isPeople(tree, chunk.orElseThrow())) {
            return List.of();
        }
        return tree.coordinated(chunk.orElseThrow().head()).stream()
                .filter(t -> semantics.isA(tree, t, PeopleInRow.PEOPLE))
                .toList();
    }

    private static boolean isPassive(Tree tree, Token verb) {
        return new Slots(tree).isPassive(verb);
    }

    static boolean isParticiple(Token verb) {
        return verb.tag().equals("VBN") || verb.tag().equals("VBD");
    }

    /** Whether a noun phrase follows that no time expression covers: then the participle is a verb with an object. */
    private boolean isFollowedByObject(Tree tree, int from, List<Token> matched) {
        int at = from;
        while (tree.at(at) != null) {
            Token token = tree.tokens().get(at);
            Token next = tree.at(at + 1);
            boolean further = (token.tag().equals("CC") || token.form().equals("/"))
                    && next != null
                    && isParticiple(next)
                    && semantics.isWord(next.lemma(), UNDERGONE);
            if (matched.contains(token)) {
                at++;
            } else if (further) {
                at += 2;
            } else if (token.tag().startsWith("RB")
                            && document.over(tree, token, FigureMention.class).isEmpty()
                    || token.lemma().equals("dead")) {
                at++;
            } else {
                boolean nominal = token.isNoun()
                        || token.isNumber()
                        || token.tag().startsWith("JJ")
                        || token.tag().startsWith("PRP")
                        || token.tag().equals("DT")
                        || document.over(tree, token, FigureMention.class).isPresent();
                return nominal
                        && !AROUND.contains(token.lemma())
                        && document.over(tree, token, TimeMention.class).isEmpty();
            }
        }
        return false;
    }

    /** "Gunmen shot at", "rebels killed": an armed subject before a verb that may stand alone does it. */
    private boolean mayAct(Tree tree, Token verb, int last) {
        Token next = tree.at(last + 1);
        Token subject = tree.at(verb.index() - 1);
        boolean towards = last == verb.index()
                && next != null
                && TOWARDS.contains(next.lemma())
                && verb.lemma().equals("shoot");
        boolean relative = subject != null && subject.tag().startsWith("W");
        return towards || relative;
    }

    /** Who stands behind "by". */
    private static List<Token> by(Tree tree, Token verb) {
        for (Token child : tree.children(verb)) {
            Token object = tree.child(child, Relation.PREPOSITION_OBJECT);
            if (child.lemma().equals("by") && object != null) {
                return tree.coordinated(object);
            }
        }
        return List.of();
    }
}
