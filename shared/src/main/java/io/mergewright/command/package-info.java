/** Runs commands that a person configured, within limits, and ends everything that they started. */
@NullMarked
package io.mergewright.command;

import org.jspecify.annotations.NullMarked;
