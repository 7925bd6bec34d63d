package io.mergewright.jenkins.ask;

import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelException;
import io.mergewright.model.ModelTier;
import io.mergewright.supervisor.ModelAccess;
import io.mergewright.supervisor.ModelRepair;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The models of the controller, lent to an agent for one handling: no more questions than a repair may ask, each within the budgets of the
 * controller. Thread-safe.
 */
public final class LentModels implements ModelLine {
    private final ModelAccess access;
    private final String handling;
    private final Duration longest;
    private final AtomicInteger left;

    /**
     * Lends {@code access}.
     *
     * @param handling by which the spending is counted; an agent cannot name another
     */
    public LentModels(ModelAccess access, String handling, ModelRepair.Limits limits) {
        this.access = access;
        this.handling = handling;
        this.longest = limits.call();
        // A second question for each where an answer breaks the schema.
        this.left = new AtomicInteger(2 * limits.patches() * limits.calls());
    }

    @Override
    public ModelAnswer ask(ModelQuestion question) {
        if (left.getAndUpdate(count -> Math.max(0, count - 1)) == 0) {
            return ModelAnswer.refused("no more questions in this handling");
        }
        try {
            Optional<ChatModel> model = model(question.tier());
            return model.isEmpty()
                    ? ModelAnswer.refused("there is no model")
                    : ModelAnswer.of(model.get().ask(question.prompt(longest)));
        } catch (ModelException e) {
            return ModelAnswer.of(e);
        } catch (IllegalArgumentException e) {
            return ModelAnswer.refused(String.valueOf(e.getMessage()));
        }
    }

    private Optional<ChatModel> model(ModelTier tier) {
        return access.model(tier, ModelRepair.AGENT, handling);
    }
}
