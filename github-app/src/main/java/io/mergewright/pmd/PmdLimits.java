package io.mergewright.pmd;

import java.time.Duration;

/**
 * How much PMD may look at, for one change.
 *
 * @param files changed Java files; each is read before and after the change
 * @param characters of one version of a file
 * @param time until it starts no further file
 * @param grace until it is not waited for, when a file takes longer than that
 */
public record PmdLimits(int files, int characters, Duration time, Duration grace) {
    private static final int FILES = 300;
    private static final int CHARACTERS = 300_000;
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(30);

    public PmdLimits {
        if (files < 1 || characters < 1 || time.isNegative() || grace.isNegative()) {
            throw new IllegalArgumentException(
                    "%d files of %d characters in %s and %s".formatted(files, characters, time, grace));
        }
    }

    public static PmdLimits usual() {
        return new PmdLimits(FILES, CHARACTERS, TIME, GRACE);
    }
}
