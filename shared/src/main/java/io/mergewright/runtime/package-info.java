/** Puts the agent core together from a configuration: models, budget, store, traces. The only place that knows all adapters. */
@NullMarked
package io.mergewright.runtime;

import org.jspecify.annotations.NullMarked;
