package io.mergewright.access;

import java.time.Duration;

/** What a one-time token opens, and for how long. */
public enum TokenKind {
    /** The set-up: the link in the log of the server, for one use. */
    KEY(Duration.ofDays(1)),
    /** The set-up: a browser that came by that link. */
    SESSION(Duration.ofHours(2)),
    /** The set-up: a question that was sent to GitHub, for one answer. GitHub's own code lives as long. */
    STATE(Duration.ofHours(1)),
    /** The pages: the link in the log of the server, for one use. */
    LINK(Duration.ofDays(1)),
    /** The pages: a sign-in by GitHub that is over, for as long as its answer could be sent again. */
    ANSWER(Duration.ofMinutes(10));

    private final Duration life;

    TokenKind(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
