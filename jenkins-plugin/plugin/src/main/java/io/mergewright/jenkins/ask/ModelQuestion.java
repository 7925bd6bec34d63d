package io.mergewright.jenkins.ask;

import io.mergewright.model.ModelTier;
import io.mergewright.model.Prompt;
import java.io.Serializable;
import java.time.Duration;

/** A question to a model. Comes over the wire from an agent, which is not trusted: it is checked where it is read. */
final class ModelQuestion implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 1_000_000;
    private static final int MOST_TOKENS = 32_000;

    private final String tier;
    private final String name;
    private final String version;
    private final String system;
    private final String user;
    private final String schema;
    private final int maxOutputTokens;
    private final long timeout;

    ModelQuestion(ModelTier tier, Prompt prompt) {
        this.tier = tier.name();
        this.name = prompt.name();
        this.version = prompt.version();
        this.system = prompt.system();
        this.user = prompt.user();
        this.schema = prompt.schema();
        this.maxOutputTokens = prompt.maxOutputTokens();
        this.timeout = prompt.timeout().toMillis();
    }

    /** @throws IllegalArgumentException when there is none of that name */
    ModelTier tier() {
        return ModelTier.valueOf(tier);
    }

    /**
     * The same for a model.
     *
     * @param longest that an answer may take
     * @throws IllegalArgumentException when it is larger than any of ours
     */
    Prompt prompt(Duration longest) {
        long length = (long) system.length() + user.length() + schema.length() + name.length() + version.length();
        if (length > LONGEST || maxOutputTokens > MOST_TOKENS) {
            throw new IllegalArgumentException(
                    "a question of %d characters for %d tokens".formatted(length, maxOutputTokens));
        }
        Duration wanted = Duration.ofMillis(timeout);
        return new Prompt(
                name, version, system, user, schema, maxOutputTokens, wanted.compareTo(longest) < 0 ? wanted : longest);
    }
}
