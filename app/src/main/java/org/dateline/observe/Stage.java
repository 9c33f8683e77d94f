package org.dateline.observe;

import org.dateline.model.Term;

/** Where an article's time goes. */
public enum Stage implements Term {
    /** A feed is asked and taken apart. */
    POLL,
    /** A page is fetched, the wait for its host's turn included. */
    FETCH,
    /** An article is found in what was fetched. */
    PAGE,
    /** The models and what is known are loaded, once. */
    LOAD,
    /** The text is parsed, and accounts are made of it. */
    READ,
    /** The article is kept and its accounts linked, in one transaction. */
    STORE
}
