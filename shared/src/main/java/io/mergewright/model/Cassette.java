package io.mergewright.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All calls of models that one handling made, in the order in which they began, with what came of them. {@link CassetteJson} is its written form. */
public record Cassette(List<Call> calls) {
    public Cassette {
        calls = List.copyOf(calls);
    }

    /**
     * One call.
     *
     * @param model as it is configured, such as {@code openai/gpt-x}
     * @param prompt its name
     * @param version of the prompt
     * @param hash the {@link PromptHash} of model and prompt
     */
    public record Call(String model, String prompt, String version, String hash, Outcome outcome) {
        public Call {
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(prompt, "prompt");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(hash, "hash");
            Objects.requireNonNull(outcome, "outcome");
        }

        Call with(Outcome other) {
            return new Call(model, prompt, version, hash, other);
        }
    }

    /** What came of a call, as far as it was known when the handling ended. */
    public sealed interface Outcome {
        /** Gives the answer again, or fails again. */
        Answer replay();
    }

    /** The model answered. */
    public record Answered(Answer answer) implements Outcome {
        @Override
        public Answer replay() {
            return answer;
        }
    }

    /** The model did not answer. */
    public record Failed(
            ModelException.Kind kind,
            String message,
            @Nullable Duration retryAfter) implements Outcome {
        @Override
        public Answer replay() {
            throw new ModelException(kind, message, retryAfter, null);
        }
    }

    /** The handling ended before the call did. */
    public record Abandoned() implements Outcome {
        @Override
        public Answer replay() {
            throw new ModelException(ModelException.Kind.INTERRUPTED, "the handling went on without the answer");
        }
    }
}
