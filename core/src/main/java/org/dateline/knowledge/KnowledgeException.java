package org.dateline.knowledge;

/** A fault in a knowledge file. The message begins with the file and line. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault at a file's line (from 1). */
    public KnowledgeException(String file, int line, String fault) {
        super(file + ":" + line + ": " + fault);
    }
}
