/** What changes the state, by whomever: each operation sends the webhooks that GitHub sends. */
@NullMarked
package io.mergewright.simulator.operation;

import org.jspecify.annotations.NullMarked;
