package io.mergewright.explain;

import java.util.List;

/** The answer of a model to the question why a build failed, most likely cause first. */
record Claims(List<Claim> claims) {
    private static final int MOST = 3;

    Claims {
        claims = List.copyOf(claims);
        if (claims.size() > MOST) {
            throw new IllegalArgumentException("more than %d claims".formatted(MOST));
        }
    }
}
