package io.mergewright.core;

import java.util.Locale;

/** Who can act on a failure: the author of the change, or whoever keeps tests, machines or services. */
public enum FailureKind {
    CODE,
    TEST,
    ENVIRONMENT,
    INFRASTRUCTURE,
    /** Looks as if a second run could pass. */
    FLAKY_LOOKING,
    UNKNOWN;

    /** The name in files and reports, such as {@code flaky-looking}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
