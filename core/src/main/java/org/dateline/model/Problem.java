package org.dateline.model;

import java.io.Serializable;

/** Something that could not be read, counted under a stable code; the rest goes on. {@code input} names the file or line. */
public record Problem(String code, String input, String message) implements Serializable {}
