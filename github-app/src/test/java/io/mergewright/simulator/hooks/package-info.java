/** Webhooks: who gets which, how they are delivered, and what became of them. */
@NullMarked
package io.mergewright.simulator.hooks;

import org.jspecify.annotations.NullMarked;
