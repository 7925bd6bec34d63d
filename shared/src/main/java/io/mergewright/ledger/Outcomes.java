package io.mergewright.ledger;

import java.util.List;

/** What became of unique suggestions. */
@FunctionalInterface
public interface Outcomes {
    /** The latest, at most {@code most}, the oldest of them first. */
    List<Outcome> latest(int most);
}
