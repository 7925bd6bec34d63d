package io.mergewright.jenkins.fix;

import java.util.List;

/**
 * How fixes are wanted.
 *
 * @param verify a line for a shell that tells whether a fix works; blank where nothing is to be run
 * @param minutes for each run of it
 * @param allowed globs of files that a fix may touch; none for all
 */
public record FixWish(String verify, int minutes, List<String> allowed) {
    /** Unless somebody says otherwise. */
    public static final int USUAL_MINUTES = 10;

    public FixWish {
        allowed = List.copyOf(allowed);
        if (minutes < 1) {
            throw new IllegalArgumentException("a command needs at least a minute, not " + minutes);
        }
    }

    /** As people write it: globs one in a line, or with commas in between. */
    public static FixWish of(String verify, int minutes, String allowed) {
        return new FixWish(
                verify.strip(),
                Math.max(1, minutes),
                allowed.lines()
                        .flatMap(line -> List.of(line.split(",", -1)).stream())
                        .map(String::strip)
                        .filter(glob -> !glob.isEmpty())
                        .toList());
    }
}
