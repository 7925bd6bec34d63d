package io.mergewright.explain;

import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import java.util.List;
import java.util.Optional;

/** Tells whether a rule and a model mean the same cause: the same kind of failure, shown by the same place in the log. */
public final class Comparison {
    /** Lines between two quotations of one thing. */
    private static final int NEAR = 3;

    private Comparison() {}

    /** The first of {@code findings} that means what {@code cause} means. */
    public static Optional<Finding> agreeing(List<Finding> findings, Proven cause) {
        return findings.stream().filter(finding -> agree(finding, cause)).findFirst();
    }

    private static boolean agree(Finding finding, Proven cause) {
        boolean sameKind = finding.category() == cause.category()
                || finding.category().kind() == cause.category().kind();
        return sameKind
                && finding.evidence().stream()
                        .anyMatch(ours -> cause.evidence().stream().anyMatch(theirs -> isNear(ours, theirs)));
    }

    private static boolean isNear(Evidence a, Evidence b) {
        return a.firstLine() <= b.lastLine() + NEAR && b.firstLine() <= a.lastLine() + NEAR;
    }
}
