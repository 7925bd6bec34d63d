package io.mergewright.server;

import io.mergewright.work.AttemptListener;

/**
 * Who hears of what the server does, so that nothing below it knows of metrics.
 *
 * @param attempts hears how attempts at work end
 * @param review is run when a pull request was reviewed
 */
record Heard(AttemptListener attempts, Runnable review) {
    static final Heard BY_NOBODY = new Heard(AttemptListener.NONE, () -> {});
}
