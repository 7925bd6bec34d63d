package io.mergewright.diagnose.suspect;

import java.util.Locale;

/** Where a dependency comes from, which tells how its name is built. */
public enum Ecosystem {
    /** {@code group:artifact}, also of Gradle; or the name of a property that holds a version. */
    MAVEN,
    NPM,
    PYPI,
    GO,
    CARGO,
    RUBYGEMS,
    COMPOSER,
    /** {@code owner/repository} of a step in a GitHub workflow. */
    ACTION,
    /** A container image. */
    IMAGE;

    /** The name in files and reports, such as {@code maven}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
