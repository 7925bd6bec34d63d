package io.mergewright.runtime;

import io.mergewright.core.AllowedPaths;
import io.mergewright.repair.model.ModelFixer;
import io.mergewright.supervisor.ModelAccess;
import io.mergewright.supervisor.ModelRepair;
import java.util.function.UnaryOperator;

/**
 * Models that may be asked for patches, and how much.
 *
 * @param promptTokens of log and sources that one of them may see
 */
public record FixModels(ModelAccess access, int promptTokens, ModelRepair.Limits limits) {
    /** How they are asked for patches of files that {@code allowed} allows. */
    ModelRepair repair(AllowedPaths allowed, UnaryOperator<String> marks) {
        return new ModelRepair(new ModelFixer(promptTokens, allowed, marks), access, limits);
    }
}
