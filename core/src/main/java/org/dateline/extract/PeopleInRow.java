package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** People named in a row, by the order of the words: "one doctor of the clinic, two nurses and 4-6 patients". */
final class PeopleInRow {
    static final Set<String> PEOPLE = Set.of("human", "actor", "number", "name");
    private static final Set<String> NO_PEOPLE = Set.of("place", "attack-noun", "weapon", "vehicle", "facility");
    private static final Set<String> JOINING = Set.of("and", "plus", "&");
    private static final Set<String> JOINING_WITH = Set.of("with", "as");
    private static final int MOST_HOPS = 3;

    private final Semantics semantics;
    private final Chunks chunks;

    PeopleInRow(Semantics semantics, Chunks chunks) {
        this.semantics = semantics;
        this.chunks = chunks;
    }

    /** The heads of the people named in a row that ends at a token, in text order; "one clerk dead and two hurt" is no row. */
    List<Token> endingAt(Tree tree, int last) {
        List<Token> heads = new ArrayList<>();
        int at = last;
        boolean joined = false;
        while (at >= 0) {
            Optional<Chunk> next = people(tree, at);
            boolean part = !heads.isEmpty()
                    && chunks.endingAt(tree, at)
                            .map(chunk -> include(tree, chunk))
                            .isPresent();
            boolean ofAnother = !heads.isEmpty() && tree.tokens().get(at).relation() == Relation.OBJECT_PREDICATE;
            if (next.isEmpty() || part || ofAnother || !heads.isEmpty() && !mayJoin(tree, next.get())) {
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

    /** Whether a phrase names people, or is a bare number or an unknown name. */
    boolean isPeople(Tree tree, Chunk chunk) {
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
}
