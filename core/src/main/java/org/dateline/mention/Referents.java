package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.knowledge.SpeakerWords;
import org.dateline.model.ActorMention;
import org.dateline.model.Attribution;
import org.dateline.text.Document;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Whom a pronoun or "the group" means where it is given as a source: the last before it that fits. A light rule, no
 * coreference: what it cannot tell it leaves as written.
 */
final class Referents {
    private enum Sort {
        PERSON,
        BODY,
        ACTOR,
        SEVERAL
    }

    /** Somebody the article has spoken of: {@code source} where it was as a source of something said. */
    private record Candidate(Span span, Sort sort, boolean source, int paragraph) {}

    private static final Set<String> PERSONAL = Set.of("he", "she");
    private static final Set<Relation> CHIEF =
            EnumSet.of(Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.AGENT, Relation.OTHER);
    private static final Pattern RELATIVE = Pattern.compile(",?\\s+(?:who|which|that|whom)$");
    private static final int PARAGRAPHS_BACK = 3;

    private final Document document;
    private final SpeakerWords words;
    private final List<ActorMention> actors;
    private final List<Candidate> candidates = new ArrayList<>();

    Referents(Document document, List<Attribution> attributions, List<ActorMention> actors, SpeakerWords words) {
        this.document = document;
        this.actors = actors;
        this.words = words;
        for (Sentence sentence : document.sentences()) {
            Phrases parse = new Phrases(sentence);
            List<Span> sources = attributions.stream()
                    .map(a -> new Span(a.sourceStart(), a.sourceEnd()))
                    .filter(a -> sentence.start() <= a.start() && a.end() <= sentence.end())
                    .distinct()
                    .toList();
            for (Token token : sentence.tokens()) {
                Span own = new Span(token.start(), token.end());
                boolean source = sources.stream().anyMatch(s -> s.overlaps(own));
                if (token.isNoun() && CHIEF.contains(token.relation()) && !source) {
                    candidates.add(new Candidate(parse.noun(token), sort(parse, token), false, sentence.paragraph()));
                }
            }
            sources.forEach(source -> addSource(sentence, parse, source));
        }
        candidates.sort(Comparator.comparingInt((Candidate c) -> c.span().start()));
    }

    /** A source, by the head of its noun phrase: the noun that hangs from outside it. */
    private void addSource(Sentence sentence, Phrases parse, Span source) {
        sentence.tokens().stream()
                .filter(t -> t.isNoun() && source.covers(new Span(t.start(), t.end())))
                .filter(t -> {
                    Token head = parse.head(t);
                    return head == null || !source.covers(new Span(head.start(), head.end()));
                })
                .findFirst()
                .ifPresent(
                        head -> candidates.add(new Candidate(source, sort(parse, head), true, sentence.paragraph())));
    }

    private Sort sort(Phrases parse, Token head) {
        boolean actor = actors.stream().anyMatch(a -> a.start() <= head.start() && head.end() <= a.end());
        if (actor && !words.persons().contains(head.lemma())) {
            return Sort.ACTOR;
        }
        if (head.tag().startsWith("NNS") || head.tag().equals("NNPS") || parse.child(head, Relation.CONJUNCT) != null) {
            return Sort.SEVERAL;
        }
        boolean name = head.isName() && !words.bodies().contains(head.lemma());
        return words.persons().contains(head.lemma()) || name ? Sort.PERSON : Sort.BODY;
    }

    /** The words meant by a source, itself where it is no pronoun and no "the group". */
    Span meant(Span source) {
        String text = document.text().substring(source.start(), source.end());
        Matcher pronoun = RELATIVE.matcher(text);
        if (pronoun.find() && pronoun.start() > 0) {
            return new Span(source.start(), source.start() + pronoun.start());
        }
        String low = text.toLowerCase(Locale.ROOT);
        if (PERSONAL.contains(low)) {
            return last(source, c -> c.sort() == Sort.PERSON).orElse(source);
        }
        if (low.equals("they")) {
            return last(source, c -> c.sort() == Sort.SEVERAL || c.sort() == Sort.ACTOR)
                    .orElse(source);
        }
        if (low.equals("it")) {
            return last(source, c -> c.sort() == Sort.BODY || c.sort() == Sort.ACTOR)
                    .orElse(source);
        }
        String[] parts = low.split("\\s+", -1);
        boolean armed =
                parts.length == 2 && parts[0].equals("the") && words.armed().contains(parts[1]);
        return armed ? lastArmed(source).orElse(source) : source;
    }

    private Optional<Span> last(Span source, Predicate<Candidate> fits) {
        int here = paragraph(source.start());
        List<Candidate> before = candidates.stream()
                .filter(c -> c.span().end() <= source.start() && c.paragraph() >= here - PARAGRAPHS_BACK)
                .filter(fits)
                .toList();
        Optional<Candidate> spoke = before.stream()
                .filter(c -> c.source() && c.paragraph() >= here - 1)
                .reduce((a, b) -> b);
        return spoke.or(() -> before.stream().reduce((a, b) -> b)).map(Candidate::span);
    }

    private Optional<Span> lastArmed(Span source) {
        return actors.stream()
                .filter(a -> a.end() <= source.start())
                .filter(a -> Set.of("armed-group", "militia", "gang").contains(a.actorKind()))
                .reduce((a, b) -> b)
                .map(a -> new Span(a.start(), a.end()));
    }

    private int paragraph(int offset) {
        return document.sentenceAt(offset).map(Sentence::paragraph).orElse(0);
    }
}
