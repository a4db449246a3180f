package org.orbitarium.engine.base;

import java.util.Objects;

/**
 * The one family of errors that a user may meet. The message is a sentence for that user: it names the file or the place,
 * what was expected, and the fix. Everything else that is thrown is a defect of the program.
 */
public sealed class OrbitariumException extends RuntimeException
        permits BadInputException, CancelledException, DivergedException, UnavailableException {

    OrbitariumException(String message) {
        super(message);
    }

    OrbitariumException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Joins "what is wrong" and "what to do about it" into sentences that each end once. */
    static String sentences(String problem, String fix) {
        if (fix.isBlank()) {
            throw new IllegalArgumentException("an error for users tells what to do about it: " + problem);
        }
        return ended(problem) + " " + ended(fix);
    }

    private static String ended(String sentence) {
        String text = sentence.strip();
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
    }

    /** Returns the sentence for the user; there always is one. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
