package io.mergewright.diagnose.suspect;

/** Diffs of one hunk. */
final class Diffs {
    private Diffs() {}

    /** {@code lines} as they stand in a hunk that begins at line {@code start} of both sides. */
    static String of(String path, int start, String lines) {
        long before = lines.lines().filter(line -> !line.startsWith("+")).count();
        long after = lines.lines().filter(line -> !line.startsWith("-")).count();
        return "--- a/%s\n+++ b/%s\n@@ -%d,%d +%d,%d @@\n%s".formatted(path, path, start, before, start, after, lines);
    }

    /** A raised dependency of Maven. */
    static String ofBump(String group, String artifact, String from, String to) {
        return of(
                "pom.xml",
                20,
                " <dependency>\n <groupId>%s</groupId>\n <artifactId>%s</artifactId>\n-<version>%s</version>\n+<version>%s</version>\n </dependency>\n"
                        .formatted(group, artifact, from, to));
    }
}
