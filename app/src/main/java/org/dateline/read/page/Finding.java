package org.dateline.read.page;

/** Something that a page says, and where it says it: such as {@code json-ld headline}, {@code meta og:title} or {@code address}. */
public record Finding(String value, String where) {}
