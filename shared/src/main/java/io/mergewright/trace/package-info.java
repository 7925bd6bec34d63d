/** One trace per handling and one span per step, kept so that people can look at them later. */
@NullMarked
package io.mergewright.trace;

import org.jspecify.annotations.NullMarked;
