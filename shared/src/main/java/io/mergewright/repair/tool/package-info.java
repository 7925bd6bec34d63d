/** Runs tools for fixers. */
@NullMarked
package io.mergewright.repair.tool;

import org.jspecify.annotations.NullMarked;
