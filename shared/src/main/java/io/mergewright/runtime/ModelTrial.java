package io.mergewright.runtime;

import io.mergewright.budget.Usage;
import io.mergewright.config.Configuration;
import io.mergewright.model.Answer;
import io.mergewright.model.ChatModel;
import io.mergewright.model.JsonAnswerReader;
import io.mergewright.model.ModelException;
import io.mergewright.model.ModelTier;
import io.mergewright.model.Prompt;
import io.mergewright.model.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Asks one configured model one tiny question over the connection that handlings use. It stands outside the budget, because
 * it also has to work where the store does not; it costs about a hundred tokens.
 */
public final class ModelTrial {
    private static final int MOST_OUTPUT_TOKENS = 500;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String SCHEMA = """
            {"type":"object","properties":{"ready":{"type":"boolean"}},"required":["ready"],"additionalProperties":false}""";

    private final Configuration configuration;
    private final ModelTier tier;
    private final Clock clock;

    /** What came of the question. */
    public sealed interface Result {
        /**
         * The model answered.
         *
         * @param structured whether the answer followed the schema
         */
        record Answered(Duration latency, Usage usage, boolean structured) implements Result {}

        record Failed(ModelException failure) implements Result {}
    }

    private record Ready(boolean ready) {}

    public ModelTrial(Configuration configuration, ModelTier tier, Clock clock) {
        this.configuration = configuration;
        this.tier = tier;
        this.clock = clock;
    }

    /**
     * Asks once, and waits no longer than the timeout of the model.
     *
     * @throws IllegalArgumentException naming the file of certificates when it cannot be used
     */
    public Result ask() {
        ConnectedModel connected = Objects.requireNonNull(
                new Connections(configuration, null, clock).models().get(tier), "no model is configured");
        ChatModel model = connected.capped(connected.guarded());
        Instant start = clock.instant();
        try {
            Answer answer = model.ask(question());
            boolean structured = new JsonAnswerReader<>(Ready.class).read(answer.text()) instanceof Reading.Read;
            return new Result.Answered(Duration.between(start, clock.instant()), answer.usage(), structured);
        } catch (ModelException e) {
            return new Result.Failed(e);
        }
    }

    private static Prompt question() {
        return new Prompt(
                "doctor", "1", "Answer in JSON.", "Say that you are ready.", SCHEMA, MOST_OUTPUT_TOKENS, LONGEST);
    }
}
