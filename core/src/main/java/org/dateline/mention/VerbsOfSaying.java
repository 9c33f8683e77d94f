package org.dateline.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.knowledge.AttributionRule;
import org.dateline.knowledge.AttributionRule.Take;
import org.dateline.knowledge.AttributionRules;
import org.dateline.text.Document;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds what verbs of saying say: clauses before, after and around them, quotations beside them, their objects. */
final class VerbsOfSaying {
    private static final List<Take> ORDER =
            List.of(Take.CLAUSE, Take.QUOTATION, Take.AFTER, Take.INFINITIVE, Take.OBJECT, Take.SENTENCE);
    private static final Set<String> ATTITUDES = Set.of("think", "demand", "judge", "suspect");
    private static final Set<String> NO_SOURCE = Set.of("there", "what", "nobody", "none", "everyone");
    private static final Set<Relation> LIGHT = EnumSet.of(
            Relation.ADVERB, Relation.NOUN_ADVERB, Relation.PUNCTUATION, Relation.PARTICLE, Relation.NEGATION);
    private static final Set<String> RELATIVE = Set.of("which", "that", "what");
    private static final int GAP = 3;

    private final AttributionRules rules;
    private final Quotations quotations;

    VerbsOfSaying(AttributionRules rules, Quotations quotations) {
        this.rules = rules;
        this.quotations = quotations;
    }

    List<Said> find(Document document, Phrases parse) {
        List<Said> found = new ArrayList<>();
        for (Token verb : parse.tokens()) {
            boolean quoted = quotations.at(verb.start()).isPresent();
            if (verb.isVerb() && !quoted && !rules.of(verb.lemma()).isEmpty()) {
                said(document, parse, verb).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Said> said(Document document, Phrases parse, Token verb) {
        Token passive = parse.child(verb, Relation.PASSIVE_AUXILIARY) == null
                ? null
                : parse.child(verb, Relation.PASSIVE_SUBJECT);
        Token head = passive == null ? Subjects.of(parse, verb) : byAgent(parse, verb);
        int[] close = passive == null ? Subjects.before(parse, verb) : null;
        boolean parted = close != null && head != null && parenthesis(parse, verb, head, close);
        int[] source = head == null || parted ? close : clipped(parse.nounRange(head), verb, head);
        if (source == null || head != null && NO_SOURCE.contains(head.lemma()) || none(parse, source)) {
            return Optional.empty();
        }
        Span cue = new Span(verb.start(), verb.end());
        Span speaker = named(parse, verb, parse.span(source[0], source[1]));
        boolean withheld = !parse.children(verb, Relation.NEGATION).isEmpty();
        for (Take take : ORDER) {
            for (AttributionRule rule : rules.of(verb.lemma())) {
                if (rule.takes(take) && !(verb.tag().equals("VB") && ATTITUDES.contains(rule.stance()))) {
                    Span content = passive == null
                            ? content(document, parse, verb, source, rule, parted ? Take.SENTENCE : take)
                            : take == Take.CLAUSE || take == Take.OBJECT
                                    ? passiveContent(parse, verb, passive, rule)
                                    : null;
                    Span clear = content == null ? null : clear(content, speaker, cue);
                    if (clear != null) {
                        return Optional.of(
                                new Said(speaker, cue, clear, withheld ? "withhold" : rule.stance(), rule.id()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The words of a subject on its own side of the verb. */
    private static int[] clipped(int[] range, Token verb, Token head) {
        return head.index() > verb.index()
                ? new int[] {Math.max(range[0], verb.index() + 1), range[1]}
                : new int[] {range[0], Math.min(range[1], verb.index() - 1)};
    }

    /** "The clinic, a nurse said, was full": who speaks stands between commas beside the verb. */
    private static boolean parenthesis(Phrases parse, Token verb, Token head, int[] close) {
        Token before = parse.at(close[0] - 1);
        Token after = parse.at(verb.index() + 1);
        boolean apposition = parse.tokens().subList(close[0], close[1] + 1).stream()
                .anyMatch(t -> t.index() == head.index() || t.isNoun() && parse.under(t, head));
        return before != null
                && after != null
                && !apposition
                && before.form().matches("[,”\"]")
                && after.form().matches("[,“\"]|``");
    }

    /** "The men who said so": with the pronoun, which is what the article gives as the subject. */
    private static Span named(Phrases parse, Token verb, Span source) {
        Token pronoun = parse.child(verb, Relation.SUBJECT);
        if (pronoun == null || verb.relation() != Relation.RELATIVE_CLAUSE) {
            return source;
        }
        boolean relative = pronoun.tag().startsWith("W") && pronoun.start() >= source.end();
        return relative ? source.with(new Span(pronoun.start(), pronoun.end())) : source;
    }

    /** "No group said so": nobody did. */
    private static boolean none(Phrases parse, int[] source) {
        return parse.tokens().get(source[0]).lemma().equals("no");
    }

    private static @Nullable Token byAgent(Phrases parse, Token verb) {
        Token by = parse.child(verb, Relation.AGENT);
        return by == null ? null : parse.child(by, Relation.PREPOSITION_OBJECT);
    }

    private static @Nullable Span passiveContent(Phrases parse, Token verb, Token subject, AttributionRule rule) {
        Token clause = parse.child(verb, Relation.COMPLEMENT_CLAUSE, Relation.CLAUSAL_SUBJECT);
        if (clause != null && rule.takes(Take.CLAUSE)) {
            return subtree(parse, clause);
        }
        return rule.takes(Take.OBJECT) || rule.stance().equals("confirm") ? parse.noun(subject) : null;
    }

    private @Nullable Span content(
            Document document, Phrases parse, Token verb, int[] source, AttributionRule rule, Take take) {
        return switch (take) {
            case CLAUSE -> clause(parse, verb, source);
            case QUOTATION -> quotation(document, parse, verb, source);
            case SENTENCE -> around(parse, verb, source);
            case INFINITIVE -> infinitive(parse, verb);
            case OBJECT -> object(parse, verb, rule);
            case AFTER -> after(parse, verb, rule);
        };
    }

    private @Nullable Span clause(Phrases parse, Token verb, int[] source) {
        int[] range = null;
        for (Token child : parse.children(verb, Relation.COMPLEMENT_CLAUSE)) {
            int[] one = parse.range(child, t -> !ofTheSpeaker(parse, verb, child, t));
            if (range == null) {
                range = one;
            } else if (child.index() > verb.index() && range[0] > verb.index()) {
                range = new int[] {Math.min(range[0], one[0]), Math.max(range[1], one[1])};
            }
        }
        if (range == null) {
            return number(parse, verb, source);
        }
        boolean before = range[0] < verb.index();
        int first = before && range[0] <= GAP && quoteless(parse, range[0]) ? 0 : range[0];
        return parse.span(first, range[1]);
    }

    /**
     * "She says he will go but has not slept": a further verb without a subject of its own is the speaker's deed where its
     * tense is that of the saying and not that of what is said, or where it is a verb of saying too.
     */
    private boolean ofTheSpeaker(Phrases parse, Token verb, Token said, Token conjunct) {
        boolean further = conjunct.relation() == Relation.CONJUNCT
                && conjunct.head() == said.index()
                && conjunct.isVerb()
                && said.index() > verb.index()
                && parse.child(conjunct, Relation.SUBJECT, Relation.PASSIVE_SUBJECT) == null;
        if (!further) {
            return false;
        }
        String saying = tense(parse, verb);
        return tense(parse, conjunct).equals(saying) && !tense(parse, said).equals(saying)
                || !rules.of(conjunct.lemma()).isEmpty()
                        && tense(parse, conjunct).equals(saying);
    }

    private static String tense(Phrases parse, Token verb) {
        Token auxiliary = parse.child(verb, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY);
        String tag = auxiliary == null ? verb.tag() : auxiliary.tag();
        return tag.equals("VBP") ? "VBZ" : tag;
    }

    /** "He said about 500": a number without a verb. */
    private static @Nullable Span number(Phrases parse, Token verb, int[] source) {
        int size = parse.tokens().size();
        List<Token> rest = parse.tokens().subList(verb.index() + 1, size);
        boolean bare = rest.stream().anyMatch(Token::isNumber)
                && rest.stream().noneMatch(t -> t.isVerb() || t.form().equals(","))
                && parse.children(verb, Relation.PREPOSITION, Relation.OBJECT).stream()
                        .anyMatch(t -> t.index() == verb.index() + 1 || t.isNumber());
        return verb.lemma().equals("say") && source[1] < verb.index() && bare
                ? parse.span(verb.index() + 1, size - 1)
                : null;
    }

    /** Whether no verb stands before the index: what does is a conjunction or an adverb of the clause. */
    private static boolean quoteless(Phrases parse, int index) {
        return parse.tokens().subList(0, index).stream().noneMatch(t -> t.isVerb() || t.isNoun());
    }

    private @Nullable Span quotation(Document document, Phrases parse, Token verb, int[] source) {
        Sentence sentence = parse.sentence();
        Span speaker = parse.span(source[0], source[1]);
        int left = Math.min(verb.start(), speaker.start());
        int right = Math.max(verb.end(), source[0] > verb.index() ? speaker.end() : 0);
        Optional<Span> before = quotations.before(left).filter(q -> q.end() > sentence.start());
        if (before.isPresent()) {
            return before.get();
        }
        Optional<Span> next = quotations.after(verb.end());
        if (next.isEmpty() || quotations.at(verb.start()).isPresent()) {
            return null;
        }
        Span quote = next.get();
        String between = quote.start() < right ? "" : document.text().substring(right, quote.start());
        boolean inSentence = quote.start() < sentence.end() && between.length() < 60;
        boolean colon = between.strip().endsWith(":") && between.length() < 120;
        return inSentence || colon ? quote : null;
    }

    /** "They fled, he said, when ...": the sentence into which source and verb are put. */
    private static @Nullable Span around(Phrases parse, Token verb, int[] source) {
        int first = Math.min(verb.index(), source[0]);
        int last = Math.max(verb.index(), source[1]);
        Token before = parse.at(first - 1);
        boolean comma = before != null && before.form().matches("[,”\"'’—–-]+");
        boolean finite = first > 1
                && parse.tokens().subList(0, first).stream()
                        .anyMatch(t -> t.isVerb() || t.tag().equals("MD"));
        boolean heavy = parse.children(verb).stream()
                .anyMatch(t -> t.index() > verb.index()
                        && (t.index() < source[0] || t.index() > source[1])
                        && !LIGHT.contains(t.relation())
                        && t.relation() != Relation.PREPOSITION
                        && t.relation() != Relation.ADVERBIAL_CLAUSE
                        && t.relation() != Relation.INDIRECT_OBJECT
                        && t.relation() != Relation.OBJECT);
        if (verb.relation() == Relation.RELATIVE_CLAUSE || verb.tag().equals("VBG")) {
            return null;
        }
        if (before != null && before.lemma().equals("as")) {
            return asSaid(parse, first - 1, last);
        }
        Token after = parse.at(last + 1);
        boolean between = after != null
                && after.form().equals(",")
                && last + 2 < parse.tokens().size() - 1;
        if (between && verb.relation() == Relation.PARATAXIS) {
            return parse.span(0, parse.tokens().size() - 1);
        }
        if (!comma || !finite || heavy) {
            return null;
        }
        boolean parenthesis = between && parse.child(verb, Relation.ADVERBIAL_CLAUSE) == null;
        return parse.span(0, parenthesis ? parse.tokens().size() - 1 : first - 1);
    }

    /** "As he said, they fled", "they fled, as he said": the sentence but for the clause. */
    private static @Nullable Span asSaid(Phrases parse, int as, int last) {
        int size = parse.tokens().size();
        if (as <= 1) {
            int comma = last + 1;
            while (comma < size && !parse.tokens().get(comma).form().equals(",")) {
                comma++;
            }
            return comma + 2 < size ? parse.span(comma + 1, size - 1) : null;
        }
        return parse.tokens().get(as - 1).form().equals(",") ? parse.span(0, as - 1) : null;
    }

    private static @Nullable Span infinitive(Phrases parse, Token verb) {
        Token clause = parse.child(verb, Relation.OPEN_COMPLEMENT);
        return clause == null || clause.index() < verb.index() ? null : subtree(parse, clause);
    }

    private static @Nullable Span object(Phrases parse, Token verb, AttributionRule rule) {
        Token object = parse.child(verb, Relation.OBJECT);
        Token antecedent = parse.head(verb);
        boolean relative =
                object != null && verb.relation() == Relation.RELATIVE_CLAUSE && RELATIVE.contains(object.lemma());
        if (relative && antecedent != null) {
            return parse.noun(antecedent);
        }
        if (object == null
                || object.index() < verb.index()
                || !rule.objects().isEmpty() && !rule.objects().contains(object.lemma())) {
            return null;
        }
        int last = object.index();
        for (Token child : parse.children(verb)) {
            boolean part = child.index() > verb.index()
                    && child.relation() != Relation.CONJUNCT
                    && child.relation() != Relation.COORDINATOR
                    && child.relation() != Relation.PARATAXIS
                    && child.relation() != Relation.PUNCTUATION
                    && !(child.relation() == Relation.ADVERBIAL_CLAUSE && commaBefore(parse, child));
            if (part) {
                last = Math.max(last, parse.range(child, t -> !aside(parse, t))[1]);
            }
        }
        int first = parse.range(object, t -> true)[0];
        return parse.span(Math.max(first, verb.index() + 1), last);
    }

    /** A relative clause after a comma adds what the speaker need not have said. */
    private static boolean aside(Phrases parse, Token clause) {
        return clause.relation() == Relation.RELATIVE_CLAUSE && commaBefore(parse, clause)
                || clause.relation() == Relation.PUNCTUATION;
    }

    private static boolean commaBefore(Phrases parse, Token clause) {
        Token before = parse.at(parse.range(clause, t -> true)[0] - 1);
        return before != null && before.form().equals(",");
    }

    private static @Nullable Span after(Phrases parse, Token verb, AttributionRule rule) {
        for (Token preposition : parse.children(verb, Relation.PREPOSITION)) {
            String word = preposition.form().toLowerCase(Locale.ROOT);
            int[] range = parse.range(preposition, t -> true);
            if (preposition.index() > verb.index() && rule.after().contains(word) && range[1] > preposition.index()) {
                Token object = parse.child(preposition, Relation.PREPOSITION_OBJECT);
                return object == null ? parse.span(preposition.index() + 1, range[1]) : parse.noun(object);
            }
        }
        return null;
    }

    private static Span subtree(Phrases parse, Token top) {
        int[] range = parse.range(top, t -> true);
        return parse.span(range[0], range[1]);
    }

    /** The content without source and cue at its ends; null where nothing else is left. */
    private static @Nullable Span clear(Span content, Span source, Span cue) {
        Span both = source.with(cue);
        if (!content.overlaps(both)) {
            return content;
        }
        if (content.start() < both.start() && content.end() > both.end()) {
            return content;
        }
        int start = content.start() >= both.start() ? Math.max(content.start(), both.end()) : content.start();
        int end = content.end() <= both.end() ? Math.min(content.end(), both.start()) : content.end();
        return end - start < 2 ? null : new Span(start, end);
    }
}
