package io.mergewright.supervisor;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a step is tried: against time and chance, or as it went before. */
public interface Attempts {
    /** Tries {@code step} within {@code limit}. */
    <S> Tried<S> run(Step<S> step, S state, Duration limit, String handling);

    /**
     * What came of it.
     *
     * @param state after the step; null when no attempt succeeded
     * @param failures why attempts failed, in their order
     */
    record Tried<S>(@Nullable S state, List<String> failures) {
        public Tried {
            failures = List.copyOf(failures);
        }

        static <S> Tried<S> failed(List<String> failures) {
            return new Tried<>(null, failures);
        }

        /** Why there is no state. */
        String reason() {
            return failures.isEmpty() ? "no time was left to begin" : failures.get(failures.size() - 1);
        }
    }
}
