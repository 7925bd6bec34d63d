package io.mergewright.supervisor;

import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelTier;
import java.util.Optional;

/** Gives a sub-agent the models that it may ask in one handling, with budget, cache, guard and recording around them. */
@FunctionalInterface
public interface ModelAccess {
    /** No model at all. */
    ModelAccess NONE = (tier, agent, handling) -> Optional.empty();

    /** The model of {@code tier}; empty when none is configured. */
    Optional<ChatModel> model(ModelTier tier, String agent, String handling);
}
