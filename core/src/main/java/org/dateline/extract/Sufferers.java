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
import org.jspecify.annotations.Nullable;

/**
 * Who suffers what a participle tells, by the order of the words: the people named right before it. Telegraphic text
 * leaves out the auxiliary ("4-7 killed", "two drivers and a nurse shot dead"), and the parse then takes who was hurt for
 * who did it, or loses all but the nearest of a row.
 */
final class Sufferers {
    /** Class of the verbs that always have somebody to whom it is done. */
    private static final String UNDERGONE = "undergone";

    private static final Set<String> PEOPLE = Set.of("human", "actor", "number", "name");
    private static final Set<String> NO_PEOPLE = Set.of("place", "attack-noun", "weapon", "vehicle", "facility");
    private static final Set<String> BE = Set.of("be", "get");
    private static final Set<String> JOINING = Set.of("and", "plus", "&");
    private static final Set<String> JOINING_WITH = Set.of("with", "as");
    private static final Set<String> CAPTIVE = Set.of("hostage", "captive", "prisoner");
    /** Prepositions that the parser may take for adjectives. */
    private static final Set<String> AROUND = Set.of("outside", "inside", "near", "opposite");

    private static final Set<String> ALONG = Set.of("along", "together", "alongside", "with", "well");
    private static final Set<String> TOWARDS = Set.of("at", "into", "on", "upon", "toward", "towards", "back", "from");
    /** What opens a remark between commas that names a part of those who suffer. */
    private static final Set<String> PART_OPENERS =
            Set.of("include", "including", "among", "possibly", "mostly", "most", "one", "some", "all", "both");

    private static final int MOST_HOPS = 3;
    private static final int LONGEST_REMARK = 16;

    private final AnnotatedDocument document;
    private final Semantics semantics;
    private final Chunks chunks;

    Sufferers(AnnotatedDocument document, Semantics semantics) {
        this.document = document;
        this.semantics = semantics;
        this.chunks = new Chunks(document);
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
        Gap gap = gap(tree, first - 1);
        int last = Math.max(verb.index(), matched.get(matched.size() - 1).index());
        boolean bare = !tree.has(verb, Relation.PASSIVE_AUXILIARY);
        if (bare && (gap.active() || isFollowedByObject(tree, verb.index() + 1, matched) || mayAct(tree, verb, last))) {
            return slots;
        }
        List<Token> row = row(tree, gap.at());
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
        return slots.getOrDefault("patient", List.of()).stream().anyMatch(t -> semantics.isA(tree, t, PEOPLE));
    }

    private static boolean isBe(Tree tree, Token verb) {
        return tree.has(verb, Relation.PASSIVE_AUXILIARY);
    }

    /** The counted people right behind a verb ("killing up to nine", "killed 4-6."), where the parse misses them. */
    private List<Token> objects(Tree tree, Token verb) {
        Optional<Chunk> chunk = chunks.beginningAt(tree, verb.index() + 1);
        boolean counted = chunk.map(Chunk::figure).isPresent();
        if (!counted || !isPeople(tree, chunk.orElseThrow())) {
            return List.of();
        }
        return tree.coordinated(chunk.orElseThrow().head()).stream()
                .filter(t -> semantics.isA(tree, t, PEOPLE))
                .toList();
    }

    private static boolean isPassive(Tree tree, Token verb) {
        return new Slots(tree).isPassive(verb);
    }

    private static boolean isParticiple(Token verb) {
        return verb.tag().equals("VBN") || verb.tag().equals("VBD");
    }

    /** Where those who suffer end, and whether "has" without "been" between them and the participle makes it active. */
    private record Gap(int at, boolean active) {}

    /** Skips what may stand between those who suffer and the participle: "were reportedly", "shot and", "(2 women)". */
    private Gap gap(Tree tree, int from) {
        int at = from;
        boolean be = false;
        boolean have = false;
        while (at >= 0) {
            Token token = tree.tokens().get(at);
            Token before = tree.at(at - 1);
            boolean joined = token.tag().equals("CC")
                    || token.form().equals("/")
                    || token.form().equals(",");
            if (token.tag().startsWith("RB")
                    && document.over(tree, token, FigureMention.class).isEmpty()) {
                at--;
            } else if (BE.contains(token.lemma())
                    || token.lemma().equals("have")
                    || token.tag().equals("MD")) {
                be |= BE.contains(token.lemma());
                have |= token.lemma().equals("have");
                at--;
            } else if (isParticiple(token) && REPORTING.contains(token.lemma())) {
                at--;
            } else if (joined && before != null && isParticiple(before)) {
                at -= 2;
            } else if (token.tag().equals("RP") && before != null && isParticiple(before)) {
                at -= 1;
            } else if (joined && before != null && before.tag().equals("RP")) {
                at -= 3;
            } else if (token.tag().equals("``") || token.tag().equals("''")) {
                at--;
            } else if (token.tag().equals(":") && dash(tree, at) >= 0) {
                at = dash(tree, at) - 1;
            } else if (token.form().equals(",")) {
                int opening = remark(tree, at);
                if (opening < 0) {
                    return new Gap(at, have && !be);
                }
                at = opening - 1;
            } else {
                return new Gap(at, have && !be);
            }
        }
        return new Gap(at, have && !be);
    }

    private static final Set<String> REPORTING = Set.of("report", "believe", "presume", "confirm", "fear", "allege");

    /** The dash that opens what a dash closes; -1 where there is none. */
    private static int dash(Tree tree, int closing) {
        for (int i = closing - 1; i >= 0 && closing - i <= LONGEST_REMARK; i--) {
            if (tree.tokens().get(i).form().equals(tree.tokens().get(closing).form())) {
                return i;
            }
        }
        return -1;
    }

    /** The comma that opens a remark on a part ("25 people, including nine women,"); -1 where there is none. */
    private static int remark(Tree tree, int closing) {
        for (int i = closing - 1; i >= 0 && closing - i <= LONGEST_REMARK; i--) {
            if (tree.tokens().get(i).form().equals(",")
                    && PART_OPENERS.contains(tree.tokens().get(i + 1).lemma())) {
                return i;
            }
            if (tree.tokens().get(i).form().equals(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** The heads of the people named in a row that ends at a token, in text order. */
    private List<Token> row(Tree tree, int last) {
        List<Token> heads = new ArrayList<>();
        int at = last;
        boolean joined = false;
        while (at >= 0) {
            Optional<Chunk> next = people(tree, at);
            boolean part = !heads.isEmpty()
                    && chunks.endingAt(tree, at)
                            .map(chunk -> include(tree, chunk))
                            .isPresent();
            if (next.isEmpty() || part || !heads.isEmpty() && !mayJoin(tree, next.get())) {
                break;
            }
            Chunk chunk = next.get();
            heads.add(0, chunk.head());
            Token left = tree.at(chunk.from() - 1);
            if (left == null) {
                break;
            }
            boolean counted =
                    chunk.figure() != null && heads.size() == 1 && left.form().equals(",");
            boolean comma = left.form().equals(",") && (joined || counted && isCountedAtStart(tree, chunk.from() - 2));
            boolean with = JOINING_WITH.contains(left.lemma()) && isAlong(tree, left);
            boolean or = left.lemma().equals("or") && chunk.figure() == null;
            if (!JOINING.contains(left.lemma()) && !comma && !with && !or) {
                break;
            }
            joined = true;
            at = chunk.from() - (with ? 3 : 2);
            Token comma2 = tree.at(at);
            if (!comma && comma2 != null && comma2.form().equals(",")) {
                at--;
            }
        }
        return heads;
    }

    /** "2 clerks, 1 porter killed": a counted phrase that opens the sentence. */
    private boolean isCountedAtStart(Tree tree, int last) {
        return chunks.endingAt(tree, last)
                .filter(chunk -> chunk.from() == 0 && chunk.figure() != null)
                .isPresent();
    }

    /** "along with", "together with", "as well as". */
    private static boolean isAlong(Tree tree, Token with) {
        Token before = tree.at(with.index() - 1);
        return before != null && Set.of("along", "together", "well").contains(before.lemma());
    }

    /** The people that end at a token, over "of" and the like: "one nurse of another clinic". */
    private Optional<Chunk> people(Tree tree, int last) {
        int at = last;
        for (int hops = 0; hops < MOST_HOPS && at >= 0; hops++) {
            boolean doing = hops > 0
                    && Set.of("VBG", "VBN").contains(tree.tokens().get(at).tag());
            Optional<Chunk> chunk = chunks.endingAt(tree, doing ? at - 1 : at);
            if (chunk.isEmpty()) {
                return chunk;
            }
            Token left = tree.at(chunk.get().from() - 1);
            boolean hangs =
                    left != null && (left.tag().equals("IN") || left.tag().equals("TO")) && !isAmong(left);
            boolean joined = left != null && left.tag().equals("CC");
            boolean counted = chunk.get().figure() != null;
            if (isPeople(tree, chunk.get()) && (counted || !hangs || !isOuterCounted(tree, chunk.get()))) {
                return chunk;
            }
            if (!hangs && !joined) {
                return Optional.empty();
            }
            at = chunk.get().from() - 2;
        }
        return Optional.empty();
    }

    /** The "including" that makes a phrase a part of what stands before it; null where there is none. */
    private static @Nullable Token include(Tree tree, Chunk chunk) {
        Token left = tree.at(chunk.from() - 1);
        while (left != null && left.tag().startsWith("RB")) {
            left = tree.at(left.index() - 1);
        }
        return left != null && left.lemma().equals("include") ? left : null;
    }

    private static boolean isAmong(Token preposition) {
        return preposition.lemma().equals("among");
    }

    private boolean isOuterCounted(Tree tree, Chunk inner) {
        return chunks.endingAt(tree, inner.from() - 2)
                .filter(outer -> outer.figure() != null)
                .filter(outer -> isPeople(tree, outer))
                .isPresent();
    }

    private boolean isPeople(Tree tree, Chunk chunk) {
        Set<String> classes = semantics.classesOf(tree, chunk.head());
        return PEOPLE.stream().anyMatch(classes::contains)
                && (classes.contains("human") || NO_PEOPLE.stream().noneMatch(classes::contains));
    }

    /** A further member of the row has a number, an article or a name of its own and is nobody's object. */
    private boolean mayJoin(Tree tree, Chunk chunk) {
        Token head = chunk.head();
        boolean told = chunk.figure() != null
                || chunk.determined()
                || semantics.isPerson(tree, head)
                || head.isNoun() && tree.at(chunk.from() - 1) == null;
        Token above = tree.head(head);
        boolean object = head.relation() == Relation.OBJECT || head.relation() == Relation.PREPOSITION_OBJECT;
        return told && !(object && above != null && above.index() < head.index() && isLedByVerb(tree, above));
    }

    /** Whether a verb, or a preposition under a verb, that has a subject of its own. */
    private static boolean isLedByVerb(Tree tree, Token above) {
        Token verb = above.isVerb() ? above : tree.head(above);
        return verb != null
                && verb.isVerb()
                && verb.index() < above.index() + 1
                && tree.has(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT);
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
