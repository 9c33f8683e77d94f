package org.dateline.web;

import org.jspecify.annotations.Nullable;

/**
 * Something that pages are told.
 *
 * @param id empty where it is nothing to go on from
 * @param data one line of JSON
 * @param by whose it is: others who may not see names are not told, for what it says in words may hold one; null where it is
 *     for all
 */
record Event(String name, String id, String data, @Nullable String by) {
    /** Something for all. */
    Event(String name, String id, String data) {
        this(name, id, data, null);
    }
}
