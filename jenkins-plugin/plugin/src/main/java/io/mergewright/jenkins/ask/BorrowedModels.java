package io.mergewright.jenkins.ask;

import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelTier;
import io.mergewright.supervisor.ModelAccess;
import java.util.Optional;
import java.util.Set;

/** The models of the controller as an agent has them: by a line. */
public final class BorrowedModels implements ModelAccess {
    private final ModelLine line;
    private final Set<ModelTier> tiers;

    /** @param tiers in which there is a model at the other end of {@code line} */
    public BorrowedModels(ModelLine line, Set<ModelTier> tiers) {
        this.line = line;
        this.tiers = Set.copyOf(tiers);
    }

    @Override
    public Optional<ChatModel> model(ModelTier tier, String agent, String handling) {
        return tiers.contains(tier)
                ? Optional.of(
                        prompt -> line.ask(new ModelQuestion(tier, prompt)).answer())
                : Optional.empty();
    }
}
