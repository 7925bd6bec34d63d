package io.mergewright.jenkins.history;

/** Numbers of things as people read them. */
final class Count {
    private Count() {}

    /** Such as {@code 1 build} and {@code 2 builds}. */
    static String of(long many, String thing) {
        return many + " " + thing + (many == 1 ? "" : "s");
    }
}
