package io.mergewright.jenkins.ask;

import io.mergewright.budget.Usage;
import io.mergewright.model.Answer;
import io.mergewright.model.ModelException;
import io.mergewright.model.ModelException.Kind;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a model answered, or why not. Goes over the wire, so it holds plain values only. */
public final class ModelAnswer implements Serializable {
    private static final long serialVersionUID = 1;
    private static final long NONE = -1;

    private final String text;
    private final String model;
    private final long input;
    private final long cachedInput;
    private final long output;
    private final @Nullable String problem;
    private final long retryAfter;

    private ModelAnswer(String text, String model, Usage usage, @Nullable String problem, long retryAfter) {
        this.text = text;
        this.model = model;
        this.input = usage.input();
        this.cachedInput = usage.cachedInput();
        this.output = usage.output();
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    static ModelAnswer of(Answer answer) {
        return new ModelAnswer(answer.text(), answer.model(), answer.usage(), null, NONE);
    }

    static ModelAnswer of(ModelException problem) {
        return new ModelAnswer(
                String.valueOf(problem.getMessage()),
                "",
                Usage.NONE,
                problem.kind().name(),
                problem.retryAfter().map(Duration::toMillis).orElse(NONE));
    }

    static ModelAnswer refused(String why) {
        return of(new ModelException(Kind.REJECTED, why));
    }

    /** @throws ModelException when it is none */
    Answer answer() {
        if (problem != null) {
            throw new ModelException(
                    Kind.valueOf(problem), text, retryAfter == NONE ? null : Duration.ofMillis(retryAfter), null);
        }
        return new Answer(text, new Usage(input, cachedInput, output), model);
    }
}
