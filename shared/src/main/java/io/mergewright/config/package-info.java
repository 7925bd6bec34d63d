/** Immutable settings with the source of each value. */
@NullMarked
package io.mergewright.config;

import org.jspecify.annotations.NullMarked;
