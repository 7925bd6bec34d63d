/** Checks that need more than the shape of code: where values come from, what is declared elsewhere, what stands beside it. */
@NullMarked
package io.mergewright.review.code;

import org.jspecify.annotations.NullMarked;
