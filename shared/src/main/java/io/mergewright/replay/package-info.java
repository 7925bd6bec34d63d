/**
 * Repeats what was handled: a {@link io.mergewright.replay.Recording} holds all that came from outside, and
 * {@link io.mergewright.replay.Replayer} goes through the handling again without a network and says what differs.
 */
@NullMarked
package io.mergewright.replay;

import org.jspecify.annotations.NullMarked;
