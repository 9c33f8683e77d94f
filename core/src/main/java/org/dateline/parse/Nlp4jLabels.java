package org.dateline.parse;

import static java.util.Map.entry;

import java.util.Map;
import org.dateline.text.Relation;

/** The one place where NLP4J's dependency labels become our relations. */
final class Nlp4jLabels {
    private static final Map<String, Relation> RELATIONS = Map.ofEntries(
            entry("root", Relation.ROOT),
            entry("nsubj", Relation.SUBJECT),
            entry("nsubjpass", Relation.PASSIVE_SUBJECT),
            entry("csubj", Relation.CLAUSAL_SUBJECT),
            entry("csubjpass", Relation.CLAUSAL_SUBJECT),
            entry("dobj", Relation.OBJECT),
            entry("iobj", Relation.INDIRECT_OBJECT),
            entry("dative", Relation.INDIRECT_OBJECT),
            entry("agent", Relation.AGENT),
            entry("prep", Relation.PREPOSITION),
            entry("pobj", Relation.PREPOSITION_OBJECT),
            entry("pcomp", Relation.PREPOSITION_CLAUSE),
            entry("attr", Relation.ATTRIBUTE),
            entry("acomp", Relation.ATTRIBUTE),
            entry("oprd", Relation.OBJECT_PREDICATE),
            entry("ccomp", Relation.COMPLEMENT_CLAUSE),
            entry("xcomp", Relation.OPEN_COMPLEMENT),
            entry("advcl", Relation.ADVERBIAL_CLAUSE),
            entry("advmod", Relation.ADVERB),
            entry("relcl", Relation.RELATIVE_CLAUSE),
            entry("acl", Relation.NOUN_CLAUSE),
            entry("appos", Relation.APPOSITION),
            entry("compound", Relation.COMPOUND),
            entry("nmod", Relation.MODIFIER),
            entry("amod", Relation.MODIFIER),
            entry("nummod", Relation.MODIFIER),
            entry("qmod", Relation.QUANTITY_MODIFIER),
            entry("det", Relation.DETERMINER),
            entry("predet", Relation.DETERMINER),
            entry("poss", Relation.POSSESSIVE),
            entry("npadvmod", Relation.NOUN_ADVERB),
            entry("conj", Relation.CONJUNCT),
            entry("cc", Relation.COORDINATOR),
            entry("preconj", Relation.COORDINATOR),
            entry("aux", Relation.AUXILIARY),
            entry("auxpass", Relation.PASSIVE_AUXILIARY),
            entry("neg", Relation.NEGATION),
            entry("prt", Relation.PARTICLE),
            entry("mark", Relation.MARKER),
            entry("parataxis", Relation.PARATAXIS),
            entry("punct", Relation.PUNCTUATION));

    private Nlp4jLabels() {}

    static Relation relation(String label) {
        return RELATIONS.getOrDefault(label, Relation.OTHER);
    }
}
