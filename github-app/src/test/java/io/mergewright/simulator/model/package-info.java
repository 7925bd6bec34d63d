/** The state of the simulated GitHub. It is guarded by one lock, that of {@code World}. */
@NullMarked
package io.mergewright.simulator.model;

import org.jspecify.annotations.NullMarked;
