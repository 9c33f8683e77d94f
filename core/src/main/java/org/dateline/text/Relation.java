package org.dateline.text;

/**
 * The grammatical relation of a token to its head, in our own words. A parser maps its labels to these in one place; the
 * rules know nothing of the parser's labels.
 */
public enum Relation {
    /** Head of the sentence. */
    ROOT,
    /** Subject of an active verb: <i>gunmen</i> stormed. */
    SUBJECT,
    /** Subject of a passive verb: <i>inmates</i> were killed. */
    PASSIVE_SUBJECT,
    /** A clause as subject. */
    CLAUSAL_SUBJECT,
    /** Direct object. */
    OBJECT,
    /** Indirect object. */
    INDIRECT_OBJECT,
    /** The "by" of a passive; its object hangs from it as {@link #PREPOSITION_OBJECT}. */
    AGENT,
    /** A preposition; its object hangs from it. */
    PREPOSITION,
    /** The object of a preposition or of the "by" of a passive. */
    PREPOSITION_OBJECT,
    /** A clause as object of a preposition: after <i>storming</i> the jail. */
    PREPOSITION_CLAUSE,
    /** Predicate noun or adjective of "be": the toll was <i>four</i>. */
    ATTRIBUTE,
    /** Predicate of an object: left 41 people <i>dead</i>. */
    OBJECT_PREDICATE,
    /** Clause as complement, with its own subject: said that they <i>fled</i>. */
    COMPLEMENT_CLAUSE,
    /** Clause as complement without a subject of its own: began to <i>fire</i>. */
    OPEN_COMPLEMENT,
    /** Adverbial clause: setting off <i>fighting</i>. */
    ADVERBIAL_CLAUSE,
    /** Adverb. */
    ADVERB,
    /** Relative clause: men who <i>fired</i>. */
    RELATIVE_CLAUSE,
    /** Participle or infinitive that modifies a noun: gunmen <i>backed</i> by bombers. */
    NOUN_CLAUSE,
    /** Apposition. */
    APPOSITION,
    /** First part of a compound: <i>car</i> bomb. */
    COMPOUND,
    /** Adjective, number or noun that modifies a noun. */
    MODIFIER,
    /** Modifier of a number: <i>more than</i> 1,000. */
    QUANTITY_MODIFIER,
    /** Article or other determiner. */
    DETERMINER,
    /** Possessor: the <i>group</i>'s leader. */
    POSSESSIVE,
    /** Noun phrase used as adverb: three days <i>earlier</i>, two <i>miles</i> away. */
    NOUN_ADVERB,
    /** Further member of a coordination; hangs from the member before it. */
    CONJUNCT,
    /** The "and" or "or" of a coordination. */
    COORDINATOR,
    /** Auxiliary or modal verb. */
    AUXILIARY,
    /** The "be" of a passive. */
    PASSIVE_AUXILIARY,
    /** "not", "never", "no". */
    NEGATION,
    /** Particle of a phrasal verb: set <i>off</i>. */
    PARTICLE,
    /** "that", "if", "when": what opens a clause. */
    MARKER,
    /** A clause put beside. */
    PARATAXIS,
    /** Punctuation. */
    PUNCTUATION,
    /** Anything else. */
    OTHER
}
