/** Differences between files: reads unified diffs of any tool, and writes those that {@code git apply} and {@code patch} take. */
@NullMarked
package io.mergewright.diff;

import org.jspecify.annotations.NullMarked;
