/** The sub-agent that asks a model for a patch. Start reading at {@link io.mergewright.repair.model.ModelFixer}. */
@NullMarked
package io.mergewright.repair.model;

import org.jspecify.annotations.NullMarked;
