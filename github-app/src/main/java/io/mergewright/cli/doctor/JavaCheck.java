package io.mergewright.cli.doctor;

/** Whether this Java will do. */
final class JavaCheck {
    private static final int OLDEST = 17;

    private JavaCheck() {}

    static CheckResult of(int version) {
        return version >= OLDEST
                ? CheckResult.ok("Java " + version)
                : CheckResult.fail("Java " + version, "install Java " + OLDEST + " or later");
    }
}
