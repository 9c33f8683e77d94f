package org.dateline.web;

import org.dateline.model.Term;

/** What a visitor may do. */
public enum Right implements Term {
    READ,
    EXPORT,
    RULE,
    ADD
}
