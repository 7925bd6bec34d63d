package io.mergewright.diagnose.rule;

/** A rule file that cannot be used; the message names file, line and what is wrong. */
public final class RuleSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleSyntaxException(String file, int line, String problem) {
        super("%s:%d: %s".formatted(file, line, problem));
    }
}
