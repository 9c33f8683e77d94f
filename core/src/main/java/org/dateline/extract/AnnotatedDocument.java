package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dateline.model.Attribution;
import org.dateline.model.Mention;
import org.dateline.model.PlaceMention;
import org.dateline.model.Speaker;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Zone;
import org.jspecify.annotations.Nullable;

/** A document with its mentions and the trees of its body sentences: what all steps of extraction look at. */
final class AnnotatedDocument {
    private final Document document;
    private final List<Mention> mentions;
    private final List<Tree> trees;
    private final BiFunction<Integer, Integer, @Nullable Speaker> speakers;
    private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

    AnnotatedDocument(
            Document document, List<Mention> mentions, BiFunction<Integer, Integer, @Nullable Speaker> speakers) {
        this.speakers = speakers;
        this.document = document;
        this.mentions = List.copyOf(mentions);
        boolean hasBody = document.sentences().stream().anyMatch(AnnotatedDocument::isOfBody);
        this.trees = document.sentences().stream()
                .filter(s -> hasBody ? isOfBody(s) : isRead(s))
                .map(Tree::new)
                .toList();
        for (Tree tree : trees) {
            int start = tree.sentence().start();
            int end = tree.sentence().end();
            bySentence.put(
                    tree.sentence().index(),
                    mentions.stream()
                            .filter(m -> !(m instanceof Attribution) && m.start() < end && m.end() > start)
                            .toList());
        }
    }

    /** A caption or a headline, which is all that there is to read where nothing else is. */
    private static boolean isRead(Sentence sentence) {
        return (sentence.zone() == Zone.CAPTION || sentence.zone() == Zone.TITLE)
                && !sentence.tokens().isEmpty();
    }

    private static boolean isOfBody(Sentence sentence) {
        return sentence.zone() == Zone.BODY && !sentence.tokens().isEmpty();
    }

    Document document() {
        return document;
    }

    String text() {
        return document.text();
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** Whether a mention names a people and not a place: "Iraqi" tells the country at most. */
    static boolean isDemonym(PlaceMention mention) {
        return mention.rule().equals("en.place.demonym");
    }

    /** Who is quoted as saying the words of a span; null where nobody is. */
    @Nullable
    Speaker speaker(int start, int end) {
        return speakers.apply(start, end);
    }

    /** The body's sentences in order. */
    List<Tree> trees() {
        return trees;
    }

    /** The mentions of one kind in a sentence, in text order. */
    <M extends Mention> List<M> in(Tree tree, Class<M> kind) {
        List<M> found = new ArrayList<>();
        for (Mention mention : bySentence.getOrDefault(tree.sentence().index(), List.of())) {
            if (kind.isInstance(mention)) {
                found.add(kind.cast(mention));
            }
        }
        return found;
    }

    /** The mention of one kind that covers a token. */
    <M extends Mention> Optional<M> over(Tree tree, Token token, Class<M> kind) {
        return in(tree, kind).stream()
                .filter(m -> m.start() <= token.start() && token.end() <= m.end())
                .findFirst();
    }

    /** The mentions of one kind that lie within the given tokens. */
    <M extends Mention> List<M> within(Tree tree, List<Token> tokens, Class<M> kind) {
        return in(tree, kind).stream()
                .filter(m -> tokens.stream().anyMatch(t -> t.start() < m.end() && m.start() < t.end()))
                .toList();
    }
}
