package org.dateline.web;

/**
 * Something that pages are told.
 *
 * @param id empty where it is nothing to go on from
 * @param data one line of JSON
 */
record Event(String name, String id, String data) {}
