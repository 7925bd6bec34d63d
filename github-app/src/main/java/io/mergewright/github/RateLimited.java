package io.mergewright.github;

import io.mergewright.work.Postponed;
import java.time.Instant;

/** GitHub, or our own respect for its limits, allows no more calls for now. */
public final class RateLimited extends Postponed {
    private static final long serialVersionUID = 1L;

    RateLimited(String reason, Instant until) {
        super(reason, until);
    }
}
