package io.mergewright.review.model;

import java.util.List;

/** The answer of a model to the question what is wrong with passages. */
record Remarks(List<Remark> findings) {
    private static final int MOST = 8;

    Remarks {
        findings = List.copyOf(findings);
        if (findings.size() > MOST) {
            throw new IllegalArgumentException("more than %d findings".formatted(MOST));
        }
    }
}
