package org.dateline.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An error without its message, which may hold a word of an article: its kind, where it passed our code, and what it comes from. */
final class Causes {
    private static final int MOST = 6;
    private static final String OWN = "org.dateline.";

    private Causes() {}

    static String of(Throwable error) {
        List<String> told = new ArrayList<>();
        for (Throwable cause = error; cause != null && told.size() < MOST; cause = cause.getCause()) {
            told.add(cause.getClass().getSimpleName() + place(cause.getStackTrace()));
        }
        return String.join(" of ", told);
    }

    private static String place(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .map(frame -> " at " + frame.getClassName().substring(OWN.length()) + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber())
                .orElse("");
    }
}
