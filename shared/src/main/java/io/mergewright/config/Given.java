package io.mergewright.config;

/**
 * An entry and what it sets.
 *
 * @param way how the entry gives the value
 */
record Given(Setting<?> setting, Way way, Entry entry) {
    /** How a value is given. Secrets need not be written down where they are used. */
    enum Way {
        VALUE(""),
        /** The entry names an environment variable. */
        VARIABLE("-env"),
        /** The entry names a file. */
        FILE("-file");

        private final String suffix;

        Way(String suffix) {
            this.suffix = suffix;
        }

        /** What stands behind the key. */
        String suffix() {
            return suffix;
        }
    }
}
