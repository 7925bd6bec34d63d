/** Pages of what was done: the handlings, each step by step, and repeating them. */
@NullMarked
package io.mergewright.pages.trace;

import org.jspecify.annotations.NullMarked;
