/** Turns evidence into a probability and a probability into a decision: publish, ask a person, withhold. */
@NullMarked
package io.mergewright.gate;

import org.jspecify.annotations.NullMarked;
