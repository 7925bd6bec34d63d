package io.mergewright.setup;

import java.time.Duration;

/** The secrets that open the set-up page or come back from GitHub, each good for a while. */
enum Token {
    /** The link in the log of the server, for one use. */
    KEY(Duration.ofDays(1)),
    /** A browser that came by that link. */
    SESSION(Duration.ofHours(2)),
    /** A question that was sent to GitHub, for one answer. GitHub's own code lives as long. */
    STATE(Duration.ofHours(1));

    private final Duration life;

    Token(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
