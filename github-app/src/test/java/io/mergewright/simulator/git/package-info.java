/** Bare repositories, what is read from them, and the smart HTTP that serves them. */
@NullMarked
package io.mergewright.simulator.git;

import org.jspecify.annotations.NullMarked;
