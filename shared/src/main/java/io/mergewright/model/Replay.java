package io.mergewright.model;

import io.mergewright.model.Cassette.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Plays one {@link Cassette} once, for all models of the handling. Safe for threads. */
public final class Replay {
    private final List<Call> left;
    private final List<String> mismatches = new ArrayList<>();

    public Replay(Cassette cassette) {
        this.left = new ArrayList<>(cassette.calls());
    }

    /** What was asked now and not then, a sentence each: also what a caller of the model may have swallowed. */
    public synchronized List<String> mismatches() {
        return List.copyOf(mismatches);
    }

    /** What was asked then and not now. */
    public synchronized List<Call> left() {
        return List.copyOf(left);
    }

    synchronized Call next(String model, Prompt prompt) {
        String hash = PromptHash.of(model, prompt);
        Optional<Call> same = first(call -> call.hash().equals(hash));
        if (same.isEmpty()) {
            String difference = difference(model, prompt);
            mismatches.add(difference);
            throw new ReplayMismatch(difference);
        }
        left.remove(same.get());
        return same.get();
    }

    private Optional<Call> first(Predicate<Call> condition) {
        return left.stream().filter(condition).findFirst();
    }

    private String difference(String model, Prompt prompt) {
        return first(call -> call.prompt().equals(prompt.name()))
                .map(recorded -> difference(recorded, model, prompt))
                .orElseGet(() -> "prompt %s: asked in version %s, but not (or not as often) when it was recorded"
                        .formatted(prompt.name(), prompt.version()));
    }

    private static String difference(Call recorded, String model, Prompt prompt) {
        String name = prompt.name();
        if (!recorded.version().equals(prompt.version())) {
            return "prompt %s: recorded with version %s, now version %s"
                    .formatted(name, recorded.version(), prompt.version());
        } else if (!recorded.model().equals(model)) {
            return "prompt %s: recorded with model %s, now model %s".formatted(name, recorded.model(), model);
        }
        return "prompt %s: recorded with version %s, now also version %s, but it asks something else"
                .formatted(name, recorded.version(), prompt.version());
    }
}
