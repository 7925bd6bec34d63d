/**
 * Measures answers against what people marked: {@link io.mergewright.quality.Expected} and {@link
 * io.mergewright.quality.Prediction} become figures on a {@link io.mergewright.quality.Scoreboard}.
 */
@NullMarked
package io.mergewright.quality;

import org.jspecify.annotations.NullMarked;
