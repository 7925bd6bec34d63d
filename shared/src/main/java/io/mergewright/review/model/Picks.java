package io.mergewright.review.model;

import java.util.List;

/**
 * The answer of a model to the question which passages are worth reading closely.
 *
 * @param passages their numbers
 */
record Picks(List<Integer> passages) {
    private static final int MOST = 500;

    Picks {
        passages = List.copyOf(passages);
        if (passages.size() > MOST) {
            throw new IllegalArgumentException("more than %d passages".formatted(MOST));
        }
    }
}
