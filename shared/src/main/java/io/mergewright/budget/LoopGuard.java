package io.mergewright.budget;

import java.util.HashMap;
import java.util.Map;

/** Stops one handling that asks the same again and again, or never comes to an end. Safe for threads. */
public final class LoopGuard {
    private static final String NAME = "loop-guard";

    private final int mostOfOnePrompt;
    private final int mostCalls;
    private final Map<String, Integer> asked = new HashMap<>();
    private int calls;

    /**
     * A guard for one handling.
     *
     * @param mostOfOnePrompt how often the same prompt may be sent, retries included
     * @param mostCalls calls in the whole handling
     */
    public LoopGuard(int mostOfOnePrompt, int mostCalls) {
        if (mostOfOnePrompt < 1 || mostCalls < 1) {
            throw new IllegalArgumentException(
                    "bad loop guard: %d of one prompt, %d calls".formatted(mostOfOnePrompt, mostCalls));
        }
        this.mostOfOnePrompt = mostOfOnePrompt;
        this.mostCalls = mostCalls;
    }

    /** Counts a call that is about to be made; one that is stopped does not count. */
    public synchronized Verdict admit(String promptHash) {
        if (calls >= mostCalls) {
            return new Verdict.Stop(NAME, "this handling has made %d calls, the most it may".formatted(calls));
        }
        int before = asked.getOrDefault(promptHash, 0);
        if (before >= mostOfOnePrompt) {
            return new Verdict.Stop(NAME, "the same prompt was sent %d times already".formatted(before));
        }
        calls++;
        asked.put(promptHash, before + 1);
        return new Verdict.GoOn();
    }
}
