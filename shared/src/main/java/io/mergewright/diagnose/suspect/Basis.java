package io.mergewright.diagnose.suspect;

import java.util.Locale;

/** What a reason rests on, strongest first. */
public enum Basis {
    /** The lines that explain the failure. */
    FAILURE,
    /** Other lines of the log that warn or complain. */
    LOG,
    /** Nothing that failed: such as that there is no other change. */
    CIRCUMSTANCE;

    /** The name in files and reports, such as {@code failure}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
