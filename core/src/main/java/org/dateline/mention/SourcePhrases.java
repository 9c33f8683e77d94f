package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.knowledge.AttributionPhrase;
import org.dateline.knowledge.AttributionRules;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds sources given by phrases ("according to X"), by nouns ("X's claim that") and by constructions ("X was quoted as saying"). */
final class SourcePhrases {
    private static final Set<String> FIGURES =
            Set.of("figure", "datum", "data", "count", "tally", "statistic", "number", "record", "estimate", "account");

    private final List<AttributionPhrase> rules;
    private final AttributionRules verbs;

    SourcePhrases(AttributionRules rules) {
        this.rules = rules.phrases();
        this.verbs = rules;
    }

    List<Said> find(Phrases parse) {
        List<Said> found = new ArrayList<>();
        for (Token token : parse.tokens()) {
            for (AttributionPhrase rule : rules) {
                for (List<String> phrase : rule.phrases()) {
                    phrase(parse, token, phrase, rule, found);
                }
                if (rule.nouns().contains(token.lemma()) && token.isNoun()) {
                    noun(parse, token, rule, found);
                }
                if (rule.verbs().contains(token.lemma()) && token.isVerb()) {
                    if (rule.preposition().isEmpty()) {
                        quotedAs(parse, token, rule, found);
                    } else {
                        comesFrom(parse, token, rule, found);
                    }
                }
            }
        }
        return found;
    }

    private static void phrase(
            Phrases parse, Token first, List<String> phrase, AttributionPhrase rule, List<Said> found) {
        int size = phrase.size();
        for (int i = 0; i < size; i++) {
            Token token = parse.at(first.index() + i);
            if (token == null || !token.form().toLowerCase(Locale.ROOT).equals(phrase.get(i))) {
                return;
            }
        }
        Token last = parse.tokens().get(first.index() + size - 1);
        Token head = source(parse, last);
        if (head == null || !rule.subjects().isEmpty() && !rule.subjects().contains(head.lemma())) {
            return;
        }
        Token maker = maker(parse, head);
        Span source = parse.noun(maker);
        if (source.start() < last.end()) {
            source = new Span(head.start(), head.end());
        }
        int sourceLast = lastIndex(parse, source);
        Span cue = new Span(first.start(), last.end());
        Span content = around(parse, first.index(), sourceLast);
        if (content != null) {
            found.add(new Said(source, cue, content, rule.stance(), rule.id()));
        }
    }

    /** The head of the noun phrase after a token: its object, or the first noun that follows. */
    private static @Nullable Token source(Phrases parse, Token last) {
        Token object = parse.child(last, Relation.PREPOSITION_OBJECT, Relation.OBJECT);
        if (object != null && object.index() > last.index()) {
            return object;
        }
        for (int i = last.index() + 1; i < Math.min(parse.tokens().size(), last.index() + 8); i++) {
            Token token = parse.tokens().get(i);
            boolean inside = token.relation() == Relation.COMPOUND || token.relation() == Relation.MODIFIER;
            if ((token.isNoun() || token.tag().equals("PRP")) && !(inside && token.head() > i)) {
                return token;
            }
        }
        return null;
    }

    /** "Figures compiled by X": it is X that says. */
    private static Token maker(Phrases parse, Token head) {
        if (!FIGURES.contains(head.lemma())) {
            return head;
        }
        for (Token clause : parse.children(head, Relation.NOUN_CLAUSE)) {
            Token by = parse.child(clause, Relation.AGENT, Relation.PREPOSITION);
            Token maker = by == null || !by.lemma().equals("by") ? null : parse.child(by, Relation.PREPOSITION_OBJECT);
            if (maker != null) {
                return maker;
            }
        }
        for (Token from : parse.children(head, Relation.PREPOSITION)) {
            Token maker = parse.child(from, Relation.PREPOSITION_OBJECT);
            if (maker != null && (from.lemma().equals("from") || from.lemma().equals("by"))) {
                return maker;
            }
        }
        return head;
    }

    private static int lastIndex(Phrases parse, Span span) {
        int last = 0;
        for (Token token : parse.tokens()) {
            if (token.start() < span.end()) {
                last = token.index();
            }
        }
        return last;
    }

    /** What a phrase at first..last speaks for: the sentence after it where it opens it, else the clause before it. */
    private static @Nullable Span around(Phrases parse, int first, int last) {
        int size = parse.tokens().size();
        boolean opens = parse.tokens().subList(0, first).stream().noneMatch(t -> t.isVerb());
        Token next = parse.at(last + 1);
        if (opens && next != null && first <= 3) {
            return last + 1 < size - 1 ? parse.span(last + 1, size - 1) : null;
        }
        int from = clauseStart(parse, first);
        boolean verbBefore = parse.tokens().subList(from, first).stream().anyMatch(Token::isVerb);
        boolean verbAfter = next != null
                && next.form().equals(",")
                && parse.tokens().subList(last + 1, size).stream().anyMatch(Token::isVerb);
        int to = verbBefore || !verbAfter ? first - 1 : size - 1;
        return to < from ? null : parse.span(from, to);
    }

    private static int clauseStart(Phrases parse, int before) {
        for (int i = before - 1; i > 0; i--) {
            if (parse.tokens().get(i).form().equals(";")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** "The army's claim that ...", "a claim by the army that ...". */
    private static void noun(Phrases parse, Token noun, AttributionPhrase rule, List<Said> found) {
        Token clause =
                parse
                        .children(noun, Relation.COMPLEMENT_CLAUSE, Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE)
                        .stream()
                        .filter(c -> parse.children(c, Relation.MARKER).stream()
                                .anyMatch(m -> m.lemma().equals("that")))
                        .findFirst()
                        .orElse(null);
        Token owner = parse.child(noun, Relation.POSSESSIVE);
        if (owner == null) {
            owner = parse.children(noun, Relation.PREPOSITION).stream()
                    .filter(p -> p.lemma().equals("by") || p.lemma().equals("from"))
                    .flatMap(p -> parse.children(p, Relation.PREPOSITION_OBJECT).stream())
                    .findFirst()
                    .orElse(null);
        }
        if (clause == null || owner == null) {
            return;
        }
        int[] range = parse.range(clause, t -> true);
        Span source = parse.noun(owner);
        Span content = parse.span(range[0], range[1]);
        if (!content.overlaps(source)) {
            found.add(new Said(source, new Span(noun.start(), noun.end()), content, rule.stance(), rule.id()));
        }
    }

    /** "The figure of ninety comes from a nurse." */
    private static void comesFrom(Phrases parse, Token verb, AttributionPhrase rule, List<Said> found) {
        Token subject = parse.child(verb, Relation.SUBJECT);
        if (subject == null || !rule.subjects().contains(subject.lemma())) {
            return;
        }
        for (Token preposition : parse.children(verb, Relation.PREPOSITION)) {
            Token object = parse.child(preposition, Relation.PREPOSITION_OBJECT);
            if (preposition.lemma().equals(rule.preposition()) && object != null) {
                found.add(new Said(
                        parse.noun(object),
                        new Span(verb.start(), verb.end()),
                        parse.noun(subject),
                        rule.stance(),
                        rule.id()));
            }
        }
    }

    /** "The colonel was quoted as saying the road was open", "an agency quoted him as saying": one or two sources. */
    private void quotedAs(Phrases parse, Token verb, AttributionPhrase rule, List<Said> found) {
        Token saying = null;
        for (Token as : parse.children(verb, Relation.PREPOSITION)) {
            Token clause = parse.child(as, Relation.PREPOSITION_CLAUSE);
            if (as.lemma().equals("as")
                    && clause != null
                    && !verbs.of(clause.lemma()).isEmpty()) {
                saying = clause;
            }
        }
        if (saying == null) {
            return;
        }
        boolean passive = parse.child(verb, Relation.PASSIVE_AUXILIARY) != null;
        Token inner = parse.child(verb, passive ? Relation.PASSIVE_SUBJECT : Relation.OBJECT);
        Token by = parse.child(verb, Relation.AGENT);
        Token outer = passive
                ? by == null ? null : parse.child(by, Relation.PREPOSITION_OBJECT)
                : parse.child(verb, Relation.SUBJECT);
        Span content = quotedContent(parse, verb, saying);
        if (content == null) {
            return;
        }
        if (inner != null) {
            found.add(new Said(
                    parse.noun(inner), new Span(verb.start(), saying.end()), content, rule.stance(), rule.id()));
        }
        if (outer != null) {
            found.add(new Said(
                    parse.noun(outer), new Span(verb.start(), verb.end()), content, rule.stance(), rule.id() + "-by"));
        }
    }

    private static @Nullable Span quotedContent(Phrases parse, Token verb, Token saying) {
        Token clause = parse.child(saying, Relation.COMPLEMENT_CLAUSE);
        if (clause == null) {
            clause = parse.child(verb, Relation.COMPLEMENT_CLAUSE);
        }
        if (clause != null) {
            int[] range = parse.range(clause, t -> true);
            return range[0] > saying.index() || range[1] < verb.index() ? parse.span(range[0], range[1]) : null;
        }
        int size = parse.tokens().size();
        if (saying.index() + 2 < size) {
            return parse.span(saying.index() + 1, size - 1);
        }
        int first = verb.index();
        for (Token child : parse.children(verb)) {
            first = Math.min(first, parse.range(child, t -> true)[0]);
        }
        Token comma = parse.at(first);
        return first > 1 && comma != null ? parse.span(0, first - 1) : null;
    }
}
