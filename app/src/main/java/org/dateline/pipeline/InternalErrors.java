package org.dateline.pipeline;

import java.util.Arrays;
import org.dateline.model.Problem;

/** Turns an error of the program itself into a problem that says where to look. */
public final class InternalErrors {
    /** The code of such a problem. */
    public static final String INTERNAL_ERROR = "internal-error";

    private InternalErrors() {}

    /** The problem, with the innermost place of our own code at which the error passed. */
    public static Problem problem(String input, Throwable error) {
        String place = Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.dateline."))
                .findFirst()
                .map(frame ->
                        " at " + frame.getClassName() + "." + frame.getMethodName() + " line " + frame.getLineNumber())
                .orElse("");
        return new Problem(
                INTERNAL_ERROR,
                input,
                "a fault of the program, please report it: " + error.getClass().getSimpleName() + " "
                        + String.valueOf(error.getMessage()).lines().findFirst().orElse("") + place);
    }
}
