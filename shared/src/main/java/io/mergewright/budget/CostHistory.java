package io.mergewright.budget;

import java.util.List;

/** What earlier handlings cost. */
@FunctionalInterface
public interface CostHistory {
    /** Micro-dollars that {@code spender}'s agent spent in each of its last {@code most} other handlings, newest first. */
    List<Long> lastHandlings(Spender spender, int most);
}
