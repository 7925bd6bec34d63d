package io.mergewright.gate;

import java.util.List;

/** What became of claims, to learn from. */
public interface Observations {
    /** The latest, at most {@code most}, the oldest of them first. */
    List<Observation> latest(int most);

    /** What was told after {@code mark}, which is 0 or came from here. */
    Progress since(long mark);

    /**
     * How much more is known.
     *
     * @param mark to ask with the next time
     * @param answers how many answers and labels were told
     */
    record Progress(long mark, int answers) {}
}
